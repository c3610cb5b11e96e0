import type { Words } from '../../../src/words/index.ts';
import type { BookPart, Chapter, Edition, GlossaryEntry } from './book-types.ts';
import type { Subject } from './front-matter.ts';
import { linksOf, readAddress } from './links.ts';

/** All that a book is made of. */
export interface BookInput {
  subject: Subject;
  /** Its parts with their notes, in reading order. */
  parts: readonly { part: BookPart; chapters: readonly Chapter[] }[];
  /** Every term of the guide; a book takes those that it shows. */
  glossary: readonly GlossaryEntry[];
  edition: Edition;
  words: Words;
  /** `/` or `/repo/`. */
  base: string;
  /** Origin of the site, where it is known. */
  site: string | undefined;
  /** Colour of the guide on paper. */
  accent: string;
  /** Style sheet. */
  sheet: string;
  /** A file of the site, by its path below the base. */
  readFile: (path: string) => Uint8Array | undefined;
}

/** Where the guide is on the web, where anyone knows. */
export function addressOf({ site, base }: Pick<BookInput, 'site' | 'base'>): string | undefined {
  return site && `${site}${base}`;
}

/** The terms that the notes of a book name. */
export function termsOf({ parts, glossary, base }: BookInput): GlossaryEntry[] {
  const named = new Set(
    parts.flatMap(({ chapters }) =>
      chapters.flatMap(({ id, tree }) =>
        linksOf(tree).flatMap((href) => {
          const address = readAddress(href, base, id);
          return 'inside' in address && address.inside.path === 'terms'
            ? [address.inside.fragment]
            : [];
        }),
      ),
    ),
  );
  return glossary.filter(({ id }) => named.has(id));
}
