import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { sites } from '../../build/built.ts';
import { openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

type Site = Awaited<ReturnType<typeof openSite>>;

const phone = { viewport: { width: 360, height: 740 } };
const desktop = { viewport: { width: 1440, height: 900 } };

let site: Site;
beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

/** Opens a page whose modules meet a fate of their own. */
async function openWith(
  path: string,
  options: BrowserContextOptions,
  fate: (route: Route) => Promise<void>,
): Promise<Page> {
  const { page } = await site.openProfile('/404.html', options);
  await page.clock.install();
  await page.route('**/_astro/*.js', fate);
  await page.goto(site.url(path), { waitUntil: 'commit' });
  await page.locator('.site-footer').waitFor();
  // Before its sheet has come, everything on a page can be seen.
  const isStyled = () =>
    page.evaluate(
      () =>
        document.querySelectorAll('link[rel=stylesheet]').length === document.styleSheets.length,
    );
  await expect.poll(isStyled, { timeout: 10_000 }).toBe(true);
  return page;
}

/** Pixels from the foot of the page's header to the first part of the list, and from edge to edge of both. */
const measureList = (page: Page) =>
  page.evaluate(() => {
    const header = document.querySelector('.page-header')!.getBoundingClientRect();
    const part = document.querySelector('.reading-part')!.getBoundingClientRect();
    return { above: part.top - header.bottom, beside: part.left - header.left };
  });

const controls = 'fieldset.figure-controls';

const heightOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().height);

const fates: [string, (route: Route) => Promise<void>][] = [
  ['do not arrive', (route) => route.abort()],
  ['cannot be read', (route) => route.fulfill({ contentType: 'text/javascript', body: 'let let' })],
];

describeOwn.each(fates)('modules that %s', (_, fate) => {
  it('leave no room for filters', async () => {
    for (const options of [phone, desktop]) {
      const page = await openWith('/reading/', options, fate);
      await expect
        .poll(async () => (await measureList(page)).above, { timeout: 10_000 })
        .toBeLessThan(40);
      expect((await measureList(page)).beside).toBe(0);
    }
  });

  it('leave no room for the controls of a figure', async () => {
    const page = await openWith('/maths/gradient/', phone, fate);
    await expect.poll(() => heightOf(page, controls), { timeout: 10_000 }).toBe(0);
  });

  it('leave no box to type into, but the other ways to look', async () => {
    const page = await openWith('/search/', phone, fate);
    await page.locator('.search-unscripted a').first().waitFor();
    expect(await page.locator('main [type=search]').isVisible()).toBe(false);
  });

  it('open no box in which nothing answers', async () => {
    const page = await openWith('/maths/probability/', phone, fate);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['scripts']), {
        timeout: 10_000,
      })
      .toBeUndefined();
    await page.keyboard.press('Control+k');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.click('[data-search-open]');
    await page.waitForURL('**/repo/search/');
    await page.locator('.search-unscripted a').first().waitFor();
  });
});

/** Modules that arrive once `open` is called. */
function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const fate = async (route: Route) => {
    await opened;
    await route.continue();
  };
  return { open, opened, fate };
}

describeOwn('modules that take their time', () => {
  it('find their room kept for ten seconds, and make it later', async () => {
    const gate = createGate();
    const page = await openWith('/reading/', desktop, gate.fate);
    expect((await measureList(page)).beside).toBeGreaterThan(250);
    await page.clock.fastForward(4_000);
    expect((await measureList(page)).beside).toBeGreaterThan(250);
    await page.clock.fastForward(6_100);
    expect((await measureList(page)).beside).toBe(0);
    gate.open();
    await page.locator('.explorer-side').waitFor();
    expect((await measureList(page)).beside).toBeGreaterThan(250);
  });

  it('find the controls of a figure in their room', async () => {
    const gate = createGate();
    const page = await openWith('/maths/gradient/', phone, gate.fate);
    const kept = await heightOf(page, controls);
    expect(kept).toBeGreaterThan(100);
    expect(await page.locator(controls).first().isVisible()).toBe(false);
    await page.clock.fastForward(10_100);
    expect(await heightOf(page, controls)).toBe(0);
    gate.open();
    await page.locator(controls).first().waitFor();
    expect(await heightOf(page, controls)).toBe(kept);
  });

  it('take what was typed to the search page when they fail in the end', async () => {
    const gate = createGate();
    const page = await openWith('/maths/probability/', desktop, async (route) => {
      await gate.opened;
      await route.abort();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('relu');
    expect(await page.inputValue('dialog[open] [type=search]')).toBe('relu');
    gate.open();
    await page.waitForURL('**/repo/search/?q=relu');
  });

  it('do not take away the search box meanwhile', async () => {
    const gate = createGate();
    const page = await openWith('/search/', phone, gate.fate);
    await page.clock.fastForward(60_000);
    expect(await page.locator('main [type=search]').isVisible()).toBe(true);
    expect(await page.locator('.search-unscripted').isVisible()).toBe(false);
  });
});

describeOwn('a fault in another script', () => {
  it('takes nothing away from filters that run', async () => {
    const { page } = await site.openPage('/reading/', desktop);
    await page.locator('.explorer-side').waitFor();
    await page.evaluate(() =>
      dispatchEvent(new ErrorEvent('error', { message: 'of an extension' })),
    );
    expect((await measureList(page)).beside).toBeGreaterThan(250);
  });
});
