import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { openSite } from './harness.ts';

/** Jumps are over at once. */
const reducedMotion = 'reduce';
const phone = { viewport: { width: 360, height: 740 }, reducedMotion } as const;
const lesson = '/foundations/convolution/';

describe('finding one’s way', () => {
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
      .toBe(await page.locator('#self-test').innerText());

    await page.locator('.note-bar summary').last().click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.note-bar details[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement!.localName)).toBe('summary');
    await page.locator('.note-bar-top').click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
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

  it.each([820, 1366])('leaves no card of a route alone in its row at %d px', async (width) => {
    const { page } = await site.openPage('/', { viewport: { width, height: 800 } });
    const boxes = await page.$$eval('.route', (cards) =>
      cards.map((card) => card.getBoundingClientRect().toJSON() as DOMRect),
    );
    const rows = [...Map.groupBy(boxes, ({ y }) => Math.round(y)).values()];
    const whole = await page.$eval('.routes', (list) => list.clientWidth);
    for (const row of rows) expect(row.length > 1 || row[0]!.width > 0.9 * whole).toBe(true);
  });
});
