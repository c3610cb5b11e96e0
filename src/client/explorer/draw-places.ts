import { drawEntry } from './draw-entry.ts';
import type { List, Place } from './list.ts';
import { make } from './make.ts';

/**
 * Draws entries one after another, each under the headings of its part, note and section, or all in one flat list.
 * @returns a function that draws the next one
 */
export function createDrawing(
  root: HTMLElement,
  places: readonly Place[],
  isFlat: boolean,
  words: List['words'],
): () => HTMLElement {
  let next = 0;
  let part = root;
  let note = root;
  let section = root;
  /** What the next entry goes into. */
  let box = root;
  if (isFlat) root.append((box = make('ol', { class: 'entries explorer-flat' })));

  return () => {
    const place = places[next]!;
    if (!isFlat) openBoxes(place, places[next - 1]);
    next += 1;
    const entry = drawEntry(place, words, isFlat);
    box.append(entry);
    return entry;
  };

  function openBoxes(place: Place, last: Place | undefined): void {
    const isNew = (key: 'part' | 'note' | 'section' | 'group') => last?.[key] !== place[key];
    if (isNew('part')) root.append((part = drawPart(place)));
    if (isNew('note')) part.append((note = drawNote(place, countNote(places, next))));
    if (isNew('section')) {
      section = make('ol', { class: 'entries' });
      note.append(drawSection(place, section));
    }
    if (!isNew('section') && !isNew('group')) return;
    box = section;
    if (!place.group) return;
    box = make('ul', { class: 'entries' });
    section.append(drawGroup(box, places[next + 1]?.group !== place.group, words));
  }
}

function drawPart({ part }: Place): HTMLElement {
  return make(
    'section',
    { class: 'reading-part' },
    make('h2', {}, make('a', { href: part.href }, part.title)),
  );
}

/** @param count tells how tall the note will be, for as long as the browser has not drawn it */
function drawNote({ note }: Place, count: number): HTMLElement {
  const title = make('a', { href: note.href }, note.title);
  return make(
    'section',
    { class: 'reading-note', style: `--shown: ${count}` },
    make('h3', { class: 'reading-note-title' }, title),
  );
}

function countNote(places: readonly Place[], from: number): number {
  let end = from;
  while (places[end]?.note === places[from]!.note) end += 1;
  return end - from;
}

function drawSection({ section }: Place, list: HTMLElement): HTMLElement {
  const title = make('h4', { class: 'reading-section-title' }, section.title);
  return make('div', { class: 'reading-section' }, title, list);
}

/** @param isAlone one alternative alone is no choice: no heading */
function drawGroup(list: HTMLElement, isAlone: boolean, words: List['words']): HTMLElement {
  const title = make('p', { class: 'entry-group-title' }, words.alternatives);
  return make('li', { class: 'entry-group' }, isAlone ? '' : title, list);
}
