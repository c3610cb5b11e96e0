import type { PathData } from '../../model/path-data.ts';
import { hrefOf } from '../record/standings.ts';
import type { Standing } from '../record/standing.ts';
import { fill, sayTime, type RecordWords } from '../record/words.ts';

/** So many notes are offered at once, the first in order. */
const mostOpen = 6;

/** How far the reader has come, in all, in each part and on each route, and what is open to them now. */
export function sayProgress(
  root: HTMLElement,
  { notes, parts, routes }: PathData,
  standings: readonly Standing[],
  words: RecordWords,
): void {
  const all = notes.map((_, index) => index);
  const isRead = (index: number) => /known|read/.test(standings[index]!.state);
  const known = all.filter((index) => standings[index]!.state === 'known').length;
  const read = all.filter(isRead);
  const minutes = all
    .filter((index) => !isRead(index))
    .reduce((sum, index) => sum + notes[index]!.minutes, 0);
  const hours = sayTime(minutes, words);
  root.querySelector('[data-path-summary]')!.textContent =
    read.length === 0
      ? words.summaryNone
      : fill(words.summary, { read: read.length, all: notes.length, known, hours });

  const open = all.filter((index) => standings[index]!.state === 'open');
  const list = root.querySelector('[data-path-open]')!;
  list.replaceChildren(
    ...open.slice(0, mostOpen).map((index) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = hrefOf(notes[index]!);
      link.textContent = notes[index]!.title;
      const time = document.createElement('small');
      time.textContent = sayTime(notes[index]!.minutes, words);
      item.append(link, ' ', time);
      return item;
    }),
  );
  if (open.length === 0) list.textContent = words.openNone;

  const count = (id: string, indices: readonly number[]) => {
    const facts = document.querySelector(`[data-progress="${id}"]`);
    const done = indices.filter(isRead).length;
    const place = facts?.querySelector('.progress') ?? document.createElement('span');
    place.className = 'progress';
    place.textContent = fill(words.progress, { done, all: indices.length });
    if (done > 0) facts?.append(place);
    else place.remove();
  };
  parts.forEach(({ id }, part) =>
    count(
      `part-${id}`,
      all.filter((index) => notes[index]!.part === part),
    ),
  );
  for (const route of routes) count(`route-${route.id}`, route.notes);
}
