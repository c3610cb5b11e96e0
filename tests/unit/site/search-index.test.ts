import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinSearchIndexes, writeSearchIndex } from '../../../scripts/site/search-index.ts';
import type { SearchPages } from '../../../src/search/search-pages.ts';

let root: string;
/** Parts that are called as folders of an index are. */
const parts = ['basics', 'fragment', 'index'];
const indexes = () => new Map(parts.map((part) => [part, join(root, part, 'pagefind')] as const));

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'search-index-'));
  for (const part of parts) {
    const page = join(root, part, part, 'note');
    mkdirSync(page, { recursive: true });
    writeFileSync(
      join(page, 'index.html'),
      `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${part}</h1></main></body></html>`,
    );
    await writeSearchIndex(join(root, part), 'en', 1);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe('indexes of parts, joined', () => {
  it('know the pages of all parts, whatever these are called', async () => {
    await joinSearchIndexes(join(root, 'site'), indexes(), 3);
    const folder = join(root, 'site/pagefind');
    const { ids, others } = JSON.parse(
      readFileSync(join(folder, 'pages.json'), 'utf8'),
    ) as SearchPages;
    const folders = [folder, ...others.map((name) => join(folder, name))];
    const holdersOf = (id: string) =>
      folders.filter((name) => existsSync(join(name, 'fragment', `${id}.pf_fragment`)));
    expect(ids.map((id) => holdersOf(id).length)).toEqual([1, 1, 1]);
    expect(folders.map((name) => existsSync(join(name, 'pagefind-entry.json')))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are refused where they lack a page: browsers would take each note for another', async () => {
    await expect(joinSearchIndexes(join(root, 'site'), indexes(), 4)).rejects.toThrow('3 pages');
    await expect(joinSearchIndexes(join(root, 'site'), new Map(), 1)).rejects.toThrow('0 pages');
  });
});
