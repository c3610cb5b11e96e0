import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page, Response } from 'playwright-core';
import { serveFolder } from '../serve/serve-folder.ts';
import { weigh, type Answer, type Weight } from './weigh.ts';

/** A phone of the narrowest kind, on which nothing has been read yet. */
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** What readers load of a built site. */
export interface Loads {
  /** First views by the path of the page. */
  views: Record<string, Weight>;
  /** From the closed dialog to the first name that fits. */
  searchNames: Weight;
  /** From the closed dialog to the first list of what the full text holds. */
  searchText: Weight;
}

/**
 * Opens pages of a built site as a phone does, and its search, each with an empty cache.
 * @param paths of pages; search is opened on the last
 * @param words what is looked for: the beginning of a name as it is typed, and words of a text
 */
export async function visitSite(
  browser: Browser,
  folder: string,
  paths: readonly string[],
  words: { name: string; text: string },
): Promise<Loads> {
  const server = createServer(serveFolder(folder, '/'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A machine under load may lose a key or a moment: once more, then, before it counts as a fault.
  const open = <Result>(use: (page: Page) => Promise<Result>) =>
    inNewProfile(browser, use).catch(() => inNewProfile(browser, use));
  try {
    const views: Record<string, Weight> = {};
    for (const path of paths)
      views[path] = await open((page) => weighWhile(page, () => settle(page, origin + path)));
    const start = `${origin}${paths.at(-1) ?? '/'}`;
    const searchNames = await open(async (page) => {
      await settle(page, start);
      for (const later of ['**/pagefind/**', '**/vocabulary.json'])
        await page.route(later, (route) => route.abort());
      return weighWhile(page, () => findName(page, words.name));
    });
    const searchText = await open(async (page) => {
      await settle(page, start);
      return weighWhile(page, () => findText(page, words.text));
    });
    return { views, searchNames, searchText };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function inNewProfile<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(phone);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Bytes of all that a page is answered while something is done. */
async function weighWhile(page: Page, act: () => Promise<void>): Promise<Weight> {
  const answers: Promise<Answer>[] = [];
  const note = (response: Response) => {
    const type = response.request().resourceType();
    answers.push(response.body().then((body) => ({ type, url: response.url(), body })));
  };
  page.on('response', note);
  await act();
  page.off('response', note);
  return weigh(await Promise.all(answers));
}

/** Opens a page and waits until it asks for nothing more. */
async function settle(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input:focus');
}

async function findName(page: Page, letters: string): Promise<void> {
  await openSearch(page);
  await page.keyboard.type(letters);
  await page.waitForSelector('dialog ol > li a');
}

async function findText(page: Page, words: string): Promise<void> {
  await openSearch(page);
  const panel = '[data-search-panel="dialog"]';
  await page.fill(`${panel} input`, words);
  await page.waitForSelector(`${panel}[data-search-state="done"] ol > li a`);
}
