import type { ReaderRecord } from './record.ts';
import { sayState, signs } from './state-label.ts';
import { loadPath, standOf } from './standings.ts';
import { fill, type RecordWords } from './words.ts';

/** Says of each note that a page leads to whether the reader has it already, and whether its own has changed since. */
export async function showStates(
  record: ReaderRecord,
  id: string,
  words: RecordWords,
): Promise<void> {
  const path = await loadPath();
  const standings = standOf(path, record);
  path.notes.forEach((note, index) => {
    const standing = standings[index]!;
    for (const link of document.querySelectorAll<HTMLElement>(`a[data-note="${note.id}"]`)) {
      link.dataset['state'] = standing.state;
      const sign = link.querySelector('.sign') ?? link.appendChild(document.createElement('span'));
      sign.className = 'sign';
      sign.textContent = signs[standing.state];
      sign.setAttribute('role', 'img');
      sign.setAttribute('aria-label', words.states[standing.state]);
      link.title = sayState(standing, path, words);
    }
    if (note.id !== id || !(standing.changed || standing.faded)) return;
    const remarks = [
      standing.changed ? fill(words.changed, { day: standing.changed }) : '',
      standing.faded ? fill(words.faded, { n: standing.faded }) : '',
    ];
    const mark = record.marks.get(note.id, ...(note.was ?? []));
    const state = document.querySelector('[data-record-state]');
    if (state && mark)
      state.textContent = [fill(words.marked, { day: mark.at }), ...remarks.filter(Boolean)].join(
        '，',
      );
  });
}
