import type { Theme } from '../schema/accent.ts';
import type { Licence } from '../schema/guide.ts';
import type { FigureGroup } from './figure-views.ts';
import type { LinkView, NamedHref, NoteSummary, NoteView, TermView, TextLink } from './types.ts';

/** A note on the way; only a title while it is planned. */
export interface PathStep {
  title: string;
  note: NoteSummary | undefined;
}

export interface PartView {
  id: string;
  title: string;
  summary: string;
  href: string;
  /** Where all its links stand. */
  readingHref: string;
  steps: PathStep[];
  /** Those of the steps that are written. */
  notes: NoteSummary[];
  minutesLabel: string;
  linkCount: number;
  previous: NamedHref | undefined;
  next: NamedHref | undefined;
}

export interface RouteView {
  id: string;
  title: string;
  summary: string;
  steps: PathStep[];
  /** Those of the steps that are written. */
  notes: NoteSummary[];
  minutesLabel: string;
}

/** The whole guide with every id resolved once; pages only print. */
export interface Guide {
  title: string;
  tagline: string;
  description: string;
  language: 'zh-CN' | 'en';
  repository: string;
  /** Name of the figure on the home page. */
  cover: string | undefined;
  /** The figures that it shows, by what shows each first, in reading order; empty where there are none. */
  figures: FigureGroup[];
  searchExamples: readonly string[];
  /** Pages that are no notes, such as the one about the guide. */
  pages: (NamedHref & { isInHeader: boolean })[];
  /** What may be done with the texts. */
  licence: Licence;
  /** Undefined where the colours are those of tokens.css. */
  accent: Record<Theme, string> | undefined;
  /** Address of the image beside the title; undefined where it is drawn by the site. */
  logo: string | undefined;
  favicon: string;
  parts: PartView[];
  notes: Map<string, NoteView>;
  routes: RouteView[];
  /** Notes changed last, newest first; empty outside a full clone. */
  recent: (NamedHref & { day: string })[];
  /** The essential links, by part in reading order. */
  essentials: { part: NamedHref; links: LinkView[] }[];
  /** Notes, parts and the lists of parts by their former addresses, without slashes around them. */
  moved: Map<string, NamedHref>;
  terms: TermView[];
  links: LinkView[];
  linkById: Map<string, LinkView>;
  /** Links in texts, which no list holds, in the order of the notes. */
  textLinks: TextLink[];
  termById: Map<string, TermView>;
}
