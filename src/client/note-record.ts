import type { RecordWords } from './record/words.ts';
import { toggleMark } from './record/mark.ts';
import { bringOwn } from './own/bring.ts';
import { openHere } from './record/record.ts';

/** What a note does with a reader's record: it remembers where they are, and lets them say that they have read it. */
const bar = document.querySelector<HTMLElement>('[data-record]');
if (bar) start(bar);

function start(root: HTMLElement): void {
  const id = root.dataset['record']!;
  const was = root.dataset['was']?.split(' ') ?? [];
  const words = JSON.parse(root.dataset['words']!) as RecordWords;
  const record = openHere();
  const button = root.querySelector('button')!;
  const state = root.querySelector('[data-record-state]')!;

  const draw = () => {
    const mark = record.marks.get(id, ...was);
    button.textContent = mark ? words.unmark : words.mark;
    const pattern = mark?.how === 'placed' ? words.placed : words.marked;
    state.textContent = mark ? pattern.replace('{day}', mark.at) : '';
    // Its requirements have states only for who has a record; the rest is loaded for them.
    if (mark || record.marks.all().size > 0) void import('./record/note-states.ts').then(show);
  };
  const show = ({ showStates }: typeof import('./record/note-states.ts')) =>
    showStates(record, id, words);

  button.addEventListener('click', () => {
    const fault = toggleMark(record, id, was);
    if (fault) state.textContent = words.faults[fault];
  });
  record.marks.watch(draw);
  draw();
  root.hidden = false;
  bringOwn(root, record, { id, was }, words);

  // Only once, when they leave: a phone writes slowly.
  addEventListener('pagehide', () => {
    if (scrollY < innerHeight / 2) return;
    const heading = document.querySelector('.toc [aria-current]')?.getAttribute('href')?.slice(1);
    const item = { note: id, heading: decodeURIComponent(heading ?? ''), at: Date.now() };
    record.place.put([{ id: 'last', item }]);
  });
}
