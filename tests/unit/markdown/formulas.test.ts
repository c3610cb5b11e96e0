import remarkParse from 'remark-parse';
import remarkMath from 'remark-math';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rehypeFormulas } from '../../../src/markdown/formulas.ts';
import { printHtml } from '../../../src/markdown/print-html.ts';

const options = { label: '可以横向滚动的公式' };

function print(markdown: string, isPrinted: boolean, label = options.label): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMath)
    .use(remarkRehype)
    .use(rehypeFormulas, { label, isPrinted });
  return printHtml(processor.runSync(processor.parse(markdown)));
}

// Each twice: what is remembered must not be what another formula, or another place of it, came to.
it.each([
  '在句里 $x$，又 $x$',
  '$$\nx\n$$\n\n$x$',
  '$x$\n\n$$\nx\n$$',
  '（$x_1$），$x_1$ 与 $x_1$。',
  '$x_1$，\n\n“$x_1$”',
  '$\\frac{1}{2}$\n\n$$\n\\frac{1}{2}\n$$',
  '```math\nx\n```\n\n$x$',
  '`$x$` 与 $x$',
])('prints the elements that it would else leave: %j', (markdown) => {
  for (let time = 0; time < 2; time++) expect(print(markdown, true)).toBe(print(markdown, false));
});

it('gives display formulas the name that the page speaks', () => {
  const display = '$$\nx+y\n$$';
  expect(print(display, true)).toContain(`aria-label="${options.label}"`);
  expect(print(display, true, 'scrolls')).toContain('aria-label="scrolls"');
});
