import { createFinder } from '../../src/schema/nearest.ts';
import { listOf, type Content } from '../../src/read/content.ts';

/** Ids of notes by their former ones. */
export function movedNotes({ notes }: Content): ReadonlyMap<unknown, string> {
  return new Map(
    notes.flatMap(({ id, raw }) => listOf(raw, 'formerly').map((former) => [former, id] as const)),
  );
}

/** Finds the note that is meant by an id that is none: the one that has moved away from there, else the most alike. */
export function createNoteFinder(content: Content): (id: string) => string | undefined {
  const moved = movedNotes(content);
  const nearest = createFinder([...content.notes.map(({ id }) => id), ...content.unread.noteIds]);
  return (id) => moved.get(id) ?? nearest(id);
}
