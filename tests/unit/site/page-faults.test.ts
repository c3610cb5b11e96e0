import { expect, it } from 'vitest';
import { readPage } from '../../../scripts/site/read-page.ts';
import { messageOf } from '../../helpers/chinese.ts';

const faults = (html: string) =>
  readPage('a.html', 'dist/a.html', html)
    .faults.filter(({ ruleId }) => ruleId === 'dist-math-clean')
    .map(messageOf);

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
