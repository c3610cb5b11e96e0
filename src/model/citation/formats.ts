import { formatBibtex } from './bibtex.ts';
import { formatGbt7714 } from './gbt7714.ts';
import { formatMarkdown, formatText } from './plain.ts';
import type { Work } from './work.ts';

/** The forms in which a work is cited, in the order in which they are offered. */
export const citationFormats = ['gbt7714', 'bibtex', 'markdown', 'text'] as const;
export type CitationFormat = (typeof citationFormats)[number];
export type Citation = Record<CitationFormat, string>;

export function cite(work: Work): Citation {
  return {
    gbt7714: formatGbt7714(work),
    bibtex: formatBibtex(work),
    markdown: formatMarkdown(work),
    text: formatText(work),
  };
}
