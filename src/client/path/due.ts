import type { PathData } from '../../model/path-data.ts';
import type { ReaderRecord } from '../record/record.ts';
import { knownOf } from '../record/standings.ts';
import { fill, type RecordWords } from '../record/words.ts';

/** How many cards wait to be asked again. */
export function sayDue(
  root: HTMLElement,
  { notes }: PathData,
  { marks, cards }: ReaderRecord,
  words: RecordWords,
): void {
  const known = knownOf(marks.all(), cards.all());
  const now = Date.now();
  const due = notes
    .filter(known.mark)
    .flatMap((note) => (note.cards ?? []).map((card) => known.card(note, card)))
    .filter((card) => card !== undefined && card.due <= now).length;
  root.querySelector('[data-path-due]')!.textContent = due > 0 ? fill(words.due, { n: due }) : '';
}
