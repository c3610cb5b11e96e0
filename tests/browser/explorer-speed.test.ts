import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { enlarge } from './explorer-page.ts';
import { openSite } from './harness.ts';

const frame = 16;

/** Milliseconds of script, and of style and layout after it, for one round of choices and letters. */
function measure(page: Page): Promise<{ script: number[]; layout: number[] }> {
  return page.evaluate(async () => {
    const script: number[] = [];
    const layout: number[] = [];
    const text = document.querySelector<HTMLInputElement>('[name="q"]')!;
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.facet input')];
    const run = async (act: () => void) => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      act();
      const acted = performance.now();
      document.body.getBoundingClientRect();
      layout.push(performance.now() - acted);
      script.push(acted - start);
    };
    for (const value of ['学', '学习', '学习率', '学习', '', 'a', 'at', 'att', '']) {
      await run(() => {
        text.value = value;
        text.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
    for (const box of boxes) {
      await run(() => box.click());
      await run(() => box.click());
    }
    return { script, layout };
  });
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;
}

describe('the explorer at 2,000 links', () => {
  it('answers a filter within half a frame of script at the 95th percentile', async () => {
    const site = await openSite(sites.root);
    const { page } = await site.openPage('/about/', { viewport: { width: 1440, height: 900 } });
    const html = enlarge(readFileSync(join(sites.root.dir, 'reading/index.html'), 'utf8'), 2000);
    await page.route('**/reading/', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    await page.goto(`${site.origin}/reading/`);
    expect(Number(/\d+/.exec((await page.textContent('.explorer-count'))!)![0])).toBeGreaterThan(300);
    expect(await page.locator('.entry[id]').count()).toBeGreaterThanOrEqual(2000);
    await measure(page);
    const { script, layout } = await measure(page);
    console.log(`explorer, ${script.length} filters: script p95 ${p95(script).toFixed(1)} ms, style and layout p95 ${p95(layout).toFixed(1)} ms`);
    expect(p95(script)).toBeLessThan(frame);
    await site.close();
  });
});
