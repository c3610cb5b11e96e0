import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import { serveFolder } from '../../scripts/serve.ts';
import type { BuiltSite } from '../build/built.ts';

/** What a page did while a test looked at it: nothing of this may happen. */
export interface Trouble {
  csp: string[];
  console: string[];
  foreign: string[];
  failed: string[];
}

export interface Visit {
  page: Page;
  trouble: Trouble;
  /** Addresses of all requests, in order. */
  requests: string[];
}

/** One browser and one server of a built site, at its real base. Close it after the tests. */
export async function openSite(site: BuiltSite) {
  const server: Server = createServer(serveFolder(site.dir, site.base));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = findChromium();
  const browser: Browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    origin,
    /** @param path root-absolute without base; what CSP, console and network complain of is collected in `trouble` */
    async openPage(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const trouble: Trouble = { csp: [], console: [], foreign: [], failed: [] };
      const requests: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          trouble.console.push(message.text());
        if (/Content Security Policy/.test(message.text())) trouble.csp.push(message.text());
      });
      page.on('pageerror', (error) => trouble.console.push(String(error)));
      page.on('request', (request) => {
        requests.push(request.url());
        if (!request.url().startsWith(origin)) trouble.foreign.push(request.url());
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
          trouble.failed.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(origin + site.base.replace(/\/$/, '') + path, { waitUntil: 'load' });
      return { page, trouble, requests };
    },
    async close(): Promise<void> {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}
