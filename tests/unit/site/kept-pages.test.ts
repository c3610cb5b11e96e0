import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFaces } from '../../../scripts/site/formula-faces.ts';
import { rememberPages, type KeptPage } from '../../../scripts/site/kept-pages.ts';
import { readPage } from '../../../scripts/site/read-page.ts';
import { renderMath } from '../../../src/markdown/math.ts';
import { openKeptFiles } from '../../../src/notes/kept-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const open = (engine = '1') => rememberPages(openKeptFiles<KeptPage>(root), engine);
const sheet = '.katex{font-family:KaTeX_Main}.mathnormal{font-family:KaTeX_Math}';
const faces = readFaces(sheet);
const html = [
  '<!doctype html><link rel="stylesheet" href="/a.css"><main data-pagefind-body>',
  `<h1 id="a">${renderMath('x + 1', false)}</h1>`,
  `<h2 id="b">${renderMath('\\sum y', true)}</h2>`,
  '<p id="a" onclick="go()"><a href="/nowhere/#b">字</a></p></main>',
].join('\n');

describe('reading pages with a memory', () => {
  it.each([
    ['a page with formulas and faults', html],
    ['one with neither', '<p>a</p>'],
    ['an empty one', ''],
  ])('comes to the same as reading %s anew', (_, page) => {
    const anew = readPage('a.html', 'dist/a.html', page, faces);
    open()('a.html', 'dist/a.html', page, faces);
    expect(open()('a.html', 'dist/a.html', page, faces)).toEqual(anew);
    expect(readdirSync(root)).toHaveLength(1);
  });

  it('has something to remember in this test', () => {
    const { faults, references, drawn, drawnFirst, sheetsAt } = open()('a', 'a', html, faces);
    const counts = [faults, references, [...drawn], [...drawnFirst]].map(({ length }) => length);
    expect(counts.every((count) => count > 1)).toBe(true);
    expect(sheetsAt).toBe(15);
  });

  it.each<[string, string, string, string, typeof faces | undefined]>([
    ['another text', '1', 'a.html', `${html} `, faces],
    ['another program', '2', 'a.html', html, faces],
    ['another name', '1', 'b.html', html, faces],
    ['another sheet', '1', 'a.html', html, readFaces(`${sheet}.b{font-weight:700}`)],
    ['no sheet', '1', 'a.html', html, undefined],
  ])('reads anew for %s', (_, engine, name, page, byFaces) => {
    open()('a.html', 'dist', html, faces);
    open(engine)(name, 'dist', page, byFaces);
    expect(readdirSync(root)).toHaveLength(2);
  });
});
