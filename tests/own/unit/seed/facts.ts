import { readFileSync } from 'node:fs';

/** How a block of the list appears in the guide. */
export type Form = 'quote' | 'about' | 'outline' | 'table' | 'code' | 'prose' | 'figure';

/** Where a block of the list lives in the guide: under a link, or under a heading of a note. */
export interface Place {
  link?: string;
  note?: string;
  heading?: string;
  form?: Form;
  figure?: string;
}

/** One of the list's 138 outside links; a key that is absent means "has none". */
export interface ListLink {
  id: string;
  line: number;
  section: string;
  title: string;
  url: string;
  /** Notes where the link may live. */
  homes: string[];
  rating: 'none' | 'recommended' | 'essential';
  /** The rating as the list writes it. */
  mark?: string;
  /** Joined by `|` (alternates) or by words (mirrors). */
  group?: string;
  /** Items of the nested list or outline block. */
  outline?: number;
  /** What the list reproduces beside the entry: a source's words, or a remark of its own. */
  quote?: 'quotation' | 'attributed' | 'author-note';
  code?: boolean;
  table?: boolean;
  accessCode?: string;
  /** The address that is known to have taken its place. */
  successor?: { url: string; confidence: 'high' | 'medium'; status: string };
}

/** One of the 38 notes of the list's author. */
export interface ListNote {
  id: string;
  line: number;
  section: string;
  title: string;
  path: string;
  /** The note of the guide that answers it. */
  home: string;
  rating: ListLink['rating'];
  mark?: string;
}

/** A quote, code block, table or image of the list. */
export interface ListBlock {
  id: string;
  line: number;
  kind: 'quote' | 'code' | 'table' | 'image';
  role?: 'quotation' | 'author-note';
  /** What a code fence of the list really holds. */
  holds?: 'outline' | 'code' | 'prose';
  /** Id of the link, note or section that it belongs to. */
  belongs: string;
  items?: number;
  url?: string;
  place: Place;
  /** Patterns of the list's wording that are worth watching. */
  wording?: string[];
}

export interface ListHeading {
  id: string;
  line: number;
  level: number;
  heading: string;
  empty?: boolean;
  /** The note that fills a section where the list has little or nothing. */
  thin?: string;
}

export interface SeedList {
  source: { repository: string; file: string; blob: string; sha256: string };
  headings: ListHeading[];
  links: ListLink[];
  notes: ListNote[];
  blocks: ListBlock[];
  /** Slips of the pen that the guide does not repeat. */
  typos: { line: number; text: string }[];
}

export type Field =
  | 'present'
  | 'address'
  | 'place'
  | 'rating'
  | 'group'
  | 'outline'
  | 'quote'
  | 'code'
  | 'table'
  | 'access code'
  | 'note'
  | 'form'
  | 'wording';

/** What the list has and what the guide has instead. */
export interface Difference {
  id: string;
  field: Field;
  list: string;
  guide: string;
}

export interface ListedDifference extends Difference {
  reason: string;
}

const folder = 'tests/fixtures/seed/';
const read = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));

export const list = read('list.json') as SeedList;
export const listed = read('differences.json') as ListedDifference[];
