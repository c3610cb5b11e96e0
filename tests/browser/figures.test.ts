import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { wordsOf } from '../../src/words/index.ts';
import { sites } from '../build/built.ts';
import { noTrouble, openSite } from './harness.ts';

const own = '/figures/gradient-descent/';
const note = '/practice/serving/';
/** Longer than the figures wait before they write the address and announce. */
const settled = 600;

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(sites.tiny);
});
afterAll(() => site.close());

const steps = (page: Page) => page.inputValue('figure-gradient-descent input[name="steps"]');
const rate = (page: Page) => page.inputValue('figure-gradient-descent input[name="rate"]');
const search = (page: Page) => new URL(page.url()).search;

describe('a figure by itself', () => {
  it('keeps its state in the address without a step of the history, and starts from it', async () => {
    const { page, trouble } = await site.openPage(own);
    const before = await page.evaluate(() => history.length);
    await page.focus('figure-gradient-descent input[name="steps"]');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(settled);
    expect(search(page)).toBe('?gd-steps=15');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.reload();
    expect(await steps(page)).toBe('15');
    expect(trouble).toEqual(noTrouble);
  });

  it('takes of a broken address what can be taken, control by control', async () => {
    const { page, trouble } = await site.openPage(
      `${own}?gd-rate=%E0%A4%A&gd-steps=7&gd-x=<b>&gd-y=1e9&other=1`,
    );
    expect([await rate(page), await steps(page)]).toEqual(['0.1', '7']);
    expect(await page.inputValue('figure-gradient-descent input[name="x"]')).toBe('2');
    expect(await page.inputValue('figure-gradient-descent input[name="y"]')).toBe('2');
    expect(trouble).toEqual(noTrouble);
  });

  it('goes from the note to its page and back to its place in the note as it is set', async () => {
    const { page } = await site.openPage(`${note}?other=1`);
    await page.focus('figure-gradient-descent input[name="steps"]');
    await page.keyboard.press('ArrowRight');
    await page.click('#figure-gradient-descent > .figure-open');
    await page.waitForURL(/figures/);
    expect(search(page)).toBe('?gd-steps=13');
    expect(await steps(page)).toBe('13');
    await page.click('figure-gradient-descent [data-rate="0.3"]');
    await page.click('.figure-notes a');
    await page.waitForURL(/serving/);
    expect(new URL(page.url())).toMatchObject({
      search: '?gd-rate=0.3&gd-steps=13',
      hash: '#figure-gradient-descent',
    });
    expect([await rate(page), await steps(page)]).toEqual(['0.3', '13']);
  });

  it('gives its state to copy at once, and nothing that an address brought along', async () => {
    const { page } = await site.openPage(`${own}?other=1`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.click('figure-gradient-descent [data-rate="0.35"]');
    await page.click('[data-copy-state]');
    await page.waitForFunction(
      () => document.querySelector('[role="status"]:last-child')?.textContent,
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.url(own)}?gd-rate=0.35`,
    );
  });

  it('says where it may not copy', async () => {
    const { page, trouble } = await site.openProfile(own, {}, (opened) =>
      opened.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined }),
      ),
    );
    await page.click('[data-copy-state]');
    expect(await page.textContent('[data-copy-state]')).toBe(wordsOf('en').copyFailed);
    expect(trouble).toEqual(noTrouble);
  });

  it('says the same without JavaScript, and offers no dead button', async () => {
    const { page } = await site.openPage(own, { javaScriptEnabled: false });
    expect(await page.locator('figure-gradient-descent .figure-panel > svg').count()).toBe(2);
    expect(await page.textContent('.figure-page figcaption')).toBe('A cup cools as this descends');
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});

describe('figures in place', () => {
  it.each([
    ['the gallery on a phone', '/figures/', 360],
    ['the gallery', '/figures/', 1440],
    ['a figure by itself on a phone', own, 360],
    ['a figure by itself', own, 1440],
  ])('moves nothing while %s loads', async (_, path, width) => {
    const { page } = await site.openProfile(path, { viewport: { width, height: 800 } }, (opened) =>
      opened.addInitScript(() => {
        const moved: string[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            sources: { node: Node | null }[];
          })[])
            for (const { node } of entry.sources)
              // What stands in the head of every page is not of these pages.
              if (!node?.parentElement?.closest('.site-header')) moved.push(String(node?.nodeName));
        }).observe({ type: 'layout-shift', buffered: true });
      }),
    );
    await page.waitForTimeout(settled);
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
});
