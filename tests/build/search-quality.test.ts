import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/client/search/by-names.ts';
import { answer } from '../../src/client/search/planner.ts';
import { readContent } from '../../src/read/read-content.ts';
import type { Term } from '../../src/schema/term.ts';
import { sites } from './built.ts';
import { loadLibrary } from './search-library.ts';

interface Query {
  type: string;
  query: string;
  /** Notes that answer; none for nonsense. */
  pages: string[];
}

/** What readers type, written before anyone looked at what the search finds. */
const queries = JSON.parse(readFileSync('tests/fixtures/queries.json', 'utf8')) as Query[];
/** Without its base: Pagefind learns that from a browser's address, which there is none of here. */
const site = { ...sites.repo, base: '/' };

describe('what readers find', () => {
  const found = new Map<Query, Answer>();
  beforeAll(async () => {
    const library = await loadLibrary(site);
    for (const query of queries) found.set(query, await answer(query.query, library));
  });
  afterAll(() => vi.unstubAllGlobals());

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
      (query) => `${query.type} ${query.query}: ${firstThree(found.get(query)!).join(' ')}`,
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

  it('leads from a name that two terms share to both of them', async () => {
    const { terms } = readContent(site.contentDir);
    const namesOf = ({ zh, en, aliases = [] }: Term) => new Set([zh, en, ...aliases]);
    const byName = Map.groupBy(
      terms.data!.flatMap((term) => [...namesOf(term)].map((name) => ({ name, note: term.note }))),
      ({ name }) => name,
    );
    const shared = [...byName].filter(([, all]) => all.length > 1);
    expect(shared.map(([name]) => name)).toContain('步长');
    const library = await loadLibrary(site);
    for (const [name, all] of shared) {
      const { results } = await answer(name, library);
      const led = results.slice(0, 5).map(({ href }) => href.split('#')[0]);
      for (const { note } of all) expect(led, name).toContain(`${site.base}${note}/`);
    }
  });

  it('returns nothing for nonsense, or says that nothing really matches', () => {
    const nonsense = queries.filter(({ type }) => type === 'nonsense');
    const bluffed = nonsense.filter((query) => {
      const { results, isWeak } = found.get(query)!;
      return results.length > 0 && !isWeak;
    });
    expect(nonsense.length).toBeGreaterThanOrEqual(10);
    expect(bluffed.map(({ query }) => query)).toEqual([]);
  });
});

function isAnswered({ pages }: Query, found: Answer): boolean {
  return firstThree(found).some((href) =>
    pages.some((id) => href.split('#')[0] === `${site.base}${id}/`),
  );
}

function firstThree({ results }: Answer): string[] {
  return results.slice(0, 3).map(({ href }) => href);
}
