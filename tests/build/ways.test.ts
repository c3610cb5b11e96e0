import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { readingTime } from '../../src/markdown/reading-time.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { sites } from './built.ts';
import { readingOrder } from './reading-order.ts';

/** How a reader finds about: the map on the home page, the bar and the contents of a note, and its end. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { content, words, treeOf } = readBoth(site);
  const guide = content.guide.data!;
  const { planned, written } = readingOrder(guide);
  const noteById = new Map(content.notes.map((note) => [note.id, note]));
  const address = (path: string) => site.base + path;
  const minutesOf = (id: string) => {
    const { data, landmarks } = noteById.get(id)!;
    return data!.minutes ?? readingTime(landmarks!, data!.sections);
  };

  it('opens with a map: every part with its hours, and the ways that go on from the last one', () => {
    const home = treeOf('index.html');
    expect(select('.home > :first-child .map', home)).toBeTruthy();
    const steps = selectAll('.map-steps > li', home);
    expect(steps.map((step) => hrefs('.map-step', step))).toEqual(
      guide.parts.map(({ id }) => [address(`${id}/`)]),
    );
    steps.forEach((step, index) => {
      const { id: part, title, notes } = guide.parts[index]!;
      const ids = notes.map((slug) => `${part}/${slug}`).filter((id) => !planned.has(id));
      const minutes = ids.reduce((sum, id) => sum + minutesOf(id), 0);
      const hours = ids.length > 0 ? words.hours(minutes) : words.planned;
      expect(text(select('.map-step', step))).toBe(`${title} ${hours}`);
    });
    const { id: part, notes } = guide.parts.at(-1)!;
    const ways = selectAll('.map-ways > li', steps.at(-1));
    expect(selectAll('.map-ways', home)).toHaveLength(1);
    expect(ways.map((way) => [hrefs('a', way)[0], text(select('.map-hours', way))])).toEqual(
      notes
        .map((slug) => `${part}/${slug}`)
        .map((id) =>
          planned.has(id)
            ? [undefined, words.planned]
            : [address(`${id}/`), words.minutes(minutesOf(id))],
        ),
    );
    expect(selectAll('.map-curves path', home)).toHaveLength(notes.length);
    for (const drawing of selectAll('.map svg', home))
      expect(drawing.properties.ariaHidden).toBe('true');
  });

  it('gives each note a bar with its contents, the notes of its part and the way to the top', () => {
    for (const id of written) {
      const bar = select('.note-bar', treeOf(`${id}/index.html`))!;
      const part = guide.parts.find((one) => one.id === id.split('/')[0])!;
      const siblings = part.notes
        .map((slug) => `${part.id}/${slug}`)
        .filter((other) => !planned.has(other));
      expect(hrefs('.part-notes a', bar), id).toEqual(
        [part.id, ...siblings].map((path) => address(`${path}/`)),
      );
      expect(hrefs('[aria-current=page]', bar)).toEqual([address(`${id}/`)]);
      expect(hrefs('.note-bar-top', bar)).toEqual(['#top']);
      expect(selectAll('details', bar).map(({ properties }) => properties.open)).toEqual(
        selectAll('details', bar).map(() => undefined),
      );
    }
  });

  it('parts the reading lists from the text in the contents of a note', () => {
    for (const { id, data } of content.notes) {
      const tree = treeOf(`${id}/index.html`);
      const lists = (data!.sections ?? []).map((section) => `#${section.id}`);
      for (const outline of selectAll('.toc-fold, .toc-aside', tree)) {
        const groups = selectAll('.toc', outline).map((group) => hrefs('a', group));
        const apart = groups.filter((group) => group.some((href) => lists.includes(href)));
        expect(apart.flat().sort(), id).toEqual(lists.toSorted());
        expect(selectAll('.toc-group', outline).map(text), id).toEqual(
          lists.length > 0 ? [words.reading] : [],
        );
      }
    }
  });

  it('ends a note with what it was for and what to read on, before the notes around it', () => {
    for (const id of written) {
      const tree = treeOf(`${id}/index.html`);
      const end = select('.note-end', tree)!;
      expect(text(select('h2 + p', end)), id).toBe(noteById.get(id)!.data!.summary);
      expect(select('.note-end + .previous-next', tree), id).toBeTruthy();
      const cards = selectAll('.read-next > li', end);
      const opened = written.filter((other) => noteById.get(other)!.data!.requires.includes(id));
      const ids = cards.map((card) => hrefs('h3 a', card)[0]!.slice(site.base.length, -1));
      expect(ids.length, id).toBeLessThanOrEqual(3);
      if (written.length > 10) expect(ids.length, id).toBeGreaterThanOrEqual(1);
      if (opened.length > 0) expect(opened, id).toContain(ids[0]);
      const known = chainOf(id);
      cards.forEach((card, index) => {
        const { requires } = noteById.get(ids[index]!)!.data!;
        const missing = requires.filter((required) => !known.has(required));
        expect(known.has(ids[index]!), `${id}: ${ids[index]}`).toBe(false);
        expect(hrefs('.needs a', card), `${id}: ${ids[index]}`).toEqual(
          missing.map((required) => address(`${required}/`)),
        );
      });
    }
  });

  /** A note and all it rests on. */
  function chainOf(id: string): Set<string> {
    const { requires } = noteById.get(id)!.data!;
    return new Set([id, ...requires.flatMap((required) => [...chainOf(required)])]);
  }
});

function hrefs(selector: string, tree: Root | Element): string[] {
  return selectAll(selector, tree).map(({ properties }) => String(properties.href));
}
