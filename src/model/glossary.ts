import type { Words } from '../words/index.ts';
import type { TermView } from './types.ts';

/** What a note fetches when its reader first asks what a term means. */
export interface Glossary {
  /** What leads to the whole entry. */
  more: string;
  /** HTML of what each term means, by its id. */
  meanings: Readonly<Record<string, string>>;
}

export function buildGlossary(terms: readonly TermView[], words: Words): Glossary {
  return {
    more: words.definitionMore,
    meanings: Object.fromEntries(terms.map(({ id, meaningHtml }) => [id, meaningHtml])),
  };
}
