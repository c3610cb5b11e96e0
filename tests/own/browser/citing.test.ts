import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CitationData } from '../../../src/model/citation/citations.ts';
import { sites } from '../../build/built.ts';
import { dropHidden, settle, visibleIds } from '../../browser/explorer-page.ts';
import { findViolations } from '../../browser/axe.ts';
import { noTrouble, openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

const permissions = ['clipboard-read', 'clipboard-write'];
const phone = { viewport: { width: 360, height: 740 } };
const note = '/training/loss-functions/';
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const dataOf = (part: string) =>
  JSON.parse(
    readFileSync(join(sites.repo.dir, `reading/${part}/cite/citations.json`), 'utf8'),
  ) as CitationData;
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describeOwn('an entry', () => {
  it('is copied in each form out of its menu, by the keyboard alone', async () => {
    const { page, requests, trouble } = await site.openPage(note, { permissions });
    const fetched = () => requests.filter((url) => url.endsWith('/citations.json')).length;
    const entry = page.locator('[data-entry="rezatofighi-giou"]');
    await entry.locator('summary[aria-label]').first().press('Enter');
    expect(fetched()).toBe(0);
    const link = entry.locator('a.cite-link');
    await link.press('Enter');
    const buttons = entry.locator('.cite-as button');
    await buttons.first().waitFor();
    expect(await buttons.allTextContents()).toEqual([
      'GB/T 7714—2025',
      'BibTeX',
      'Markdown',
      '纯文本',
    ]);
    expect(await buttons.first().evaluate((button) => document.activeElement === button)).toBe(
      true,
    );
    const texts = dataOf('training').works['rezatofighi-giou']!;
    for (const [at, text] of texts.entries()) {
      await buttons.nth(at).press('Enter');
      await expect.poll(() => buttons.nth(at).textContent()).toBe('已复制');
      expect(await clipboard(page)).toBe(text);
    }
    expect(texts[0]).toMatch(
      /^Rezatofighi H，Tsoi N，Gwak J，et al\. .*\[PP\/OL\]\. arXiv（2019）/,
    );
    expect(await link.getAttribute('aria-expanded')).toBe('true');
    await link.press('Enter');
    expect(await buttons.count()).toBe(0);
    expect(await link.getAttribute('aria-expanded')).toBe('false');
    expect(trouble).toEqual(noTrouble);
  });

  it('leads to the page of its part when its citations do not arrive', async () => {
    const { page } = await site.openPage(note);
    await page.route('**/citations.json', (route) => route.abort());
    const entry = page.locator('[data-entry="rezatofighi-giou"]');
    await entry.locator('.entry-menu summary').click();
    await entry.locator('a.cite-link').click();
    await page.waitForURL('**/reading/training/cite/#rezatofighi-giou');
    expect(await page.locator('#rezatofighi-giou').isVisible()).toBe(true);
  });

  it('leads there without JavaScript', async () => {
    const { page } = await site.openPage(note, { ...phone, javaScriptEnabled: false });
    const entry = page.locator('[data-entry="rezatofighi-giou"]');
    await entry.locator('.entry-menu summary').click();
    await entry.locator('a.cite-link').click();
    await page.waitForURL('**/reading/training/cite/#rezatofighi-giou');
    expect(await page.locator('#rezatofighi-giou code').first().textContent()).toBe(
      dataOf('training').works['rezatofighi-giou']![1],
    );
  });
});

describeOwn('a note', () => {
  it('is cited at its foot', async () => {
    const { page } = await site.openPage('/maths/gradient/', { permissions, ...phone });
    await page.locator('.note-foot .cite-link').click();
    const button = page.locator('.note-foot + .cite-as button').first();
    await button.click();
    await expect.poll(() => clipboard(page)).toMatch(/^梯径\. .*\[EB\/OL\]\. （/);
    expect(await clipboard(page)).toContain('https://guide.example/repo/maths/gradient/.');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});

describeOwn('the references in a text', () => {
  it('lead to their entries as before', async () => {
    const { page, requests } = await site.openPage('/maths/gradient/');
    await page.locator('.prose .cite').first().click();
    await page.waitForURL(/#/);
    expect(requests.filter((url) => url.endsWith('/citations.json'))).toEqual([]);
    expect(await page.locator('.cite-as').count()).toBe(0);
  });
});

describeOwn('the explorer', () => {
  const openFold = async (page: Page) => {
    await page.locator('.explorer-cite summary').click();
    await page.locator('.explorer-cite button').first().waitFor();
    return page.locator('.explorer-cite button');
  };

  it('copies what it shows, in its order, and shuts when it shows something else', async () => {
    const { page, trouble } = await site.openPage('/reading/?kind=book&sort=year', { permissions });
    const ids = await visibleIds(page);
    expect(ids.length).toBeGreaterThan(5);
    const buttons = await openFold(page);
    await buttons.nth(1).click();
    await expect.poll(() => buttons.nth(1).textContent()).toBe('已复制');
    const keys = [...(await clipboard(page)).matchAll(/^@book\{([^,]+),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(ids);
    await buttons.nth(0).click();
    await expect.poll(() => buttons.nth(0).textContent()).toBe('已复制');
    expect((await clipboard(page)).split('\n')).toHaveLength(ids.length);
    await buttons.last().click();
    await expect.poll(() => buttons.last().textContent()).toBe('已复制');
    expect(await clipboard(page)).toBe(site.url('/reading/?kind=book&sort=year'));
    await page.locator('.explorer-reset').click();
    expect(
      await buttons.count().then((count) => count > 0 && page.isVisible('.explorer-cite p')),
    ).toBe(false);
    expect(trouble).toEqual(noTrouble);
  });

  it('copies what the page prints while nothing is asked for, each link once', async () => {
    const { page } = await site.openPage('/reading/', { permissions });
    const buttons = await openFold(page);
    await buttons.nth(1).click();
    await expect.poll(() => buttons.nth(1).textContent()).toBe('已复制');
    const keys = [...(await clipboard(page)).matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key);
    expect(keys).toEqual([...new Set(await visibleIds(page))]);
  });

  it('waits until all is drawn that it copies', async () => {
    const { page } = await site.openPage('/reading/', { permissions });
    await page.locator('#explorer-sort').selectOption('title');
    await page.locator('.explorer-results .entry').first().waitFor();
    const buttons = await openFold(page);
    await buttons.nth(1).click();
    await expect.poll(() => buttons.nth(1).textContent()).toBe('已复制');
    const whole = readFileSync(join(sites.repo.dir, 'reading.bib'), 'utf8');
    expect((await clipboard(page)).match(/^@/gm)).toHaveLength(whole.match(/^@/gm)!.length);
  });

  it('copies an entry that it drew itself', async () => {
    const { page } = await site.openPage('/reading/?kind=dataset', { permissions });
    await settle(page);
    const entry = page.locator('.explorer-results .entry').first();
    await entry.locator('.entry-menu summary').click();
    await entry.locator('a.cite-link').click();
    await entry.locator('.cite-as button').nth(1).click();
    const id = await entry.getAttribute('data-entry');
    await expect.poll(() => clipboard(page)).toContain(`@misc{${id},`);
  });

  it('says so when the citations do not arrive', async () => {
    const { page } = await site.openPage('/reading/?kind=book');
    await settle(page);
    await page.route('**/citations.json', (route) => route.abort());
    await page.locator('.explorer-cite summary').click();
    await page.locator('.explorer-failed').waitFor();
    expect(await page.locator('.explorer-cite').getAttribute('open')).toBeNull();
  });
});

describeOwn('what citing shows', () => {
  it.each(['light', 'dark'] as const)('is usable by everybody on a phone, %s', async (scheme) => {
    const options = { ...phone, bypassCSP: true, colorScheme: scheme };
    const rules = scheme === 'light' ? 'all' : 'colours';
    const { page, goTo } = await site.openPage(note, options);
    const entry = page.locator('[data-entry="rezatofighi-giou"]');
    await entry.locator('.entry-menu summary').click();
    await entry.locator('a.cite-link').click();
    await entry.locator('.cite-as button').first().waitFor();
    await page.evaluate(() => {
      for (const other of document.querySelectorAll('.prose > *, .entry'))
        if (!other.querySelector('.cite-as') && !other.closest(':has(.cite-as)')) other.remove();
    });
    expect(await findViolations(page, rules)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await goTo('/reading/?kind=dataset');
    await settle(page);
    await page.locator('.explorer-cite summary').click();
    await page.locator('.explorer-cite button').first().waitFor();
    await dropHidden(page);
    expect(await findViolations(page, rules)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await goTo('/reading/maths/cite/');
    await page.evaluate(() => {
      for (const more of document.querySelectorAll('.citations:nth-of-type(n + 3)')) more.remove();
    });
    expect(await findViolations(page, rules)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});
