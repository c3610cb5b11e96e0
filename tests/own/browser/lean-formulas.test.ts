import { toHtml } from 'hast-util-to-html';
import rehypeKatex from 'rehype-katex';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bindPunctuation } from '../../../src/markdown/formula-punctuation.ts';
import { leanFormulas } from '../../../src/markdown/lean-formulas.ts';
import { katexOptions } from '../../../src/markdown/math.ts';
import { parseInline } from '../../../src/markdown/parser.ts';
import { sites } from '../../build/built.ts';
import { openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

/** None is a mere number: that is set like the numbers of its sentence. */
const formulas = [
  ...['x', 'y', 'f', 'W', '\\eta', '\\theta', 'x=2', '(2,1)', '[0,1]'],
  ...['x_i', 'W_1', 'x^2', 'd_k', 'W_h', 'x_t', 'N^2', 'x_i^2', '27C^2', 'f(x)', 'L(\\theta)'],
  ...['\\mathbf{u}=W\\mathbf{x}', 'P(A\\mid B)', 'N\\times D', '-\\log p', '\\sqrt{d_k}'],
  ...['\\frac{1}{2}', '\\frac{\\partial L}{\\partial w}', '\\hat{y}', '\\sum_{i} x_i', 'e^{-x}'],
  ...['\\left(\\frac{a}{b}\\right)', '\\mathbb{R}^{n}', '\\partial u_i/\\partial x_j', 'a,b'],
];

const toHast = unified().use(remarkRehype).use(rehypeKatex, katexOptions());

/** A line of text with a formula, as KaTeX draws it and as pages show it. */
function lineOf(tex: string, isLean: boolean): string {
  const tree = toHast.runSync(parseInline(`字 $${tex}$，长（字`));
  if (isLean) leanFormulas(tree);
  bindPunctuation(tree);
  return toHtml(tree);
}

describeOwn('the fewer boxes of formulas', () => {
  it.each([1, 2])('draw the picture that KaTeX draws, on a screen of %i×', async (scale) => {
    const { page } = await site.openPage('/maths/gradient/', { deviceScaleFactor: scale });
    const draw = async (isLean: boolean) => {
      const lines = formulas.map((tex) => `<div>${lineOf(tex, isLean)}</div>`).join('');
      const places = await page.evaluate(async (html) => {
        const prose = document.querySelector('.prose')!;
        prose.innerHTML = html;
        document.body.replaceChildren(prose);
        // Whole pixels: a line that begins between two is drawn on the one or the other.
        prose.querySelectorAll('div').forEach((line, index) => {
          line.style.cssText = `position:absolute;left:0;top:${index * 70}px;inline-size:20em`;
        });
        await document.fonts.ready;
        return [...prose.querySelectorAll('div')].map((line) => {
          const range = document.createRange();
          range.selectNodeContents(line.querySelector('p')!.lastChild!);
          const { height } = line.getBoundingClientRect();
          return { height, end: range.getBoundingClientRect().right };
        });
      }, lines);
      const pictures: Buffer[] = [];
      for (const index of formulas.keys()) {
        const clip = { x: 0, y: index * 70, width: 340, height: 70 };
        pictures.push(await page.screenshot({ clip, fullPage: true }));
      }
      return { places, pictures };
    };
    const [whole, lean] = [await draw(false), await draw(true)];
    expect(lean.places).toEqual(whole.places);
    const changed = formulas.filter((_, at) => !lean.pictures[at]!.equals(whole.pictures[at]!));
    expect(changed).toEqual([]);
  });
});

describeOwn('a page on a slow line', () => {
  // Which lines change their length, and so how many, hangs on the width.
  it.each([
    ['/maths/gradient/', 360],
    ['/maths/gradient/', 412],
    ['/maths/chain-rule/', 360],
    ['/start/how-to-use/', 360],
  ] as const)(
    '%s keeps its place at %d px while fonts and scripts come in',
    async (path, width) => {
      const { page } = await site.openProfile('/404.html', { viewport: { width, height: 823 } });
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 100_000,
        uploadThroughput: 90_000,
      });
      await page.goto(site.url(path), { waitUntil: 'load' });
      const shifts = await page.evaluate(async () => {
        await document.fonts.ready;
        const found: { value: number; inHeader: boolean }[] = [];
        await new Promise<void>((done) => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & {
              value: number;
              sources: { node: Node | null }[];
            })[])
              found.push({
                value: entry.value,
                inHeader: entry.sources.some(({ node }) =>
                  (node instanceof Element ? node : node?.parentElement)?.closest('.site-header'),
                ),
              });
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(done, 500);
        });
        return found;
      });
      expect(shifts.filter(({ inHeader }) => inHeader)).toEqual([]);
      expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThanOrEqual(0.01);
    },
  );
});
