import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { composing, openSite, pressEscape } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

/** Jumps are over at once. */
const reducedMotion = 'reduce';
const phone = { viewport: { width: 360, height: 740 }, reducedMotion } as const;
const lesson = '/foundations/convolution/';

describeOwn('finding one’s way', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  const boxOf = (page: Page, selector: string) => page.locator(selector).first().boundingBox();
  const topOf = (page: Page, id: string) =>
    page.evaluate((name) => document.getElementById(name)!.getBoundingClientRect().top, id);

  it('keeps a slim bar on a phone, whose folds shut when they have led somewhere', async () => {
    const { page } = await site.openPage(`${lesson}#pitfalls`, phone);
    await expect.poll(async () => (await boxOf(page, '.note-bar'))!.y).toBe(0);
    const { height } = (await boxOf(page, '.note-bar'))!;
    expect(height).toBeLessThanOrEqual(48);
    for (const box of await page.locator('.note-bar :is(summary, .note-bar-top)').all())
      expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.locator('.toc-fold summary').click();
    await expect.poll(() => page.locator('.toc-fold a[aria-current]').count()).toBe(1);
    await page.locator('.toc-fold a[href="#self-test"]').click();
    expect(await page.locator('.note-bar details[open]').count()).toBe(0);
    await expect.poll(() => topOf(page, 'self-test')).toBeLessThan(120);
    expect(await topOf(page, 'self-test')).toBeGreaterThanOrEqual(height);
    await expect
      .poll(() => page.locator('[data-note-place]').innerText())
      .toBe(
        // Its own words: where a reader is, it also holds buttons.
        await page.locator('#self-test').evaluate((heading) => {
          const words = heading.cloneNode(true) as Element;
          for (const button of words.querySelectorAll('button')) button.remove();
          return words.textContent.trim();
        }),
      );

    await page.locator('.note-bar summary').last().click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.note-bar details[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement!.localName)).toBe('summary');
    await page.locator('.note-bar-top').click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });

  it('keeps a fold open at an Escape that was for the search box or for an input method in it', async () => {
    const { page } = await site.openPage(lesson, phone);
    await page.locator('.toc-fold summary').click();
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open] input:focus');
    for (const init of composing) await pressEscape(page, init);
    expect(await page.locator('.note-bar details[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'hidden' });
    expect(await page.locator('.note-bar details[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.note-bar details[open]').count()).toBe(0);
  });

  it('lands below the open contents without JavaScript', async () => {
    const { page } = await site.openPage(lesson, { ...phone, javaScriptEnabled: false });
    await page.locator('.toc-fold summary').click();
    await page.locator('.toc-fold a[href="#definition"]').click();
    await expect
      .poll(async () => {
        const heading = (await boxOf(page, '#definition'))!;
        const panel = (await boxOf(page, '.toc-fold .note-bar-panel'))!;
        return heading.y >= panel.y + panel.height && heading.y < 740;
      })
      .toBe(true);
  });

  it('shows the notes of the part beside the text from 1200 px, without a bar', async () => {
    const { page } = await site.openPage(lesson, { viewport: { width: 1200, height: 800 } });
    expect(await page.locator('.note-bar').isVisible()).toBe(false);
    const text = (await boxOf(page, 'main'))!;
    const part = (await boxOf(page, '.side-nav'))!;
    const contents = (await boxOf(page, '.toc-aside'))!;
    expect(part.x + part.width).toBeLessThan(text.x);
    expect(contents.x).toBeGreaterThan(text.x + text.width);
  });

  it('marks in the contents where the reader is, down and up again', async () => {
    const { page } = await site.openPage(lesson, {
      viewport: { width: 1440, height: 800 },
      reducedMotion,
    });
    const here = () => page.locator('.toc-aside [aria-current=location]').getAttribute('href');
    for (const id of ['definition', 'self-test', 'definition']) {
      await page.evaluate((name) => document.getElementById(name)!.scrollIntoView(), id);
      await expect.poll(here).toBe(`#${id}`);
    }
  });

  it.each([360, 1440])('shows the map of the parts on the first screen at %d px', async (width) => {
    const { page } = await site.openPage('/', { viewport: { width, height: 800 } });
    const steps = page.locator('.map-step');
    const boxes = await Promise.all((await steps.all()).map((step) => step.boundingBox()));
    expect(boxes.filter((box) => box!.y + box!.height <= 800).length).toBeGreaterThanOrEqual(
      width === 360 ? 6 : boxes.length,
    );
    // Down and to the right, each below the one before.
    for (const [index, box] of boxes.slice(1).entries()) {
      expect(box!.x).toBeGreaterThan(boxes[index]!.x);
      expect(box!.y).toBeGreaterThan(boxes[index]!.y);
    }
    const intro = (await boxOf(page, '.hero-intro'))!;
    for (const box of boxes)
      expect(
        box!.x >= intro.x + intro.width ||
          box!.y + box!.height <= intro.y ||
          box!.y >= intro.y + intro.height,
      ).toBe(true);
  });

  it.each([360, 640, 820, 1119, 1120, 1366])(
    'stands what goes on from the last step beside the stairs, whatever its words, at %d px',
    async (width) => {
      const { page } = await site.openPage('/', { viewport: { width, height: 800 } });
      const { map, foot, words, curves, ways } = await page.evaluate(() => {
        const boxOf = (element: Element | Range) =>
          element.getBoundingClientRect().toJSON() as DOMRect;
        const around = (element: Element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return boxOf(range);
        };
        return {
          map: boxOf(document.querySelector('.map')!),
          foot: boxOf(document.querySelector('.map-steps > :last-child > .map-step')!),
          words: [...document.querySelectorAll('.map-step, .map-ways > li > *')].map(around),
          curves: boxOf(document.querySelector('.map-curves')!),
          ways: [...document.querySelectorAll('.map-ways > li > *')].map(around),
        };
      });
      // On a phone there is no room beside them: what goes on stands below the last step.
      expect(map.bottom - foot.bottom < 8).toBe(width >= 640);
      for (const { left } of ways) expect(left).toBeGreaterThanOrEqual(curves.right);
      for (const [index, one] of words.entries()) {
        expect(one.right).toBeLessThanOrEqual(map.right);
        for (const other of words.slice(index + 1))
          expect(
            one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top,
          ).toBe(true);
      }
    },
  );

  it.each([360, 640, 820, 1119, 1366])(
    'leaves no card of a route half empty at %d px',
    async (width) => {
      const { page } = await site.openPage('/', { viewport: { width, height: 800 } });
      const rests = await page.$$eval('.route', (cards) =>
        cards.map((card) => {
          const ends = [...card.children].map((child) => child.getBoundingClientRect().bottom);
          return card.getBoundingClientRect().bottom - Math.max(...ends);
        }),
      );
      expect(rests.length).toBeGreaterThan(2);
      expect(Math.max(...rests)).toBeLessThan(32);
    },
  );

  it.each([360, 820, 1366])(
    'leaves no kind of a first reading alone in its line at %d px',
    async (width) => {
      const { page } = await site.openPage('/', { viewport: { width, height: 800 } });
      const items = await page.$$eval('.essentials li', (all) =>
        all.map((item) => {
          const lines = [...item.querySelector('a')!.getClientRects()];
          const isAlone =
            item.querySelector('small')!.getBoundingClientRect().top >= lines.at(-1)!.bottom;
          return { name: item.textContent, count: lines.length, isAlone };
        }),
      );
      expect(items.filter(({ count }) => count > 1).length).toBeGreaterThan(5);
      expect(items.filter(({ isAlone }) => isAlone)).toEqual([]);
    },
  );

  it('parts the facts of a note by a dot, but for the one in a frame', async () => {
    const { page } = await site.openPage('/start/communities/', phone);
    const marks = await page.$$eval('.note-header .facts > *', (facts) =>
      facts.map((fact) => [fact.getAttribute('class'), getComputedStyle(fact, '::after').content]),
    );
    expect(marks).toEqual([
      ['badge', 'none'],
      [null, '"·"'],
      [null, '"·"'],
      [null, 'none'],
    ]);
  });

  it('ends the head of the page where the text ends, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await site.openPage('/', { ...phone, javaScriptEnabled });
      const box = (await boxOf(page, javaScriptEnabled ? 'theme-switch' : '.search-open'))!;
      const text = (await boxOf(page, '.hero-intro'))!;
      expect(box.x + box.width).toBeCloseTo(text.x + text.width, 0);
    }
  });

  it('ends the list of links where its filters end on a tablet', async () => {
    const { page } = await site.openPage('/reading/', { viewport: { width: 820, height: 1180 } });
    await page.waitForSelector('[data-scripts="live"] .explorer-field');
    const filter = (await boxOf(page, '.explorer-field'))!;
    const list = (await boxOf(page, '.explorer-list'))!;
    expect([list.x, list.width].map(Math.round)).toEqual([filter.x, filter.width].map(Math.round));
  });

  it('stands the heads of both lists beside a note in line with the path above its title', async () => {
    const { page } = await site.openPage(lesson, { viewport: { width: 1366, height: 800 } });
    const middles = await page.$$eval(
      '.side-nav > p, .toc-aside > p:first-child, .breadcrumb li',
      (heads) =>
        heads.map((head) => {
          const range = document.createRange();
          range.selectNodeContents(head);
          const { top, bottom } = range.getBoundingClientRect();
          return (top + bottom) / 2;
        }),
    );
    expect(middles.length).toBeGreaterThan(3);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(1.5);
  });
});
