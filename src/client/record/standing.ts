import type { PathData, PathNote } from '../../model/path-data.ts';
import type { CardRecord, Mark } from './record.ts';

/** 会了, 学过, 可以学, 还差. */
export type State = 'known' | 'read' | 'open' | 'locked';

/** Where a reader stands with a note. */
export interface Standing {
  state: State;
  /** Indices of the notes it asks for that have not been read. */
  missing: number[];
  /** How many of its cards were known and are due to be asked again: why it is no longer known. */
  faded: number;
  /** The note has changed after it was read, on this day. */
  changed: string | undefined;
}

/** What is known of a reader, by id. */
export interface Known {
  mark: (note: PathNote) => Mark | undefined;
  card: (note: PathNote, card: string) => CardRecord | undefined;
}

const day = 86_400_000;

/**
 * Whether nine of ten cards like this one would be answered now: FSRS defines stability as the days after which that
 * is so, whatever its curve.
 */
export function isFresh({ last, stability }: CardRecord, now: number): boolean {
  return now - last <= stability * day;
}

/**
 * Where a reader stands with each note of the path. Known is a note that was read or placed and whose cards are all
 * fresh; to be placed stands for the cards that were never asked.
 */
export function readStandings({ notes }: PathData, known: Known, now: number): Standing[] {
  const marks = notes.map(known.mark);
  return notes.map((note, index) => {
    const mark = marks[index];
    const missing = note.requires.filter((required) => !marks[required]);
    if (!mark)
      return {
        state: missing.length === 0 ? 'open' : 'locked',
        missing,
        faded: 0,
        changed: undefined,
      };
    const cards = (note.cards ?? []).map((card) => known.card(note, card));
    const isPlaced = mark.how === 'placed';
    const isKnown =
      (isPlaced || cards.length > 0) &&
      cards.every((card) => (card ? isFresh(card, now) : isPlaced));
    return {
      state: isKnown ? 'known' : 'read',
      missing,
      faded: cards.filter((card) => card && !isFresh(card, now)).length,
      changed: note.changed !== undefined && note.changed > mark.at ? note.changed : undefined,
    };
  });
}

/** What remains to be read for a note, itself included, in reading order, and the minutes that takes. */
export function planTo(
  { notes }: PathData,
  target: number,
  isRead: (index: number) => boolean,
): { notes: number[]; minutes: number } {
  const wanted = new Set<number>();
  const add = (index: number) => {
    if (wanted.has(index) || isRead(index)) return;
    wanted.add(index);
    notes[index]!.requires.forEach(add);
  };
  add(target);
  const rest = [...wanted].sort((a, b) => a - b);
  return { notes: rest, minutes: rest.reduce((sum, index) => sum + notes[index]!.minutes, 0) };
}
