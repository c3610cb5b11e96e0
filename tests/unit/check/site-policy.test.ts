import { expect, it } from 'vitest';
import { checkDistPages } from '../../../scripts/check/site/policy.ts';
import { readPage } from '../../../scripts/check/site/read-site.ts';

const faults = (html: string) =>
  checkDistPages({
    dir: 'dist',
    base: '/',
    files: new Set(),
    pages: [readPage('a.html', 'dist/a.html', html)],
    sheets: [],
  })
    .filter(({ ruleId }) => ruleId === 'dist-math-clean')
    .map(({ message }) => message);

it.each(['$$x$$', '\\(x\\)', '\\[x'])('finds %s, which nothing has set', (text) => {
  expect(faults(`<p>${text}</p>`)).toEqual([`页面里有没排好的公式：${text}`]);
});

it('lets a formula hold dollars and brackets, and code', () => {
  expect(faults('<p><span class="katex"><span>$$</span></span> <code>\\(x</code></p>')).toEqual([]);
});

it('finds a formula that went wrong', () => {
  expect(faults('<p><span class="katex-error">x</span></p>')).toEqual([
    '页面里有没排好的公式：katex-error',
  ]);
});
