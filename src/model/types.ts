import type { Link } from '../schema/link.ts';
import type { NoteData } from '../schema/note.ts';

/** A note as the content layer hands it over. */
export interface NoteEntry {
  id: string;
  data: NoteData;
  /** Reading time: computed, or what the note says. */
  minutes: number;
  toc: TocItem[];
  /** Addresses of other sites in the body. */
  outside?: readonly string[] | undefined;
  /** Ids of its cards, in order. */
  cards: readonly string[];
  /** Terms that the body marks, with the heading or reading list under which each stands. */
  terms?: readonly { id: string; place?: string | undefined }[] | undefined;
  /** Figures that it shows, each where it stands first, with the heading or reading list above it. */
  figures?: readonly FigureOnPage[] | undefined;
  /** Days of the commits that made it and that changed it last; undefined outside a full clone. */
  days?: { made: string; changed: string } | undefined;
}

export interface FigureOnPage {
  name: string;
  caption?: string | undefined;
  place?: string | undefined;
}

export interface TocItem {
  id: string;
  text: string;
  depth: number;
}

/** A name with an address, base included. */
export interface NamedHref {
  title: string;
  href: string;
}

export type Rating = NonNullable<Link['rating']>;

/** One entry of the reading list, ready to print. */
export interface LinkView {
  id: string;
  title: string;
  url: string;
  /** Host without `www.`, for readers. */
  host: string;
  /** Who made it, one name each. */
  by: readonly string[];
  etAl: boolean;
  via: string | undefined;
  /** The three in words, for people. */
  byline: string | undefined;
  /** Whom a text cites that rests on it. */
  citedBy: string;
  /** Whether its why is still in the words of another list. */
  draft: boolean;
  kind: Link['kind'];
  kindLabel: string;
  lang: Link['lang'];
  rating: Rating | undefined;
  ratingLabel: string | undefined;
  whyHtml: string | undefined;
  whyText: string | undefined;
  year: number | undefined;
  venue: string | undefined;
  publisher: string | undefined;
  minutes: number | undefined;
  level: Link['level'];
  access: NonNullable<Link['access']>;
  group: string | undefined;
  outlineHtml: string[];
  accessCode: string | undefined;
  listedAs: string | undefined;
  framework: string | undefined;
  /** What is said of a link about an old framework. */
  legacyLabel: string | undefined;
  aliases: readonly string[];
  /** Author, kind, year and so on in the words of the page, in their order. */
  facts: string[];
  /** What a reader had better know before opening it. */
  badges: string[];
  /** The note and section where the link lives. */
  note: NoteSummary;
  section: { id: string; title: string };
  /** Address of the entry inside its note. */
  href: string;
  /** Prefilled issue form. */
  reportHref: string;
  /** Its citations. */
  citeHref: string;
  /** Where the web archive looks for copies; there may be none. */
  archiveHref: string;
  health: HealthView;
}

/** What is known of an outside link, in words. */
export interface HealthView {
  state: 'alive' | 'moved' | 'dead' | 'walled' | 'unknown';
  label: string;
  /** The label of a state that a reader had better know; the others need no remark. */
  remark: string | undefined;
  checked: string | undefined;
  /** Of a dead link, the day from which on it did not answer. */
  deadSince: string | undefined;
  /** The last day on which a check reached it, which may be before the last check. */
  reached: string | undefined;
  finalUrl: string | undefined;
  archive: string | undefined;
}

/** An address of another site in the text of notes and pages. */
export interface TextLink {
  url: string;
  health: HealthView;
  /** Where it stands. */
  places: NamedHref[];
}

/** Links that print together: one, or alternatives of one group. */
export interface LinkGroup {
  id: string;
  isAlternatives: boolean;
  links: { link: LinkView; isRef: boolean }[];
}

export interface SectionView {
  id: string;
  title: string;
  groups: LinkGroup[];
}

export interface NoteSummary {
  id: string;
  title: string;
  summary: string;
  href: string;
  level: NoteData['level'];
  levelLabel: string;
  form: NoteData['form'];
  /** Undefined for a lesson, which needs no remark. */
  formLabel: string | undefined;
  minutes: number;
  minutesLabel: string;
  rating: Rating | undefined;
  ratingLabel: string | undefined;
  partId: string;
  linkCount: number;
  /** The day on which someone last went through it. */
  reviewed: string;
  /** Day of the last commit that touched it; undefined outside a full clone. */
  changed: string | undefined;
}

export interface TermView {
  id: string;
  zh: string;
  en: string;
  /** Its name in the other language, where that is another one. */
  translation: string | undefined;
  /** Every other name by which someone may look for it. */
  aliases: readonly string[];
  /** Those of them that mean the same and are not written as its names are. */
  synonyms: readonly string[];
  /** Those of them that mean something else and are explained with it. */
  covers: readonly string[];
  meaningHtml: string;
  meaningText: string;
  noteId: string;
  note: NamedHref;
  /** Where the note explains it: under a heading, or all through it. */
  place: { href: string; heading: string | undefined };
  /** Where other notes use it first, in reading order. */
  uses: NamedHref[];
  href: string;
}

/** Everything a note page prints. */
export interface NoteView extends NoteSummary {
  aliases: readonly string[];
  /** What readers ask of it in everyday words. */
  asks: readonly string[];
  part: NamedHref;
  /** Notes of the same part, for the side navigation. */
  siblings: NamedHref[];
  /** Its former ids, by which readers' records may know it. */
  formerly: readonly string[];
  /** Ids of its cards, in order. */
  cards: readonly string[];
  /** Each with the names of terms that this one has from it: why it stands before. */
  requires: (NoteSummary & { gives: readonly string[] })[];
  /** Ids of those of them that no other of them rests on. */
  nearest: readonly string[];
  /** All that it rests on, in reading order. */
  chain: NoteSummary[];
  chainLabel: string;
  /** The notes that ask for it. */
  opens: NoteSummary[];
  teaches: TermView[];
  reviewed: string;
  reviewedLabel: string;
  days: NoteEntry['days'];
  changedLabel: string | undefined;
  /** Its first address, by which programs know it wherever it moves. */
  firstHref: string;
  /** What is said of a note about an old framework. */
  legacyText: string | undefined;
  sections: SectionView[];
  toc: TocItem[];
  /** What can be read after it, with what else must be read before that. */
  readNext: { note: NoteSummary; needs: NamedHref[] }[];
  previous: NamedHref | undefined;
  next: NamedHref | undefined;
  editHref: string;
  /** Its citations. */
  citeHref: string;
}
