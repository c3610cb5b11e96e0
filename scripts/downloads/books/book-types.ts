import type { ElementContent } from 'hast';
import type { GuideData, Licence } from '../../../src/schema/guide.ts';

/** What a book says of the guide beside its pages; small enough to be kept while the pages are made. */
export interface BookGuide extends Pick<
  GuideData,
  'title' | 'tagline' | 'description' | 'language' | 'repository'
> {
  licence: Licence;
  /** Parts that have something to read. */
  parts: BookPart[];
}

export interface BookPart {
  id: string;
  title: string;
  summary: string;
  /** Ids of its written notes, in reading order. */
  notes: string[];
}

/** Which state of the guide a book holds. */
export interface Edition {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Undefined outside a repository. */
  commit: string | undefined;
}

/** What stands folded on the page and at the end of a chapter. */
export interface FoldedText {
  kind: 'answer' | 'figure';
  id: string;
  /** Where it is from: the question or the figure. */
  from: string;
  label: string;
  /** Once more the question, so that one need not leaf back. */
  question: ElementContent[];
  body: ElementContent[];
}

/** A heading of a chapter that the contents name. */
export interface ChapterSection {
  id: string;
  title: string;
}

/** A note as every book has it; addresses are still those of the site. */
export interface Chapter {
  /** `<part>/<slug>`. */
  id: string;
  title: string;
  summary: string;
  tree: ElementContent[];
  sections: ChapterSection[];
  ids: ReadonlySet<string>;
}

/** A term of the glossary, in the order of its page. */
export interface GlossaryEntry {
  id: string;
  term: ElementContent[];
  meaning: ElementContent[];
}
