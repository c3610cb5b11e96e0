import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchChromium } from '../../scripts/setup/chromium.ts';
import { serveFolder } from '../../scripts/serve/serve-folder.ts';
import type { BuiltSite } from '../build/built.ts';

/** What a page did while a test looked at it: nothing of this may happen. */
export interface Trouble {
  csp: string[];
  console: string[];
  foreign: string[];
  failed: string[];
}

export const noTrouble: Trouble = { csp: [], console: [], foreign: [], failed: [] };

export interface Visit {
  page: Page;
  trouble: Trouble;
  /** Addresses of all requests, in order. */
  requests: string[];
  /** Opens another page in the same tab, which costs half a second less; trouble and requests begin anew. */
  goTo: (path: string) => Promise<void>;
}

/** One browser for all files that a worker runs (`isolate: false`); Playwright ends it with the worker. */
let browser: Promise<Browser> | undefined;

/** A server of a built site at its real base, and pages on it. Close it after the tests. */
export async function openSite(site: BuiltSite) {
  const server: Server = createServer(serveFolder(site.dir, site.base));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** The full address of a path that is root-absolute without base. */
  const url = (path: string) => origin + site.base.replace(/\/$/, '') + path;
  const opened = await (browser ??= launchChromium());
  const contexts = new Map<string, Promise<BrowserContext>>();

  async function openTab(
    context: BrowserContext,
    path: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Visit> {
    const page = await context.newPage();
    await prepare?.(page);
    const visit: Visit = {
      page,
      trouble: structuredClone(noTrouble),
      requests: [],
      async goTo(to) {
        Object.assign(visit, { trouble: structuredClone(noTrouble), requests: [] });
        await page.goto(url(to), { waitUntil: 'load' });
      },
    };
    watch(visit, origin);
    await visit.goTo(path);
    return visit;
  }

  /** A tab for as long as the site is open, for tests that share it. */
  async function openLastingPage(path: string, options: BrowserContextOptions = {}) {
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? opened.newContext(options);
    contexts.set(key, context);
    return openTab(await context, path);
  }

  return {
    url,
    openLastingPage,
    /**
     * A page for one test, in a tab beside those of other tests: it takes a third of the time of a new profile. What a
     * test keeps on the device is gone after it.
     * @param path root-absolute without base; what CSP, console and network complain of is collected in `trouble`
     */
    async openPage(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const visit = await openLastingPage(path, options);
      onTestFinished(async () => {
        if (visit.page.isClosed()) return;
        const devtools = await visit.page.context().newCDPSession(visit.page);
        await devtools.send('Storage.clearDataForOrigin', {
          origin,
          storageTypes: 'local_storage',
        });
        await visit.page.close();
      });
      return visit;
    },
    /**
     * A page for one test in a profile of its own: for a clock that is stopped, a line that is cut, files that are held up
     * (tabs of one profile share what they have loaded, and ask for it no more), an empty cache.
     * @param prepare what must hold for all that the page asks for, routes above all. A page that is there already
     * hears of a route by a message that nobody waits for: a key overtakes it where the processor is busy, and what the
     * key asks for then goes past the route.
     */
    async openProfile(
      path: string,
      options: BrowserContextOptions = {},
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<Visit> {
      const context = await opened.newContext(options);
      onTestFinished(() => context.close());
      return openTab(context, path, prepare);
    },
    async close(): Promise<void> {
      for (const context of contexts.values()) await (await context).close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

type Marks = Pick<KeyboardEventInit, 'isComposing' | 'keyCode'>;

/** The two ways in which browsers mark a key that belongs to an input method; Safari's last key has the second alone. */
export const composing: readonly Marks[] = [{ isComposing: true }, { keyCode: 229 }];

/** Sends Escape to what has the keyboard. @returns whether the page has left it to the browser */
export function pressEscape(page: Page, init: Marks): Promise<boolean> {
  return page.evaluate(
    (more) =>
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...more }),
      ),
    init,
  );
}

function watch(visit: Visit, origin: string): void {
  visit.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      visit.trouble.console.push(message.text());
    if (/Content Security Policy/.test(message.text())) visit.trouble.csp.push(message.text());
  });
  visit.page.on('pageerror', (error) => visit.trouble.console.push(String(error)));
  visit.page.on('request', (request) => {
    visit.requests.push(request.url());
    if (!request.url().startsWith(origin)) visit.trouble.foreign.push(request.url());
  });
  visit.page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      visit.trouble.failed.push(`${response.status()} ${response.url()}`);
  });
}
