import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readingTime } from '../../src/markdown/reading-time.ts';
import { readCommitDays } from '../../src/read/commit-days.ts';
import { entriesOf } from '../helpers/feed.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth } from './both.ts';
import { mainUrl, published, sites } from './built.ts';

/** What programs are told: the feed, linked data, and where the pages are listed. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { content, words, pages, treeOf } = readBoth(site);
  const guide = content.guide.data!;
  const { licence = { url: 'https://creativecommons.org/licenses/by/4.0/' } } = guide;
  const days = readCommitDays(site.contentDir);
  const address = (path: string) => published + site.base + path;
  /** What the guide is known by, which of a mirror is the address of the main site. */
  const main = (path: string) => mainUrl(site, path);
  const entries = entriesOf(readFileSync(join(site.dir, 'feed.xml'), 'utf8')) as Record<
    'id' | 'title' | 'link' | 'updated',
    string
  >[];

  it('feeds every note that has a day, and of the small guide its dead links', () => {
    const dated = content.notes.filter(({ id }) => days.has(`${id}.mdx`));
    const told = entries.filter(({ id }) => !id.includes('/health/#'));
    expect(told).toHaveLength(Math.min(dated.length, 40));
    for (const { title, link, updated } of told) {
      const { id, data } = content.notes.find((note) => address(`${note.id}/`) === link)!;
      const { made, changed } = days.get(`${id}.mdx`)!;
      const named = made === changed ? words.feedNew : words.feedChanged;
      expect([title, updated], id).toEqual([named(data!.title), `${changed}T00:00:00.000Z`]);
    }
    const dead = entries.filter(({ id }) => id.includes('/health/#'));
    if (site.name === 'tiny') {
      expect(dead.length).toBeGreaterThan(0);
      for (const { title, link } of dead) {
        const [path, id] = link.slice(address('').length).split('#');
        const tree = treeOf(`${path}index.html`);
        expect(select(`.note-header`, tree), link).toBeTruthy();
        if (id === undefined) continue;
        const name = toString(select(`li[id="${id}"] .entry-title a`, tree)!).trim();
        expect(title, link).toBe(words.feedDead(name));
      }
    } else expect(dead).toEqual([]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id } of entries) expect(id.startsWith(main('')), id).toBe(true);
  });

  it('names the feed in the head of every page', () => {
    for (const { name, tree } of pages) {
      const link = select('head > link[rel=alternate][type="application/atom+xml"]', tree);
      expect(link?.properties.href, name).toBe(`${site.base}feed.xml`);
    }
  });

  it('tells crawlers where the pages are listed', () => {
    expect(readFileSync(join(site.dir, 'robots.txt'), 'utf8')).toContain(
      `\nSitemap: ${main('sitemap.xml')}\n`,
    );
  });

  it('describes each note as something to learn from, by its own facts', () => {
    const zh = new Map(content.terms.data!.map((term) => [term.id, term.zh]));
    for (const { id, data, landmarks } of content.notes) {
      const { title, summary, level, teaches, minutes, sections } = data!;
      const told = days.get(`${id}.mdx`);
      expect(dataOf(treeOf(`${id}/index.html`)), id).toEqual({
        '@context': 'https://schema.org',
        '@type': 'LearningResource',
        '@id': main(`${id}/`),
        url: main(`${id}/`),
        name: title,
        description: summary,
        inLanguage: guide.language,
        educationalLevel: words.levels[level],
        timeRequired: `PT${minutes ?? readingTime(landmarks!, sections)}M`,
        ...(told && { datePublished: told.made, dateModified: told.changed }),
        ...(teaches.length > 0 && {
          teaches: teaches.map((term) => ({
            '@type': 'DefinedTerm',
            '@id': main(`terms/#${term}`),
            name: zh.get(term),
          })),
        }),
        isPartOf: {
          '@type': 'WebSite',
          '@id': main(''),
          url: main(''),
          name: guide.title,
        },
        isAccessibleForFree: true,
        ...(licence.url !== undefined && { license: licence.url }),
      });
    }
  });

  it('describes the glossary as a set of its terms, whose ids are places on its page', () => {
    const page = dataOf(treeOf('terms/index.html'));
    const { ids } = pages.find(({ name }) => name === 'terms/index.html')!;
    expect(page).toMatchObject({ '@type': 'DefinedTermSet', '@id': main('terms/') });
    const terms = page['hasDefinedTerm'] as Record<string, unknown>[];
    expect(terms.map(({ name }) => name)).toEqual(content.terms.data!.map(({ zh }) => zh));
    for (const term of terms) {
      const [path, id] = String(term['@id']).split('#');
      expect(path).toBe(main('terms/'));
      expect(ids.has(id!), id).toBe(true);
    }
  });

  it('describes no page that is neither a note nor the glossary', () => {
    const described = pages.filter(({ tree }) => blocksOf(tree).length > 0);
    expect(described.map(({ name }) => name).sort()).toEqual(
      ['terms', ...content.notes.map(({ id }) => id)].map((path) => `${path}/index.html`).sort(),
    );
  });
});

function blocksOf(tree: Root) {
  return selectAll('script[type="application/ld+json"]', tree);
}

function dataOf(tree: Root): Record<string, unknown> {
  const [block] = blocksOf(tree);
  return JSON.parse(toString(block!)) as Record<string, unknown>;
}
