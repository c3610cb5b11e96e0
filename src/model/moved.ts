import { addresses, withBase } from '../schema/address.ts';
import type { Words } from '../words/index.ts';
import type { NamedHref } from './types.ts';

interface Moved extends NamedHref {
  formerly?: readonly string[] | undefined;
}

/**
 * What stands now for each address of old, without slashes around it: for a note its page, for a part its page, that of
 * its links and that of their citations.
 */
export function listMoved(
  notes: readonly Moved[],
  parts: readonly (Moved & { id: string })[],
  { words, base }: { words: Words; base: string },
): Map<string, NamedHref> {
  return new Map([
    ...notes.flatMap(({ formerly = [], title, href }) =>
      formerly.map((former) => [former, { title, href }] as const),
    ),
    ...parts.flatMap(({ formerly = [], id, title, href }) => {
      const pages = [
        { addressOf: addresses.readingPart, title: words.readingPart(title) },
        { addressOf: addresses.citations, title: words.citations(title) },
      ];
      return formerly.flatMap((former) => [
        [former, { title, href }] as const,
        ...pages.map(
          (page) =>
            [
              page.addressOf(former).replace(/^\/|\/$/g, ''),
              { title: page.title, href: withBase(page.addressOf(id), base) },
            ] as const,
        ),
      ]);
    }),
  ]);
}
