import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

const permissions = ['clipboard-read', 'clipboard-write'];
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describeOwn('copying', () => {
  it('takes a formula whole that a selection begins or ends in', async () => {
    const { page } = await site.openPage('/maths/gradient/', { permissions });
    const tex = await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('.katex-display');
      const middle = (formula: Element) => {
        const walker = document.createTreeWalker(
          formula.querySelector('.katex-html')!,
          NodeFilter.SHOW_TEXT,
        );
        walker.nextNode();
        return walker.nextNode()!;
      };
      getSelection()!.setBaseAndExtent(middle(first!), 0, middle(second!), 1);
      document.execCommand('copy');
      return [first!, second!].map((f) => f.querySelector('annotation')!.textContent);
    });
    const copied = await clipboard(page);
    expect(copied.startsWith(`$$${tex[0]}$$\n`)).toBe(true);
    expect(copied.endsWith(`\n$$${tex[1]}$$`)).toBe(true);
    expect(copied).not.toContain('$$$$');
  });

  it('takes all of a page with its lines, and without what only the screen says', async () => {
    const { page } = await site.openPage('/maths/gradient/', { permissions });
    await page.waitForSelector('.code-block > .copy');
    const head = await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.body);
      document.execCommand('copy');
      return document.querySelector('.prose h2')!.textContent;
    });
    const lines = (await clipboard(page)).split('\n');
    expect(lines).toContain(head);
    expect(lines).toContain('import numpy as np');
    expect(lines.filter((line) => /^    for i in range/.test(line))).not.toEqual([]);
    for (const said of ['TeX', '复制', '输出', 'python', '已复制'])
      expect(lines).not.toContain(said);
  });

  it('leaves the labels out of code that is copied without a formula', async () => {
    const { page } = await site.openPage('/science/numpy/', { permissions });
    await page.waitForSelector('.code-block > .copy');
    await page.evaluate(() => {
      const blocks = document.querySelectorAll('.code-block');
      const range = document.createRange();
      range.setStartBefore(blocks[0]!);
      range.setEndAfter(blocks[1]!);
      getSelection()!.addRange(range);
      document.execCommand('copy');
    });
    const lines = (await clipboard(page)).split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const said of ['复制', '输出', 'python']) expect(lines).not.toContain(said);
  });

  it('says aloud that something was copied, and falls silent', async () => {
    const { page } = await site.openPage('/maths/gradient/', { permissions });
    const button = page.locator('.code-block > .copy').first();
    const voice = page.locator('body > [role="status"]');
    expect(await voice.textContent()).toBe('');
    await button.click();
    await expect.poll(() => voice.textContent()).toBe('已复制');
    await button.click();
    await expect.poll(() => voice.textContent(), { timeout: 4000 }).toBe('');
    expect(await button.textContent()).toBe('复制');
  });
});
