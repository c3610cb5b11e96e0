import { describe, expect, it } from 'vitest';
import { readingTime } from '../../src/markdown/reading-time.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { sites } from './built.ts';

/** What pages print of the facts that an author wrote into the front matter of links and notes. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { content, words, links, linkById, treeOf, entriesOf, bylineOf } = readBoth(site);
  const noteById = new Map(content.notes.map((note) => [note.id, note]));

  it('tells of each link, wherever it is listed, who made it, what it is, and its facts in order', () => {
    for (const { link, note } of links) {
      const host = new URL(link.url).host.replace(/^www\./, '');
      const byline = bylineOf(link);
      const facts = [
        byline,
        words.kinds[link.kind],
        link.lang === 'en' ? words.languages.en : undefined,
        link.year,
        link.level && words.levels[link.level],
        link.venue ?? link.publisher,
        link.minutes && words.minutes(link.minutes),
        byline?.includes(host) ? undefined : host,
      ];
      const title = {
        hrefLang: link.lang,
        lang: link.lang === 'en' ? 'en' : undefined,
        rating: link.rating && `${words.ratingMarks[link.rating]} ${words.ratings[link.rating]}`,
      };
      for (const entry of entriesOf(link.id)) {
        const name = select('.entry-title a', entry)!;
        expect(text(name), link.id).toBe(link.title);
        const outline = selectAll('.entry-outline li', entry).map((item) => text(item)!);
        (link.outline ?? []).forEach((item, index) => {
          if (/[$`*[\\]/.test(item)) expect(outline[index], link.id).not.toBe('');
          else expect(outline[index], link.id).toBe(item);
        });
        expect(
          {
            hrefLang: name.properties.hrefLang,
            lang: name.properties.lang,
            rating: text(select('.entry-title .rating', entry)),
          },
          link.id,
        ).toEqual(title);
        expect(selectAll('.entry-facts > span:not(.badge)', entry).map(text), link.id).toEqual(
          facts.filter((fact) => fact !== undefined).map(String),
        );
      }
      // Search looks for authors, not for kinds and years.
      const home = select(`li[id="${link.id}"]`, treeOf(`${note}/index.html`))!;
      const searched = selectAll('.entry-facts > span', home).filter(
        ({ properties }) => properties.dataPagefindIgnore === undefined,
      );
      expect(searched.map(text), link.id).toEqual(byline === undefined ? [] : [byline]);
      // It weighs a link where it lives, and nowhere else.
      expect(
        entriesOf(link.id).filter(({ properties }) => properties.dataPagefindWeight === '2'),
      ).toEqual([home]);
    }
  });

  it('prints alternatives together, as such', () => {
    const groups = new Set(
      links.flatMap(({ link, note }) => (link.group === undefined ? [] : `${note} ${link.group}`)),
    );
    const shown = content.notes.flatMap(({ id }) =>
      selectAll('.entry-group', treeOf(`${id}/index.html`)),
    );
    expect(shown).toHaveLength(groups.size);
    for (const group of shown) {
      expect(text(select('.entry-group-title', group))).toBe(words.alternatives);
      const ids = selectAll('[data-entry]', group).map(({ properties }) => properties.dataEntry);
      expect(ids.length).toBeGreaterThan(1);
      const names = ids.map((id) => linkById.get(String(id))!.link.group);
      expect(new Set(names).size, ids.join()).toBe(1);
    }
  });

  it('says of each note in its part what it is about and what it takes, and of a planned one only its name', () => {
    for (const { id: part, notes, planned = [] } of content.guide.data!.parts) {
      const items = selectAll('.note-list > li', treeOf(`${part}/index.html`));
      const wanted = notes.map((slug) => {
        const plan = planned.find((candidate) => candidate.slug === slug);
        if (plan) return [plan.title, undefined, undefined, words.planned];
        const { data, landmarks } = noteById.get(`${part}/${slug}`)!;
        const { title, summary, rating, level, form, minutes, sections = [] } = data!;
        const count = sections.reduce((sum, section) => sum + section.links.length, 0);
        return [
          title,
          rating && `${words.ratingMarks[rating]} ${words.ratings[rating]}`,
          summary,
          [
            words.forms[form],
            words.levels[level],
            words.minutes(minutes ?? readingTime(landmarks!, sections)),
            count > 0 ? words.linksCount(count) : undefined,
          ]
            .filter((fact) => fact !== undefined)
            .join(' '),
        ];
      });
      const shown = items.map((item) => {
        const rating = text(select('.rating', item));
        const facts = select('.facts', item)!;
        const parts = selectAll('span', facts).map(text);
        return [
          text(select('.note-list-title', item))!
            .replace(rating ?? '', '')
            .trim(),
          rating,
          text(select('.note-list-summary', item)),
          parts.length > 0 ? parts.join(' ') : text(facts),
        ];
      });
      expect(shown, part).toEqual(wanted);
    }
  });

  it('heads each note with its title, its summary, how long it takes and what to read first', () => {
    for (const { id, data, landmarks } of content.notes) {
      const { title, summary, rating, requires, minutes, sections } = data!;
      const header = select('.note-header', treeOf(`${id}/index.html`))!;
      const mark = rating && `${words.ratingMarks[rating]} ${words.ratings[rating]}`;
      expect(text(select('h1', header)), id).toBe([title, mark ?? []].flat().join(' '));
      expect(text(select('.summary', header)), id).toBe(summary);
      expect(selectAll('.facts span', header).map(text), id).toContain(
        words.minutes(minutes ?? readingTime(landmarks!, sections)),
      );
      expect(selectAll('.requires > p a', header).map(text), id).toEqual(
        requires.map((other) => noteById.get(other)!.data!.title),
      );
    }
  });
});
