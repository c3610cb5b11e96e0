import { dayOf, type ReaderRecord } from './record.ts';
import type { Fault } from './shelf.ts';

/** Marks a note as read today, or takes the mark away. */
export function toggleMark(
  { marks }: ReaderRecord,
  id: string,
  was: readonly string[] = [],
): Fault | undefined {
  const isMarked = marks.get(id, ...was) !== undefined;
  const item = isMarked ? undefined : { at: dayOf(Date.now()), how: 'read' as const };
  return marks.put([{ id, was, item }]);
}
