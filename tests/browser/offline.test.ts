import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/setup/chromium.ts';
import { planDownloads } from '../../src/model/downloads.ts';
import { readGuideYaml } from '../../src/read/guide-files.ts';
import { wordsOf } from '../../src/words/index.ts';
import { mainUrl, published, sites } from '../build/built.ts';
import { writeCopy } from '../helpers/offline-copy.ts';

const { repository, parts, language } = readGuideYaml(sites.tiny.contentDir);
const planned = planDownloads(
  repository,
  parts.map(({ id, notes = [] }) => ({ id, notes })),
).filter(({ kind }) => kind === 'offline');
const words = wordsOf(language);

/** What readers do with a file that they have taken along and unpacked: a browser opens it from the disk. */
describe.each(planned)('$name, opened from a disk', ({ name, part }) => {
  // A blank and Chinese: folders of readers have them.
  const folder = resolve('.cache/test-offline', `${name} 副本`);
  const root = `${pathToFileURL(folder).href}/`;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const said: string[] = [];
  let files: string[];

  beforeAll(async () => {
    const entries = Object.entries(
      unzipSync(readFileSync(join(sites.tiny.dir, 'downloads', name))),
    );
    const inTop = entries.map(([file, bytes]) => [file.replace(/^[^/]+\//, ''), bytes] as const);
    files = inTop.map(([file]) => file);
    writeCopy(new Map(inTop), folder);
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (fault) => said.push(String(fault)));
  });
  afterAll(() => browser.close());
  beforeEach(() => {
    asked.length = said.length = 0;
  });

  const foreign = () => asked.filter((address) => !address.startsWith(root));

  it('leads from its first page to every other, asks the network for nothing and has no complaint', async () => {
    const left = [`${root}index.html`];
    const seen = new Set<string>();
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      await page.goto(address, { waitUntil: 'load' });
      // The first page of a part leads on by itself.
      if (part !== undefined && address === `${root}index.html`)
        await page.waitForURL(`${root}${part}/index.html`);
      await page.waitForFunction(() => document.documentElement.dataset['search'] === 'live');
      const links = await page.$$eval('a[href]', (all) =>
        all.map((link) => {
          // What programs have drawn leads to the site until it is taken hold of.
          link.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
          // Those of drawings are no strings.
          return new URL(link.getAttribute('href')!, location.href).href.split(/[?#]/)[0]!;
        }),
      );
      left.push(...links.filter((link) => link.startsWith('file:')));
    }
    const reached = [...seen].map((address) => decodeURI(address.slice(root.length))).sort();
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(reached.filter((file) => !files.includes(file))).toEqual([]);
    const isLed = (file: string) =>
      // That of search is reached by its form; the site leads to no page of cards that has none.
      file !== 'search/index.html' &&
      (!file.startsWith('cards/') ||
        readFileSync(join(folder, file), 'utf8').includes('data-task'));
    expect(pages.filter((file) => isLed(file) && !reached.includes(file))).toEqual([]);
    expect(foreign()).toEqual([]);
    expect(said).toEqual([]);
  });

  it('says at the foot that it is a copy, and keeps the links there apart', async () => {
    await page.goto(`${root}search/index.html`);
    expect(await page.textContent('.site-footer')).toContain(words.offline.copy[0]);
    const gaps = await page.$$eval('.site-footer p > a + a', (links) =>
      links.map((link) => {
        const [before, own] = [link.previousElementSibling!, link].map((one) =>
          one.getBoundingClientRect(),
        );
        return own!.top === before!.top ? own!.left - before!.right : Infinity;
      }),
    );
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(12);
  });

  it('finds by names, says what it does not search, and leads to the page', async () => {
    const note = files.find(
      (file) => /^[a-z]+\/[a-z-]+\/index\.html$/.test(file) && !/^(?:reading|cards)/.test(file),
    )!;
    await page.goto(`${root}${note}`);
    const title = (await page.textContent('h1'))!.trim();
    await page.goto(`${root}search/index.html`);
    await page.fill('[data-search-panel=page] input', title);
    await page.waitForSelector('[data-search-state=done]');
    expect(await page.textContent('[data-search-status]')).toContain(words.offline.searchNames);
    const way = page.locator('.search-panel a[href^="https:"]').first();
    expect(await way.getAttribute('href')).toBe(`${published}/search/`);
    await page.click('[data-search-results] a');
    await page.waitForURL((url) =>
      decodeURI(url.pathname).endsWith(posix.join(`${name} 副本`, note)),
    );
    expect(said).toEqual([]);
    expect(foreign()).toEqual([]);
  });
});

describe('the whole copy, opened from a disk', () => {
  const folder = resolve('.cache/test-offline', `${planned[0]!.name} 副本`);
  const root = `${pathToFileURL(folder).href}/`;
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (fault) => said.push(String(fault)));
  });
  afterAll(() => browser.close());

  it('filters the list of links, by the data that is in the copy', async () => {
    await page.goto(`${root}reading/index.html`);
    await page.fill('.explorer [name=q]', 'tea');
    await page.waitForSelector('.explorer-results:not([hidden]) li a');
    expect(page.url()).toContain('reading/index.html');
    // Drawn by the program, which writes addresses of the site.
    const link = page.locator('.explorer-results a[href^="/"]').first();
    await link.click();
    await page.waitForLoadState();
    expect(page.url()).toMatch(/^file:.*index\.html/);
    expect(await page.textContent('h1')).not.toBe('');
  });

  it('unfolds the ways to cite a link, and the meaning of a term', async () => {
    await page.goto(`${root}practice/brewing/index.html`);
    await page
      .locator('.cite-link')
      .first()
      .evaluate((link) => (link as HTMLElement).click());
    await page.waitForSelector('.cite-as button', { state: 'attached' });
    await page.goto(`${root}basics/leaves/index.html`);
    const term = page.locator('.prose a.term').first();
    await term.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.waitForSelector('.definition');
    expect((await page.textContent('.definition'))!.length).toBeGreaterThan(10);
  });

  it('copies code, and a note with its address on the site', async () => {
    await page.goto(`${root}practice/serving/index.html`);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const code = page.locator('.code-block').first();
    await code.locator('button.copy').click();
    await expect.poll(clipboard).toBe((await code.locator('pre').innerText()).trimEnd());
    await page.click('[data-copy-markdown]');
    await expect.poll(clipboard).toContain(`<${mainUrl(sites.tiny, 'practice/serving/')}>`);
  });

  it('keeps what is read, and asks its cards again', async () => {
    await page.goto(`${root}practice/serving/index.html`);
    await page.click('[data-mark], .record-mark, [data-record-mark]');
    await page.goto(`${root}review/index.html`);
    await page.waitForSelector('.review details, .review .card');
    expect(said).toEqual([]);
  });
});
