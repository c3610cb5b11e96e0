import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../../scripts/setup/browsers.ts';
import { sites } from '../build/built.ts';
import { describeOwn } from '../own/own.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { contrast, Reader } from './reader.ts';
import { serveSite } from './site.ts';
import { startWebkit } from './webkit.ts';

const starts = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };
const wanted = process.env['TEST_BROWSERS']?.split(',');
const there = browsers.filter(({ name, find }) => wanted?.includes(name) ?? find() !== undefined);

const lesson = '/maths/gradient/';
const convolution = '/foundations/convolution/';
const dialogInput = 'dialog[open] [data-search-panel] input';
const pageInput = '[data-search-panel="page"] input';

describeOwn.each(there)('$name', ({ name, kind, find }) => {
  let reader: Reader;
  beforeAll(async () => {
    const driver = await starts[kind](find()!);
    console.log(`${name}: ${driver.version}`);
    reader = new Reader(name, driver, await serveSite(sites.repo));
  });
  afterAll(async () => {
    await reader?.driver.close();
    await reader?.site.close();
  });

  describe('reading', () => {
    it.each(['/', '/foundations/', lesson, '/reading/', '/terms/', '/search/', '/health/'])(
      '%s breaks no policy and makes the browser complain of nothing',
      async (path) => {
        await reader.visit(path);
        expect(await reader.text('h1')).not.toBe('');
        await reader.keep(`page${path.replaceAll('/', '-')}`);
        expect(await reader.complaints()).toEqual([]);
      },
    );

    it('a lesson has its headings, its code and its formulas in their own letters', async () => {
      await reader.visit(lesson);
      const seen = await reader.driver.run(async () => {
        await document.fonts.ready;
        const sizeOf = (element: Element) => element.getBoundingClientRect().height;
        const formula = document.querySelector('.katex-display .katex-html')!;
        return {
          headings: [...document.querySelectorAll('h1, .prose h2')].map(sizeOf),
          code: sizeOf(document.querySelector('.code-block pre')!),
          formula: formula.getBoundingClientRect().width,
          fonts: [...document.fonts].filter(
            ({ family, status }) => family.includes('KaTeX') && status === 'loaded',
          ).length,
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect(seen.headings.length).toBeGreaterThan(4);
      expect(Math.min(...seen.headings)).toBeGreaterThan(20);
      expect(seen.code).toBeGreaterThan(50);
      expect(seen.formula).toBeGreaterThan(50);
      expect(seen.fonts).toBeGreaterThan(1);
      expect(seen.sideways).toBe(0);
    });

    it('a link in the text is underlined', async () => {
      await reader.visit(lesson);
      const [line, color] = await reader.driver.run(() => {
        const style = getComputedStyle(document.querySelector('.prose p > a:not([class])')!);
        return [style.textDecorationLine, style.textDecorationColor];
      });
      expect(line).toBe('underline');
      expect((await reader.pixels(color))[0]!.alpha).toBeGreaterThan(100);
    });

    it('a card opens at a press', async () => {
      await reader.visit(lesson);
      const height = () =>
        reader.driver.run(
          () => document.querySelector('details.card')!.getBoundingClientRect().height,
        );
      const closed = await height();
      await reader.click('details.card summary');
      expect(await height()).toBeGreaterThan(closed + 20);
    });

    it('text, links and the drawings of figures stand out from the page, light and dark', async () => {
      await reader.visit('/');
      await reader.driver.run(() => localStorage.clear());
      await reader.visit(lesson);
      for (const theme of ['dark', 'light'] as const) {
        // The system is light: 跟随系统 → 深色 → 浅色
        await reader.click('theme-switch button');
        expect(await reader.driver.run(() => document.documentElement.dataset['theme'])).toBe(
          theme,
        );
        for (const path of [lesson, convolution]) {
          // The choice outlives the page.
          await reader.visit(path);
          const { background, colors, unpainted } = await reader.driver.run(paint);
          await reader.keep(
            `${theme}${path.replaceAll('/', '-')}`,
            '.figure-panel .fig-axis, .fig-cells',
          );
          expect(unpainted).toEqual([]);
          const [paper, ink] = await reader.pixels(
            background,
            theme === 'light' ? 'black' : 'white',
          );
          expect(contrast(paper!, ink!), background).toBeGreaterThan(12);
          for (const [what, color] of colors) {
            const [pixel] = await reader.pixels(color);
            expect(
              contrast(pixel!, paper!),
              `${theme} ${path} ${what}: ${color}`,
            ).toBeGreaterThanOrEqual(3);
          }
        }
        await reader.visit(lesson);
      }
      await reader.driver.run(() => localStorage.clear());
    });
  });

  describe('search', () => {
    const firstHit = (scope: string) => `${scope} ol[data-search-results] > li a`;

    it('opens by its button, finds by pinyin, is walked by the arrow keys, leads there by Enter', async () => {
      await reader.visit(lesson);
      await reader.click('[data-search-open]');
      await reader.until(
        (input) => document.activeElement === document.querySelector(input),
        dialogInput,
      );
      await reader.type('hunxiaojuzhen');
      await reader.until(() =>
        Boolean(document.querySelector('dialog [data-search-state="done"] ol a')),
      );
      expect(await reader.text('dialog [data-search-status]')).toMatch(/^\d+ 条结果/);
      const [ink, paper] = await reader.pixels(
        ...(await reader.driver.run(() => {
          const style = getComputedStyle(document.querySelector('dialog')!);
          return [style.color, style.backgroundColor];
        })),
      );
      expect(paper!.alpha).toBe(255);
      expect(contrast(ink!, paper!)).toBeGreaterThan(7);
      await reader.keep('search-dialog');
      await reader.driver.press('ArrowDown');
      const href = await reader.driver.run(() => document.activeElement!.getAttribute('href'));
      expect(href).toMatch(/^\/repo\/science\/classification-metrics\//);
      expect(await reader.complaints()).toEqual([]);
      await reader.driver.press('Enter');
      await reader.until(() => location.pathname === '/repo/science/classification-metrics/');
    });

    it.each([
      ['/', undefined],
      ['k', 'Control'],
    ] as const)(
      'opens by %s (%s), and one Escape closes it, with words in it or none',
      async (key, held) => {
        await reader.visit(lesson);
        for (const words of ['', 'dropout']) {
          await reader.driver.press(key, held);
          await reader.until(
            (input) => document.activeElement === document.querySelector(input),
            dialogInput,
          );
          await reader.type(words);
          await reader.driver.press('Escape');
          await reader.until(() => !document.querySelector('dialog')!.open);
        }
        expect(await reader.complaints()).toEqual([]);
      },
    );

    it('reads the address of the search page and finds text there', async () => {
      await reader.visit('/search/?q=%E6%B1%A0%E5%8C%96');
      await reader.until(() => Boolean(document.querySelector('[data-search-state="done"] ol a')));
      expect(
        await reader.driver.run(
          (input) => document.querySelector<HTMLInputElement>(input)!.value,
          pageInput,
        ),
      ).toBe('池化');
      expect(await reader.count('ol[data-search-results] > li')).toBeGreaterThan(1);
      expect(await reader.count('ol[data-search-results] mark')).toBeGreaterThan(0);
      await reader.keep('search-page');
      expect(await reader.complaints()).toEqual([]);
    });

    it('goes on to the search page when its program does not come, says so, and works at a second try', async () => {
      reader.site.breakLine(/_astro\/panel\./);
      await reader.visit(lesson);
      await reader.driver.press('/');
      await reader.until(() => location.pathname === '/repo/search/');
      await reader.until(() =>
        document.querySelector('[data-search-status]')!.textContent.includes('搜索没能载入'),
      );
      reader.site.breakLine();
      await reader.focus(pageInput);
      await reader.type('dropout');
      await reader.click('[data-search-retry]');
      await reader.until(() => Boolean(document.querySelector('[data-search-state="done"] ol a')));
      expect(await reader.text(firstHit('[data-search-panel]'))).not.toBe('');
      expect(await reader.driver.run(() => location.search)).toBe('?q=dropout');
    });

    it.each([
      ['the program of the index', /pagefind\.js/],
      ['WebAssembly', /wasm/],
    ])('says that it failed without %s, and a second try works', async (_, pattern) => {
      reader.site.breakLine(pattern);
      await reader.visit('/search/?q=dropout');
      await reader.until(() =>
        document.querySelector('[data-search-status]')!.textContent.includes('搜索没能载入'),
      );
      reader.site.breakLine();
      await reader.click('[data-search-retry]');
      await reader.until(() =>
        Boolean(document.querySelector('[data-search-state="done"] ol mark')),
      );
      expect(await reader.text('[data-search-status]')).toMatch(/^\d+ 条结果/);
    });

    it('says that a part of the index is missing, and finds all at a second try', async () => {
      reader.site.breakLine(/\.pf_(?:index|fragment)$/);
      await reader.visit('/search/?q=dropout');
      await reader.until(() =>
        document
          .querySelector('[data-search-status]')!
          .textContent.includes('索引有一部分没能载入'),
      );
      await reader.keep('search-part');
      const before = await reader.count('ol[data-search-results] > li');
      reader.site.breakLine();
      await reader.click('[data-search-retry]');
      await reader.until(() =>
        Boolean(document.querySelector('[data-search-state="done"] ol mark')),
      );
      expect(await reader.text('[data-search-status]')).toMatch(/^\d+ 条结果$/);
      expect(await reader.count('ol[data-search-results] > li')).toBeGreaterThan(before);
    });
  });

  describe('the explorer', () => {
    const isDrawn = () =>
      document.querySelector('.explorer-results .entry') !== null &&
      document.querySelector('.explorer [aria-busy="true"]') === null;
    const shown = () =>
      reader.driver.run(
        () =>
          [...document.querySelectorAll('.entry')].filter(
            (entry) => entry.getClientRects().length > 0,
          ).length,
      );

    it('filters at a press, writes it into the address, and the back button takes it back', async () => {
      await reader.visit('/reading/');
      const all = await shown();
      await reader.click('input[name="kind"][value="paper"]');
      await reader.until(() => location.search === '?kind=paper');
      await reader.until(isDrawn);
      const some = await shown();
      expect(some).toBeGreaterThan(0);
      const count = await reader.text('.explorer-count');
      const total = Number(/(\d+) 条$/.exec(count)![1]);
      expect(some).toBeLessThan(total);
      expect(count).toBe(`符合 ${some} 条，共 ${total} 条`);
      await reader.keep('explorer');
      await reader.driver.run(() => history.back());
      await reader.until(() => location.search === '');
      expect(await shown()).toBe(all);
      expect(await reader.complaints()).toEqual([]);
    });

    it('finds words and sorts', async () => {
      await reader.visit('/reading/?sort=year');
      await reader.until(isDrawn);
      // The year stands among the facts of an entry; without one it is 0.
      const years = await reader.driver.run(() =>
        [...document.querySelectorAll('.explorer-flat > .entry .entry-facts')].map((facts) =>
          Math.max(
            0,
            ...[...facts.children].map(({ textContent }) =>
              /^[12]\d{3}$/.test(textContent) ? Number(textContent) : 0,
            ),
          ),
        ),
      );
      expect(years).toEqual(years.toSorted((a, b) => b - a));
      expect(years[0]).toBeGreaterThan(2000);
      await reader.click('#explorer-text');
      await reader.type('attention');
      await reader.until(() => location.search === '?q=attention&sort=year');
      await reader.until(isDrawn);
      expect(await shown()).toBeGreaterThan(0);
      expect(await shown()).toBeLessThan(years.length);
    });
  });

  describe("the reader's record", () => {
    const forget = async () => {
      await reader.visit('/path/');
      await reader.driver.run(() => localStorage.clear());
    };
    beforeAll(forget);
    afterAll(forget);
    const state = (id: string) => reader.text(`.path-note[data-note="${id}"] .path-state`);

    it('is marked at a note, and the path goes on from there', async () => {
      await reader.visit('/maths/tensors/');
      await reader.until(() => document.querySelector('[data-record-mark]') !== null);
      await reader.click('[data-record-mark]');
      await reader.until(() =>
        document.querySelector('.record-bar')!.textContent.includes('取消学过'),
      );
      await reader.visit('/path/');
      await reader.until(() =>
        document
          .querySelector('.path-note[data-note="maths/tensors"] .path-state')!
          .textContent.includes('学过'),
      );
      expect(await state('maths/gradient')).toContain('可以学');
      expect(await state('maths/chain-rule')).toContain('还差');
      await reader.keep('path', '.path-map');
      expect(await reader.complaints()).toEqual([]);
    });

    it('asks its cards, opened by a press and graded by a key', async () => {
      await reader.visit('/review/');
      const left = () =>
        reader.driver.run(() =>
          Number(
            /还有 (\d+) 张/.exec(document.querySelector('[data-review-status]')!.textContent)![1],
          ),
        );
      await reader.until(() =>
        /还有 \d+ 张/.test(document.querySelector('[data-review-status]')!.textContent),
      );
      await reader.until(() => document.querySelector('.review summary') !== null);
      const before = await left();
      await reader.click('.review summary');
      await reader.until(
        () => document.querySelector('[data-review-grades]')!.getClientRects().length > 0,
      );
      await reader.keep('review');
      await reader.driver.press('4');
      await reader.until(
        (wanted) => {
          const status = document.querySelector('[data-review-status]')!.textContent;
          return status.includes(`还有 ${wanted} 张`);
        },
        String(before - 1),
      );
      expect(await reader.complaints()).toEqual([]);
    });

    it('keeps a line of the reader beside a note', async () => {
      await reader.visit('/maths/tensors/');
      await reader.until(() => document.querySelector('[data-own-write]') !== null);
      await reader.click('[data-own-write]');
      await reader.until(() => document.activeElement!.localName === 'textarea');
      await reader.type('own');
      await reader.click('.own-note button');
      await reader.visit('/maths/tensors/');
      await reader.until(() => document.querySelector('.own-note p')?.textContent.trim() === 'own');
      expect(await reader.complaints()).toEqual([]);
    });

    it('finds by cards where to begin', async () => {
      await reader.visit('/placement/');
      await reader.until(() => document.querySelector('[data-placement-begin]') !== null);
      await reader.click('[data-placement-begin]');
      await reader.until(() =>
        document.querySelector('[data-placement-status]')!.textContent.includes('第 1 张'),
      );
      await reader.keep('placement');
      expect(await reader.complaints()).toEqual([]);
    });
  });

  it('a term says what it means to a pointer that rests on it, until Escape', async () => {
    await reader.visit('/maths/chain-rule/');
    await reader.hover('.prose a.term');
    await reader.until(() => document.querySelector('.definition') !== null);
    expect(await reader.text('.definition strong')).not.toBe('');
    await reader.driver.press('Escape');
    await reader.until(() => document.querySelector('.definition') === null);
    expect(await reader.complaints()).toEqual([]);
  });

  describe('the moving figures', () => {
    it('the slider of the gradient descent follows the arrow keys', async () => {
      await reader.visit(lesson);
      await reader.focus('figure-gradient-descent input[name="rate"]');
      const drawn = () =>
        reader.driver.run(
          () => document.querySelector('figure-gradient-descent [data-panel="map"] svg')!.innerHTML,
        );
      const before = await drawn();
      for (let i = 0; i < 25; i++) await reader.driver.press('ArrowRight');
      await reader.until(() => location.search === '?gd-rate=0.35');
      expect(await reader.text('figure-gradient-descent .figure-verdict')).toMatch(
        /^发散：η = 0\.35/,
      );
      expect(await drawn()).not.toBe(before);
      await reader.keep('gradient-descent', 'figure-gradient-descent [data-panel="map"]');
      expect(await reader.complaints()).toEqual([]);
    });

    it('the window of the convolution follows the arrow keys and a press', async () => {
      await reader.visit(convolution);
      await reader.focus('figure-convolution .figure-pick');
      await reader.driver.press('ArrowDown');
      await reader.driver.press('ArrowRight');
      await reader.until(() => location.search === '?conv-row=1&conv-col=2');
      expect(await reader.text('figure-convolution .figure-verdict')).toContain('输出格 (1, 2)');
      await reader.click('figure-convolution [data-move="1"]');
      await reader.until(() => location.search === '?conv-row=1&conv-col=3');
      await reader.keep('convolution');
      expect(await reader.complaints()).toEqual([]);
    });
  });
});

/** What the page is painted with, as computed; shapes that are painted with nothing are named. Runs in the page. */
function paint() {
  const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
  const isNothing = (color: string) => color === 'none' || /^rgba\(.*, 0\)$/.test(color);
  const shapes = [
    ...document.querySelectorAll('figure svg :is(line, path, polyline, rect, circle)'),
  ];
  const svgText = '.figure-panel svg text';
  const colors: [string, string][] = [
    ['text', style('.prose p').color],
    ['link', style('.prose p > a:not([class])').color],
    ['heading', style('h1').color],
    ['search button', style('[data-search-open]').color],
    ['axis', style('.figure-panel .fig-axis, .figure-panel .fig-cells').stroke],
    ['number in a figure', style(svgText).fill],
    ['button of a figure', style('.figure-controls button').color],
  ];
  return {
    background: style('body').backgroundColor,
    colors,
    unpainted: shapes
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return isNothing(fill) && isNothing(stroke) && !shape.closest('defs');
      })
      .map((shape) => shape.outerHTML.slice(0, 120)),
  };
}
