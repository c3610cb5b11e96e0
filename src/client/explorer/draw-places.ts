import { drawEntry } from './draw-entry.ts';
import type { List, Place } from './list.ts';
import { make } from './make.ts';

/**
 * Draws entries one after another, each under the headings of its part, note and section, or all in one flat list.
 * @yields each entry once it stands in the page
 */
export function* drawPlaces(
  root: HTMLElement,
  places: readonly Place[],
  isFlat: boolean,
  words: List['words'],
): Generator<HTMLElement, void> {
  let box = root;
  if (isFlat) root.append((box = make('ol', { class: 'entries explorer-flat' })));
  let last: Place | undefined;
  let part = root;
  let note = root;
  let list = root;
  for (const [index, place] of places.entries()) {
    if (!isFlat) {
      const isNew = (key: 'part' | 'note' | 'section' | 'group') => last?.[key] !== place[key];
      if (isNew('part')) root.append((part = box = drawPart(place)));
      if (isNew('note')) part.append((note = drawNote(place, countNote(places, index))));
      if (isNew('section')) {
        list = make('ol', { class: 'entries' });
        note.append(
          make(
            'div',
            { class: 'reading-section' },
            make('h4', { class: 'reading-section-title' }, place.section.title),
            list,
          ),
        );
      }
      if (isNew('section') || isNew('group')) {
        box = list;
        if (place.group) {
          const isAlone = places[index + 1]?.group !== place.group;
          list.append(drawGroup((box = make('ul', { class: 'entries' })), isAlone, words));
        }
      }
    }
    last = place;
    const entry = drawEntry(place, words);
    box.append(entry);
    yield entry;
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

/** @param isAlone one alternative alone is no choice: no heading */
function drawGroup(list: HTMLElement, isAlone: boolean, words: List['words']): HTMLElement {
  const title = make('p', { class: 'entry-group-title' }, words.alternatives);
  return make('li', { class: 'entry-group' }, isAlone ? '' : title, list);
}
