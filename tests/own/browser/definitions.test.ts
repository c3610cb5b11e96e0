import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { findViolations } from '../../browser/axe.ts';
import { composing, noTrouble, openSite, pressEscape, type Visit } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

const note = '/maths/chain-rule/';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describeOwn('the definition of a term', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  const terms = (page: Page) => page.locator('.prose a.term');
  const shown = (page: Page) => page.locator('.definition');
  /** What the glossary itself says of a term. */
  const meaningOf = async (term: Locator) => {
    const href = (await term.getAttribute('href'))!;
    return term.page().evaluate(async (address) => {
      const html = await (await fetch(address)).text();
      const glossary = new DOMParser().parseFromString(html, 'text/html');
      const entry = glossary.getElementById(new URL(address, location.href).hash.slice(1))!;
      const meaning = entry.querySelector('dd')!;
      meaning.querySelector('.terms-place')!.remove();
      return meaning.textContent.trim();
    }, href);
  };
  const glossaryRequests = ({ requests }: Visit) =>
    requests.filter((request) => request.endsWith('/terms.json'));

  it('comes when a pointer rests on the term, stays under the pointer, and goes with it', async () => {
    const visit = await site.openPage(note);
    const { page } = visit;
    const term = terms(page).first();
    const title = (await term.getAttribute('title'))!;
    expect(glossaryRequests(visit)).toEqual([]);
    await term.hover();
    await shown(page).waitFor();
    expect(await shown(page).locator('strong').innerText()).toBe(title);
    expect(await shown(page).locator('span').first().textContent()).toBe(await meaningOf(term));
    // The browser would show it besides.
    expect(await term.getAttribute('title')).toBeNull();
    expect(await term.getAttribute('aria-describedby')).toBe(await shown(page).getAttribute('id'));
    await shown(page).hover();
    await page.waitForTimeout(600);
    expect(await shown(page).count()).toBe(1);
    await page.mouse.move(0, 0);
    await shown(page).waitFor({ state: 'detached' });
    expect(await term.getAttribute('aria-describedby')).toBeNull();
    await terms(page).nth(1).hover();
    await shown(page).waitFor();
    expect(await shown(page).locator('strong').innerText()).not.toBe(title);
    expect(glossaryRequests(visit)).toHaveLength(1);
    expect(visit.trouble).toEqual(noTrouble);
  });

  it('is not asked for by a pointer that passes over', async () => {
    const { page } = await site.openPage(note);
    await terms(page).first().hover();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(800);
    expect(await shown(page).count()).toBe(0);
  });

  it('is not shown by a program that comes when the pointer has long gone', async () => {
    const held = Promise.withResolvers<void>();
    const { page } = await site.openProfile(note, {}, (opened) =>
      opened.route('**/_astro/definition*.js', async (route) => {
        await held.promise;
        await route.continue();
      }),
    );
    const arrived = page.waitForResponse('**/_astro/definition*.js');
    await terms(page).first().hover();
    await page.mouse.move(0, 0);
    held.resolve();
    await arrived;
    await page.waitForTimeout(800);
    expect(await shown(page).count()).toBe(0);
  });

  it('comes with the keyboard, goes by Escape while the keyboard stays, and by leaving', async () => {
    const { page } = await site.openPage(note);
    const term = terms(page).first();
    // By a key, or the browser takes it for the pointer’s focus.
    await page.keyboard.press('Tab');
    await term.focus();
    await shown(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await shown(page).count()).toBe(0);
    expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await shown(page).waitFor();
    // It holds no stop of its own: the keyboard goes on in the text.
    await page.keyboard.press('Tab');
    const isBehind = () =>
      term.evaluate((link) => link.nextElementSibling?.matches('.definition') ?? false);
    await expect.poll(isBehind).toBe(false);
    expect(await page.evaluate(() => document.activeElement!.closest('.definition'))).toBeNull();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/terms/#*');
  });

  it('goes by Escape when the pointer brought it, but by none that an input method takes', async () => {
    const { page } = await site.openPage(note);
    await terms(page).first().hover();
    await shown(page).waitFor();
    for (const marks of composing) await pressEscape(page, marks);
    expect(await shown(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await shown(page).count()).toBe(0);
  });

  it('comes by the first tap with a way to the glossary, goes by a tap beside it, and the second tap follows', async () => {
    const visit = await site.openPage(note, phone);
    const { page } = visit;
    const term = terms(page).first();
    const href = (await term.getAttribute('href'))!;
    await term.tap();
    await shown(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/repo${note}`);
    expect(await term.getAttribute('aria-expanded')).toBe('true');
    expect(await shown(page).locator('a').getAttribute('href')).toContain(href);
    const box = (await shown(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await page.locator('h1').tap();
    await shown(page).waitFor({ state: 'detached' });
    expect(await term.getAttribute('aria-expanded')).toBeNull();
    await term.tap();
    await shown(page).waitFor();
    await term.tap();
    await page.waitForURL(`**${href}`);
    expect(visit.trouble).toEqual(noTrouble);
  });

  it('gives way to the link where the glossary does not arrive', async () => {
    const { page } = await site.openProfile(note, phone, (opened) =>
      opened.route('**/terms.json', (route) => route.abort()),
    );
    await terms(page).first().tap();
    await page.waitForURL('**/terms/#*');
  });

  it('is a plain link without JavaScript', async () => {
    const { page } = await site.openPage(note, { ...phone, javaScriptEnabled: false });
    await terms(page).first().tap();
    await page.waitForURL('**/terms/#*');
  });

  it.each([
    [320, '/frameworks/pytorch/'],
    [360, '/training/optimizers/'],
    [1440, '/foundations/backpropagation/'],
  ])('stays in the window at %d px and whole, in tables too: %s', async (width, path) => {
    // Jumps are over at once.
    const { page } = await site.openPage(path, {
      viewport: { width, height: 700 },
      reducedMotion: 'reduce',
    });
    await page.keyboard.press('Tab');
    const links = await terms(page).all();
    expect(links.length).toBeGreaterThan(5);
    let inTables = 0;
    for (const link of links) {
      if (!(await link.isVisible())) continue;
      await link.focus();
      await shown(page).waitFor();
      const faults = await shown(page).evaluate((box) => {
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const root = document.documentElement;
        // What is cut off, or lies under something else, is not found at its corners.
        const corners = [
          [left + 6, top + 6],
          [right - 6, top + 6],
          [left + 6, bottom - 6],
          [right - 6, bottom - 6],
        ].filter(([x, y]) => !box.contains(document.elementFromPoint(x!, y!)));
        return {
          isInside: left >= 0 && right <= root.clientWidth && root.scrollWidth <= root.clientWidth,
          corners,
          isInTable: box.closest('table') !== null,
        };
      });
      inTables += Number(faults.isInTable);
      expect(faults, (await link.textContent())!).toMatchObject({ isInside: true, corners: [] });
    }
    expect(inTables).toBeGreaterThan(0);
  });

  it('sets the formulas of a definition, and brings their sheet to a note that has none', async () => {
    const visit = await site.openPage('/training/checkpoints/', { viewport: phone.viewport });
    const { page } = visit;
    // A page as it is without formulas of its own.
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('link[href$="/katex.css"]')) sheet.remove();
      const term = document.querySelector<HTMLAnchorElement>('.prose a.term')!;
      term.href = term.href.replace(/#.*/, '#derivative');
    });
    await terms(page).first().hover();
    await shown(page).locator('.katex-html').first().waitFor();
    const family = () =>
      shown(page)
        .locator('.mathnormal')
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
    await expect.poll(family).toContain('KaTeX_Math');
    expect(visit.trouble).toEqual(noTrouble);
  });

  it('passes axe in both colour schemes, by pointer and by touch', async () => {
    for (const options of [{}, phone]) {
      const { page } = await site.openPage(note, { ...options, bypassCSP: true });
      const term = terms(page).first();
      await ('hasTouch' in options ? term.tap() : term.hover());
      await shown(page).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page)).toEqual([]);
      }
    }
  });
});
