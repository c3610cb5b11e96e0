import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exceptions, usedExceptions } from '../../browser/axe.ts';
import { openSite } from '../../browser/harness.ts';
import { describePages, large, small } from '../../browser/page-kinds.ts';
import { sites } from '../../build/built.ts';
import { describeOwn } from '../own.ts';

type Site = Awaited<ReturnType<typeof openSite>>;

/** Of the kinds that also have large pages, those in every width and scheme. */
describeOwn('every kind of page', () => {
  describePages([
    small('part with many notes', '/foundations/'),
    small('short note', '/maths/probability/'),
    large('lesson with a moving figure', '/maths/gradient/', 0),
    large('lesson with a grid', '/foundations/convolution/', 1),
    large('lesson with tables', '/science/classification-metrics/', 0),
    large('lesson with code', '/foundations/backpropagation/', 1),
    large('old framework', '/frameworks/tensorflow-1/', 0),
    large('reading list', '/reading/', 1),
    large('links of a part', '/reading/vision/', 0),
    large('terms', '/terms/', 0),
    large('all figures', '/figures/', 1),
    large('figure with three drawings by itself', '/figures/image-filters/', 0),
    large('figure of its own make by itself', '/figures/convolution/', 1),
    large('figure with handles by itself', '/figures/homography/', 0),
  ]);

  describe('the exceptions for axe', () => {
    it('are all still needed', () => {
      expect([...usedExceptions].sort()).toEqual(exceptions.map(({ id }) => id).sort());
    });
  });
});

describeOwn('reading by keyboard and touch', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  it('reaches the text by the skip link', async () => {
    const { page } = await site.openPage('/maths/gradient/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/maths/gradient/#content');
  });

  it.each([360, 1440])(
    'lands on a heading far down, though nothing above it has been laid out, at %d px',
    async (width) => {
      const { page, goTo } = await site.openPage('/404.html', { viewport: { width, height: 740 } });
      for (const path of ['/maths/gradient/#self-test', '/foundations/convolution/#pitfalls']) {
        await goTo(path);
        const top = () =>
          page.evaluate(() => document.querySelector(':target')!.getBoundingClientRect().top);
        await expect.poll(top, { message: path, timeout: 5_000 }).toBeLessThan(120);
        await page.waitForTimeout(400);
        expect(await top(), path).toBeGreaterThanOrEqual(0);
        expect(await top(), path).toBeLessThan(120);
      }
    },
  );

  it('opens cards and outlines without JavaScript', async () => {
    const { page } = await site.openPage('/maths/gradient/', { javaScriptEnabled: false });
    const card = page.locator('details.card').first();
    expect(await card.locator('.card-answer').isVisible()).toBe(false);
    await card.locator('summary').click();
    expect(await card.locator('.card-answer').isVisible()).toBe(true);
  });

  it('goes through the colour schemes and remembers the choice', async () => {
    const { page } = await site.openPage('/', { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const button = page.locator('theme-switch button');
    await button.click();
    expect(await button.innerText()).toBe('深色');
    expect(await background()).not.toBe(light);
    // What the browser itself draws goes along: scrollbars, and the arrow of a list of choices.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'dark',
    );
    await page.reload();
    expect(await background()).not.toBe(light);
    await button.click();
    expect(await button.innerText()).toBe('浅色');
    expect(await background()).toBe(light);
    await button.click();
    expect(await button.innerText()).toBe('跟随系统');
  });

  it('changes the colours by the first press, whatever those of the system are', async () => {
    const { page } = await site.openPage('/', { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await page.locator('theme-switch button').click();
    expect(await background()).not.toBe(dark);
  });

  it('ignores a colour scheme that somebody else wrote into storage', async () => {
    const { page, trouble } = await site.openPage('/');
    await page.evaluate(() => localStorage.setItem('theme', '"><img src=x onerror=alert(1)>'));
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    expect(trouble.console).toEqual([]);
  });

  it('copies code, access codes and the TeX of a formula', async () => {
    const { page } = await site.openPage('/maths/gradient/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const tex = await page.locator('.katex-display annotation').first().textContent();
    await page.locator('.katex-display > button').first().click({ force: true });
    expect(await clipboard()).toBe(tex);
    await page.locator('.code-block:not(.code-output) > button').first().click();
    expect(await clipboard()).toContain('import numpy as np');
    await page.goto(site.url('/frameworks/tensorflow-1/'));
    const code = page.locator('button[data-copy]').first();
    await code.click();
    expect(await clipboard()).toBe(await code.getAttribute('data-copy'));
  });

  it('puts TeX instead of glyphs into a copied selection', async () => {
    const { page } = await site.openPage('/maths/gradient/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const tex = await page.evaluate(() => {
      const formula = [...document.querySelectorAll('.prose > p .katex')][0]!;
      getSelection()!.selectAllChildren(formula.closest('p')!);
      document.execCommand('copy');
      return formula.querySelector('annotation')!.textContent;
    });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`$${tex}$`);
  });

  it('prints a note without the chrome around it', async () => {
    const { page } = await site.openPage('/maths/gradient/');
    await page.emulateMedia({ media: 'print' });
    for (const selector of [
      '.site-header',
      '.note-bar',
      '.toc-aside',
      '.figure-open >> nth=0',
      '.previous-next',
      '.site-footer',
    ]) {
      expect(await page.locator(selector).isVisible(), selector).toBe(false);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('prints cards and outlines open, whether or not the browser knows ::details-content', async () => {
    const read = (page: Page) =>
      page.evaluate(() => ({
        open: document.querySelectorAll('main details[open]').length,
        height: document.querySelector('.card-answer')!.getBoundingClientRect().height,
      }));
    for (const isKnown of [true, false]) {
      const { page } = await site.openPage('/404.html');
      if (!isKnown) await page.addInitScript(() => (CSS.supports = () => false));
      await page.goto(site.url('/maths/gradient/'));
      const { open } = await read(page);
      if (isKnown) await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const printed = await read(page);
      expect(printed.height).toBeGreaterThan(20);
      expect(printed.open > open).toBe(!isKnown);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect((await read(page)).open).toBe(open);
    }
  });

  it('ends no printed page with what leads to an answer or to a block of code', async () => {
    const { page } = await site.openPage('/foundations/convolution/');
    await page.emulateMedia({ media: 'print' });
    // Columns break where pages do, and their height can be moved until a break falls at each line.
    const alone = await page.evaluate(() => {
      const prose = document.querySelector<HTMLElement>('.prose')!;
      Object.assign(prose.style, { columns: '1', columnFill: 'auto', columnWidth: '600px' });
      const columnOf = (node: Element) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].find(({ width }) => width > 0)?.left ?? 0;
      };
      const pairs = [
        ...[...prose.querySelectorAll('.answer')].map((answer) => [
          answer.querySelector('summary')!,
          answer.querySelector('.card-answer > * code, .card-answer > p')!,
        ]),
        ...[...prose.querySelectorAll('.code-block')].map((block) => [
          block.querySelector('.code-language')!,
          block.querySelector('code')!,
        ]),
      ] as [Element, Element][];
      const found: string[] = [];
      for (let height = 900; height < 980; height += 4) {
        prose.style.blockSize = `${height}px`;
        for (const [leading, following] of pairs) {
          if (Math.abs(columnOf(leading) - columnOf(following)) > 300) {
            found.push(`${height}: ${leading.textContent} | ${following.textContent.slice(0, 30)}`);
          }
        }
      }
      return { found, columns: prose.scrollWidth / 600, pairs: pairs.length };
    });
    expect(alone.columns).toBeGreaterThan(8);
    expect(alone.pairs).toBeGreaterThan(8);
    expect(alone.found).toEqual([]);
  });

  it.each([360, 1440])('covers no code by its label or its button at %d px', async (width) => {
    const { page, goTo } = await site.openPage('/python/python-basics/', {
      viewport: { width, height: 800 },
    });
    for (const path of ['/science/numpy/', '/foundations/transformer/', '/maths/tensors/']) {
      await goTo(path);
      await page.waitForSelector('.code-block > .copy');
      const covered = await page.evaluate(() =>
        [...document.querySelectorAll('.code-block')].flatMap((block) => {
          const line = document.createRange();
          line.selectNodeContents(block.querySelector('pre code > span')!);
          const text = line.getBoundingClientRect();
          return [...block.querySelectorAll('.copy, .code-language')].flatMap((mark) => {
            const box = mark.getBoundingClientRect();
            const isFree =
              text.right <= box.left || text.left >= box.right || text.top >= box.bottom;
            return isFree ? [] : [block.querySelector('code')!.textContent.split('\n')[0]];
          });
        }),
      );
      expect(covered, path).toEqual([]);
    }
  });
});
