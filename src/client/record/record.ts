import { openShelf, type Shelf } from './shelf.ts';

/** A note or a link that the reader has read, or a note that they were found to know. */
export interface Mark {
  /** Day, `YYYY-MM-DD`. */
  at: string;
  how: 'read' | 'placed';
}

/** A card between two reviews. Its fields are those of FSRS. */
export interface CardRecord {
  /** When it was answered last, and when it is due, in milliseconds. */
  last: number;
  due: number;
  /** Days after which nine of ten such cards are still known. */
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
  /** 1 learning, 2 review, 3 relearning. */
  state: number;
  steps: number;
}

/** Where the reader was last. */
export interface Place {
  note: string;
  /** Id of the heading they had come to, empty above the first. */
  heading: string;
  at: number;
}

/** What a reader wrote beside a note, a section or a link. */
export interface OwnNote {
  text: string;
  at: number;
}

/** Everything that a reader's device keeps of a guide, one shelf a kind. */
export interface ReaderRecord {
  /** By note id; by `#` and its id for a link. */
  marks: Shelf<Mark>;
  /** By note id, `#` and card id. */
  cards: Shelf<CardRecord>;
  /** By note id, followed by `#` and the id of a section or a link where it is about one. */
  own: Shelf<OwnNote>;
  /** One item, `last`. */
  place: Shelf<Place>;
}

export const kinds = ['marks', 'cards', 'own', 'place'] as const;

/** Several guides may stand at one origin, each under its base. */
export function keyOf(kind: (typeof kinds)[number], base: string): string {
  return `guide${base}${kind}`;
}

/** @param base `/` or `/repo/` */
export function openRecord(base: string): ReaderRecord {
  return {
    marks: openShelf(keyOf('marks', base), readMark),
    cards: openShelf(keyOf('cards', base), readCard),
    own: openShelf(keyOf('own', base), readOwn),
    place: openShelf(keyOf('place', base), readPlace),
  };
}

/** The record of the guide that this page is of. */
export const openHere = (): ReaderRecord =>
  openRecord(document.documentElement.dataset['base'] ?? '/');

/** The day where the reader is. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

type Raw = Readonly<Record<string, unknown>>;

function readMark({ at, how }: Raw): Mark | undefined {
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(at)) return undefined;
  return { at, how: how === 'placed' ? 'placed' : 'read' };
}

function readCard(raw: Raw): CardRecord | undefined {
  const names = ['last', 'due', 'stability', 'difficulty', 'reps', 'lapses', 'state', 'steps'];
  const numbers = names.map((name) => raw[name]);
  if (!numbers.every((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0))
    return undefined;
  return Object.fromEntries(names.map((name) => [name, raw[name]])) as unknown as CardRecord;
}

function readOwn({ text, at }: Raw): OwnNote | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  return { text, at: typeof at === 'number' ? at : 0 };
}

function readPlace({ note, heading, at }: Raw): Place | undefined {
  if (typeof note !== 'string' || typeof at !== 'number') return undefined;
  return { note, at, heading: typeof heading === 'string' ? heading : '' };
}
