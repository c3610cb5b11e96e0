import type { PathData } from '../../model/path-data.ts';
import type { CardRecord } from '../record/record.ts';
import type { Known } from '../record/standing.ts';

/** A card that is to be asked. */
export interface QueuedCard {
  /** Index of its note. */
  note: number;
  card: string;
  record: CardRecord | undefined;
}

/** So many cards that were never asked come at once. */
export const mostNew = 20;

/**
 * Cards of notes that were read, those that are due first, the longest due before the others, then new ones in reading
 * order.
 */
export function queueCards({ notes }: PathData, known: Known, now: number): QueuedCard[] {
  const all = notes.flatMap((note, index) =>
    known.mark(note)
      ? (note.cards ?? []).map((card) => ({ note: index, card, record: known.card(note, card) }))
      : [],
  );
  const due = all
    .filter(({ record }) => record !== undefined && record.due <= now)
    .sort((a, b) => a.record!.due - b.record!.due);
  return [...due, ...all.filter(({ record }) => record === undefined).slice(0, mostNew)];
}

/** When the next card comes that is not due yet, in milliseconds; undefined when none waits. */
export function nextDue({ notes }: PathData, known: Known, now: number): number | undefined {
  const waiting = notes.flatMap((note) =>
    known.mark(note) ? (note.cards ?? []).flatMap((card) => known.card(note, card)?.due ?? []) : [],
  );
  const later = waiting.filter((due) => due > now);
  return later.length > 0 ? Math.min(...later) : undefined;
}
