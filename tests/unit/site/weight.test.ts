import { expect, it } from 'vitest';
import { readPage } from '../../../scripts/site/read-page.ts';
import { checkWeight } from '../../../scripts/site/weight.ts';
import { messageOf } from '../../helpers/chinese.ts';

const sources = new Map([['/basics/water/', 'content/basics/water.mdx']]);
const heavy = '<p>'.padEnd(500_001, 'x');

function warnings(name: string, html: string): string[] {
  const page = readPage(name, `dist/${name}`, html);
  const dist = { dir: 'dist', base: '/', files: new Set<string>(), pages: [page], sheets: [] };
  return checkWeight(dist, sources).map(
    (issue) => `${issue.file} ${issue.severity} ${messageOf(issue)}`,
  );
}

it('warns of a page above 500 kB and names the note behind it', () => {
  expect(warnings('basics/water/index.html', heavy)).toEqual([
    'content/basics/water.mdx warning 页面 /basics/water/ 的 HTML 有 501 kB，超过 500 kB',
  ]);
});

it('names the page where no note stands behind it', () => {
  expect(warnings('reading/index.html', heavy)).toEqual([
    'dist/reading/index.html warning 页面 /reading/ 的 HTML 有 501 kB，超过 500 kB',
  ]);
});

it('lets a page of 500 kB pass, counted in bytes', () => {
  expect(warnings('basics/water/index.html', heavy.slice(1))).toEqual([]);
  expect(warnings('basics/water/index.html', '字'.repeat(166_667))).toHaveLength(1);
});
