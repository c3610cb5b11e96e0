import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { openSite } from './harness.ts';

interface Query {
  type: string;
  query: string;
  /** Notes that answer; none for nonsense. */
  pages: string[];
}

interface Found {
  hrefs: string[];
  status: string;
}

/** What readers type, written before anyone looked at what the search finds. */
const queries = JSON.parse(readFileSync('tests/fixtures/queries.json', 'utf8')) as Query[];
const site = sites.root;

describe('what readers find', () => {
  let opened: Awaited<ReturnType<typeof openSite>>;
  let found: Map<Query, Found>;
  beforeAll(async () => {
    opened = await openSite(site);
    const { page } = await opened.openPage('/search/');
    await page.focus('[data-search-panel="page"] input');
    await page.waitForFunction(
      () => performance.getEntriesByName(new URL('lexicon.json', location.origin).href).length > 0,
    );
    found = new Map();
    for (const query of queries) found.set(query, await page.evaluate(search, query.query));
  });
  afterAll(() => opened.close());

  it('asks at least 120 queries of thirteen types', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ type }) => type)).size).toBeGreaterThanOrEqual(13);
  });

  it('has the answer among the first three in 95 of 100 queries, whatever their type', () => {
    const asked = queries.filter(({ type }) => type !== 'nonsense');
    const missed = asked.filter((query) => !isAnswered(query, found.get(query)!));
    const byType = Map.groupBy(asked, ({ type }) => type);
    for (const [type, all] of byType) {
      const right = all.filter((query) => !missed.includes(query)).length;
      console.log(`success@3 ${type} ${right}/${all.length}`);
    }
    const list = missed.map(
      (query) => `${query.type} ${query.query}: ${found.get(query)!.hrefs.slice(0, 3).join(' ')}`,
    );
    expect(1 - missed.length / asked.length, list.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['term', 'phrase', 'partial', 'english', 'identifier', 'typo', 'traditional', 'pinyin'])(
    'fails in no more than one in ten of the type %s',
    (type) => {
      const all = queries.filter((query) => query.type === type);
      const missed = all
        .filter((query) => !isAnswered(query, found.get(query)!))
        .map(({ query }) => query);
      expect(missed.length / all.length, missed.join('\n')).toBeLessThanOrEqual(0.1);
    },
  );

  it('returns nothing for nonsense, or says that nothing really matches', () => {
    const nonsense = queries.filter(({ type }) => type === 'nonsense');
    const bluffed = nonsense.filter((query) => {
      const { hrefs, status } = found.get(query)!;
      return hrefs.length > 0 && !status.includes('没有完全对得上的');
    });
    expect(nonsense.length).toBeGreaterThanOrEqual(10);
    expect(bluffed.map(({ query }) => query)).toEqual([]);
  });
});

function isAnswered({ pages }: Query, { hrefs }: Found): boolean {
  return hrefs
    .slice(0, 3)
    .some((href) => pages.some((id) => href.split('#')[0] === `${site.base}${id}/`));
}

/** Runs in the page: puts a query, sends the form, waits for the answer. */
async function search(query: string): Promise<Found> {
  const panel = document.querySelector<HTMLElement>('[data-search-panel="page"]')!;
  panel.querySelector('input')!.value = query;
  panel.querySelector('form')!.requestSubmit();
  while (panel.dataset['searchState'] !== 'done')
    await new Promise((resolve) => setTimeout(resolve, 5));
  const links = panel.querySelectorAll('[data-search-results] > li :is(h1, h2, h3, h4) a');
  return {
    hrefs: [...links].map((link) => link.getAttribute('href')!),
    status: panel.querySelector('[data-search-status]')!.textContent,
  };
}
