import type { PathData } from '../../model/path-data.ts';
import { toggleMark } from '../record/mark.ts';
import type { ReaderRecord } from '../record/record.ts';
import type { Standing } from '../record/standing.ts';
import { sayState } from '../record/state-label.ts';
import type { RecordWords } from '../record/words.ts';

/** Says at each note of the list where the reader stands, and shows the same on the drawings. */
export function paintStates(
  path: PathData,
  standings: readonly Standing[],
  record: ReaderRecord,
  words: RecordWords,
): void {
  path.notes.forEach((note, index) => {
    const standing = standings[index]!;
    const says = sayState(standing, path, words);
    for (const place of document.querySelectorAll(`[data-note="${note.id}"]`)) {
      place.setAttribute('data-state', standing.state);
      if (place instanceof SVGElement) name(place, note.title, says);
    }
    const row = document.querySelector<HTMLElement>(`.path-note[data-note="${note.id}"]`);
    if (!row) return;
    row.querySelector('.path-state')!.textContent = says;
    const button = row.querySelector('button') ?? addButton(row);
    const isMarked = standing.state === 'known' || standing.state === 'read';
    button.textContent = isMarked ? words.unmark : words.mark;
    button.onclick = () => {
      const fault = toggleMark(record, note.id, note.was);
      if (fault) row.querySelector('.path-state')!.textContent = words.faults[fault];
    };
  });
}

function addButton(row: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  row.querySelector('.facts')!.append(button);
  return button;
}

/** The box keeps its words and gets a title, which is read out and shown under the mouse. */
function name(box: SVGElement, title: string, says: string): void {
  const known = box.querySelector('title');
  const text = known ?? document.createElementNS('http://www.w3.org/2000/svg', 'title');
  text.textContent = `${title}：${says}`;
  if (!known) box.prepend(text);
}
