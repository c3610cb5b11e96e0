import { addresses } from '../../src/schema/address.ts';
import type { Content } from '../../src/read/content.ts';
import type { ExpectedPages } from '../site/page-set.ts';

/** The pages that a checked guide must become. */
export function expectedPages({ guide, notes, pages }: Content): ExpectedPages {
  return {
    parts: (guide.data?.parts ?? []).map(({ id }) => id),
    notes: notes.map(({ id }) => id),
    figures: [
      ...new Set([
        ...(guide.data?.cover === undefined ? [] : [guide.data.cover]),
        ...[...notes, ...pages].flatMap(({ landmarks }) =>
          (landmarks?.figures ?? []).map(({ name }) => name),
        ),
      ]),
    ],
    pages: pages.map(({ id }) => id),
    redirects: [
      ...notes.flatMap(({ data }) => data?.formerly ?? []),
      ...(guide.data?.parts ?? []).flatMap(({ formerly }) =>
        (formerly ?? []).flatMap((id) => [
          id,
          ...[addresses.readingPart(id), addresses.citations(id)].map((page) => page.slice(1, -1)),
        ]),
      ),
    ],
    sources: new Map(
      [...notes, ...pages].map(({ id, source }) => [addresses.note(id), source.file]),
    ),
  };
}
