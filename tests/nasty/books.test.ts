import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBookFacts } from '../../scripts/downloads/books/book-guide.ts';
import type { MadeDownload } from '../../src/model/downloads.ts';
import { makeBooks } from '../../scripts/downloads/books/make-books.ts';
import { readContent } from '../../src/read/read-content.ts';
import { wordsOf } from '../../src/words/index.ts';
import { nastySite } from '../build/built.ts';
import { checkEpub, whyNoEpubcheck } from '../helpers/epubcheck.ts';

const outDir = mkdtempSync(join(tmpdir(), 'nasty-books-'));
let made: MadeDownload[];

beforeAll(async () => {
  const { dir: siteDir, base, contentDir } = nastySite;
  const content = readContent(contentDir);
  const words = wordsOf(content.guide.data!.language);
  const facts = readBookFacts(content, { words, repository: undefined });
  const site = 'https://guide.example';
  made = await makeBooks({ ...facts, siteDir, outDir, words, base, site });
}, 300_000);

afterAll(() => rmSync(outDir, { recursive: true }));

describe('the books of all that is nasty', () => {
  it('are one of each part, and to print', () => {
    const parts = (kind: string) =>
      made.flatMap((book) => (book.kind === kind && book.part !== undefined ? [book.part] : []));
    expect(parts('epub')).toEqual(expect.arrayContaining(['nasty-0', 'nasty-1', 'nasty-2']));
    expect(parts('print')).toEqual(parts('epub'));
  });

  it.skipIf(whyNoEpubcheck)(
    'are what epubcheck wants',
    () => {
      for (const { name, kind } of made)
        if (kind === 'epub') expect(checkEpub(join(outDir, name)), name).toEqual([]);
    },
    900_000,
  );
});
