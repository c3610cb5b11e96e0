import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { exceptions, findViolations, usedExceptions } from './axe.ts';
import { openSite } from './harness.ts';

type Site = Awaited<ReturnType<typeof openSite>>;

/** One address of every kind of page. */
const kinds: [string, string][] = [
  ['home', '/'],
  ['part', '/foundations/'],
  ['short note', '/foundations/probability/'],
  ['lesson with a moving figure', '/foundations/gradient/'],
  ['lesson with a grid', '/foundations/convolution/'],
  ['lesson with tables', '/science/classification-metrics/'],
  ['lesson with code', '/foundations/backpropagation/'],
  ['old framework', '/frameworks/tensorflow-1/'],
  ['reading list', '/reading/'],
  ['terms', '/terms/'],
  ['search', '/search/'],
  ['link states', '/health/'],
  ['about', '/about/'],
  ['not found', '/404.html'],
];
const colours = ['light', 'dark'] as const;
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

describe('every kind of page', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  describe.each(kinds)('%s', (_, path) => {
    it.each(colours)(
      'passes axe in %s at 360 and 1440 px and stays silent',
      async (colorScheme) => {
        for (const viewport of Object.values(sizes)) {
          // axe is evaluated in the page, which the site’s own policy would rightly refuse.
          const { page, trouble } = await site.openPage(path, {
            viewport,
            colorScheme,
            bypassCSP: true,
          });
          expect(await findViolations(page)).toEqual([]);
          expect({ ...trouble, csp: [] }).toEqual({
            csp: [],
            console: [],
            foreign: [],
            failed: [],
          });
          await page.context().close();
        }
      },
    );

    it('breaks no policy, asks nothing of other origins and logs nothing', async () => {
      const { page, trouble } = await site.openPage(path, { viewport: sizes.phone });
      await page.mouse.wheel(0, 4000);
      await page.waitForTimeout(150);
      expect(trouble).toEqual({ csp: [], console: [], foreign: [], failed: [] });
      await page.context().close();
    });

    it('never scrolls sideways from 320 to 1920 px', async () => {
      const { page } = await site.openPage(path, { viewport: { width: 320, height: 700 } });
      const wide: number[] = [];
      for (const width of [320, 360, 414, 600, 768, 900, 1088, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) wide.push(width);
      }
      expect(wide).toEqual([]);
      await page.context().close();
    });

    it('says without JavaScript what it says with it', async () => {
      const read = async (javaScriptEnabled: boolean) => {
        const { page } = await site.openPage(path, { javaScriptEnabled, viewport: sizes.desktop });
        const main = await page.locator('main').innerText();
        await page.context().close();
        return main.replace(/\s+/g, '');
      };
      const [plain, full] = [await read(false), await read(true)];
      expect(plain.length).toBeGreaterThan(50);
      // Scripts may add controls; words of the page itself may not depend on them.
      if (path !== '/search/' && path !== '/reading/')
        expect(full.length).toBeGreaterThanOrEqual(plain.length * 0.98);
    });
  });
});

describe('the exceptions for axe', () => {
  it('are all still needed', () => {
    expect([...usedExceptions].sort()).toEqual(exceptions.map(({ id }) => id).sort());
  });
});

describe('reading by keyboard and touch', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(sites.root);
  });
  afterAll(() => site.close());

  it('reaches the text by the skip link', async () => {
    const { page } = await site.openPage('/foundations/gradient/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    await page.context().close();
  });

  it('opens cards and outlines without JavaScript', async () => {
    const { page } = await site.openPage('/foundations/gradient/', { javaScriptEnabled: false });
    const card = page.locator('details.card').first();
    expect(await card.locator('.card-answer').isVisible()).toBe(false);
    await card.locator('summary').click();
    expect(await card.locator('.card-answer').isVisible()).toBe(true);
    await page.context().close();
  });

  it('goes through the colour schemes and remembers the choice', async () => {
    const { page } = await site.openPage('/', { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const button = page.locator('theme-switch button');
    await button.click();
    await button.click();
    expect(await button.innerText()).toBe('深色');
    expect(await background()).not.toBe(light);
    await page.reload();
    expect(await background()).not.toBe(light);
    await button.click();
    expect(await background()).toBe(light);
    await page.context().close();
  });

  it('ignores a colour scheme that somebody else wrote into storage', async () => {
    const { page, trouble } = await site.openPage('/');
    await page.evaluate(() => localStorage.setItem('theme', '"><img src=x onerror=alert(1)>'));
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    expect(trouble.console).toEqual([]);
    await page.context().close();
  });

  it('copies code, access codes and the TeX of a formula', async () => {
    const { page } = await site.openPage('/foundations/gradient/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const tex = await page.locator('.katex-display annotation').first().textContent();
    await page.locator('.katex-display > button').first().click({ force: true });
    expect(await clipboard()).toBe(tex);
    await page.locator('.code-block:not(.code-output) > button').first().click();
    expect(await clipboard()).toContain('import numpy as np');
    await page.goto(`${site.origin}/frameworks/tensorflow-1/`);
    const code = page.locator('button[data-copy]').first();
    await code.click();
    expect(await clipboard()).toBe(await code.getAttribute('data-copy'));
    await page.context().close();
  });

  it('puts TeX instead of glyphs into a copied selection', async () => {
    const { page } = await site.openPage('/foundations/gradient/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const tex = await page.evaluate(() => {
      const formula = [...document.querySelectorAll('.prose > p .katex')][0]!;
      getSelection()!.selectAllChildren(formula.closest('p')!);
      document.execCommand('copy');
      return formula.querySelector('annotation')!.textContent;
    });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`$${tex}$`);
    await page.context().close();
  });

  it('prints a note without the chrome around it', async () => {
    const { page } = await site.openPage('/foundations/gradient/');
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.site-header', '.toc-aside', '.previous-next', '.site-footer']) {
      expect(await page.locator(selector).isVisible(), selector).toBe(false);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.context().close();
  });
});
