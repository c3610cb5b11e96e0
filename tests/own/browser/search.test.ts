import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../../scripts/serve/serve-folder.ts';
import { sites } from '../../build/built.ts';
import { composing, openSite, pressEscape } from '../../browser/harness.ts';
import { find, status } from '../../browser/search-page.ts';
import { describeOwn } from '../own.ts';

type Site = Awaited<ReturnType<typeof openSite>>;
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
/** A short one: what the dialog does is the same over any page, and a long page costs a second each time. */
const note = '/maths/probability/';
const program = '**/_astro/panel.*';
/** Lays routes on which nothing comes. */
const cut =
  (...addresses: string[]) =>
  async (page: Page) => {
    for (const address of addresses) await page.route(address, (route) => route.abort());
  };
const isSearch = (url: string) => /pagefind|lexicon|vocabulary/.test(url);

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName,
  );

describeOwn('search at /repo/', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  describe('the ways in', () => {
    it('loads nothing of search before someone wants it', async () => {
      const { page, requests } = await site.openPage(note);
      await page.waitForTimeout(300);
      expect(requests.filter(isSearch)).toEqual([]);
      expect(await page.isVisible('dialog')).toBe(false);
    });

    it.each([
      ['the button', (page: Page) => page.click('[data-search-open]')],
      ['/', (page: Page) => page.keyboard.press('/')],
      ['Ctrl+K', (page: Page) => page.keyboard.press('Control+k')],
      ['⌘K', (page: Page) => page.keyboard.press('Meta+k')],
    ])('opens the dialog by %s, the keyboard in its input', async (_, open) => {
      const { page, trouble } = await site.openPage(note);
      await open(page);
      await page.waitForSelector('dialog[open] input:focus');
      expect(await page.inputValue('dialog input')).toBe('');
      expect(trouble).toEqual({ csp: [], console: [], foreign: [], failed: [] });
    });

    it('leaves / alone while someone types', async () => {
      const { page } = await site.openPage(note);
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      await page.keyboard.type('1/255');
      expect(await page.inputValue('dialog input')).toBe('1/255');
    });

    it('closes by one Escape, the button and a click beside it, and gives the focus back', async () => {
      const { page } = await site.openPage(note);
      for (const close of [
        () => page.keyboard.press('Escape'),
        async () => {
          await page.keyboard.type('dropout');
          await page.keyboard.press('Escape');
        },
        () => page.click('dialog .search-close'),
        () => page.mouse.click(3, 3),
      ]) {
        await page.focus('[data-search-open]');
        await page.keyboard.press('Enter');
        await page.waitForSelector('dialog[open] input:focus');
        await close();
        await page.waitForSelector('dialog', { state: 'hidden' });
        expect(await focused(page)).toBe('/repo/search/');
      }
    });

    it.each(composing)('stays open at the Escape that ends a composition: %j', async (init) => {
      const { page } = await site.openPage(note);
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      expect(await pressEscape(page, init)).toBe(true);
      expect(await page.isVisible('dialog[open]')).toBe(true);
    });

    it('opens before its program has come, and takes up what was typed meanwhile', async () => {
      const held = Promise.withResolvers<void>();
      const { page } = await site.openProfile(note, {}, (before) =>
        before.route(program, async (route) => {
          await held.promise;
          await route.continue();
        }),
      );
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      expect(await page.textContent('dialog [data-search-status]')).toBe('正在载入搜索……');
      await page.keyboard.type('dropout');
      held.resolve();
      await page.waitForSelector('dialog [data-search-state="done"] ol > li a');
      expect(await page.inputValue('dialog input')).toBe('dropout');
    });

    it('opens before any module has come, and loses no letter', async () => {
      const { page } = await site.openProfile('/404.html');
      const held = Promise.withResolvers<void>();
      await page.route('**/_astro/*.js', async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.goto(site.url(note), { waitUntil: 'commit' });
      await page.locator('.site-footer').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('dropout');
      expect(await page.isVisible('dialog[open]')).toBe(true);
      expect(await page.inputValue('dialog input')).toBe('dropout');
      held.resolve();
      await page.waitForSelector('dialog [data-search-state="done"] ol > li a');
      expect(await page.inputValue('dialog input')).toBe('dropout');
    });

    it('keeps what is typed before the page has arrived down to the box', async () => {
      const [begin, end] = readFileSync(`${sites.repo.dir}${note}index.html`, 'utf8').split(
        '<footer',
      );
      const serve = serveFolder(sites.repo.dir, sites.repo.base);
      const arrived = Promise.withResolvers<void>();
      const server = createServer((request, response) => {
        if (request.url !== '/repo/slow/') return serve(request, response);
        response.setHeader('content-type', 'text/html; charset=utf-8').write(begin);
        void arrived.promise.then(() => response.end(`<footer${end}`));
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      onTestFinished(() => void server.close());
      const { page } = await site.openPage('/404.html');
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/repo/slow/`, { waitUntil: 'commit' });
      await page.locator('main h2').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('relu');
      arrived.resolve();
      await page.waitForSelector('dialog [data-search-state="done"] ol > li a');
      expect(await page.inputValue('dialog input')).toBe('relu');
    });

    it('has its key switched off by the reader, for good, and keeps Ctrl+K', async () => {
      const visit = await site.openPage(note);
      const { page } = visit;
      await page.keyboard.press('/');
      await page.waitForSelector('dialog [data-search-idle] a');
      await page.uncheck('dialog [data-search-keys]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      expect(await page.isVisible('dialog[open]')).toBe(false);
      await visit.goTo(note);
      await page.keyboard.press('/');
      expect(await page.isVisible('dialog[open]')).toBe(false);
      await page.keyboard.press('Control+k');
      await page.waitForSelector('dialog [data-search-idle] a');
      expect(await page.isChecked('dialog [data-search-keys]')).toBe(false);
      await page.check('dialog [data-search-keys]');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
    });

    it('leaves / to another dialog and to whoever writes', async () => {
      const { page } = await site.openPage(note);
      await page.evaluate(() => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<p contenteditable>x</p><textarea></textarea><dialog id="other"><button>x</button></dialog>',
        );
      });
      for (const place of ['[contenteditable]', 'textarea']) {
        await page.focus(place);
        await page.keyboard.press('/');
      }
      expect(await page.inputValue('textarea')).toBe('/');
      await page.evaluate(() => document.querySelector<HTMLDialogElement>('#other')!.showModal());
      await page.keyboard.press('/');
      expect(await page.isVisible('[data-search-dialog]')).toBe(false);
    });

    it('says nothing of keys, and listens to no letter, where there is only touch', async () => {
      const { page } = await site.openPage(note, {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      });
      await page.keyboard.press('/');
      expect(await page.isVisible('dialog[open]')).toBe(false);
      await page.tap('[data-search-open]');
      await page.waitForSelector('dialog [data-search-idle] a');
      expect(await page.isVisible('.search-keys')).toBe(false);
    });

    it('puts the keyboard into the page’s own input on the search page', async () => {
      const { page } = await site.openPage('/search/');
      await page.keyboard.press('/');
      await page.waitForSelector('[data-search-panel="page"] input:focus');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    });

    it('is a plain link without JavaScript, to a page that says what else helps', async () => {
      const { page } = await site.openPage(note, { javaScriptEnabled: false });
      await page.click('[data-search-open]');
      await page.waitForURL('**/repo/search/');
      expect(await page.textContent('main')).toContain('搜索要用 JavaScript');
      expect(await page.isVisible('[data-search-panel]')).toBe(false);
    });
  });

  describe('results', () => {
    it('go from idle over loading to done, each with one heading link into the site', async () => {
      const { page, trouble } = await site.openPage('/search/');
      const panel = page.locator('[data-search-panel="page"]');
      expect(await panel.getAttribute('data-search-state')).toBe('idle');
      // Its program has come once it no longer says that it is on its way; it then calls the panel idle once more.
      const settled = '[data-search-panel="page"] [data-search-status]:empty';
      await page.waitForSelector(settled, { state: 'attached' });
      await panel.evaluate((root) => {
        new MutationObserver(() => {
          root.dataset['seen'] = `${root.dataset['seen'] ?? ''} ${root.dataset['searchState']}`;
        }).observe(root, { attributeFilter: ['data-search-state'] });
      });
      await find(page, '混淆矩阵');
      expect(await panel.getAttribute('data-seen')).toBe(' loading done');
      const items = page.locator('ol[data-search-results] > li');
      expect(await items.count()).toBeGreaterThan(0);
      for (const item of await items.all()) {
        expect(await item.locator('h2 a, h3 a').count()).toBe(1);
        expect(await item.locator('a').count()).toBe(1);
      }
      expect(await items.first().locator('a').getAttribute('href')).toMatch(
        /^\/repo\/science\/classification-metrics\/(?:#|$)/,
      );
      await page.fill('[data-search-panel="page"] input', '');
      expect(await panel.getAttribute('data-search-state')).toBe('idle');
      expect(await items.count()).toBe(0);
      expect(trouble).toEqual({ csp: [], console: [], foreign: [], failed: [] });
    });

    it('lead to places that exist, entries of the reading list among them', async () => {
      const { page } = await site.openPage('/search/');
      const hrefs: string[] = [];
      for (const query of ['感受野', '量子位', 'CNN Explainer', 'learning rate', '梯度下降']) {
        await find(page, query);
        const links = page.locator('ol[data-search-results] > li a');
        hrefs.push(
          ...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))),
        );
      }
      expect(hrefs).toContain('/repo/start/communities/#qbitai-zhihu-column');
      expect(hrefs).toContain('/repo/foundations/convolution/#cnn-explainer');
      const missing = await page.evaluate(
        async (all) => {
          const broken: string[] = [];
          for (const href of all) {
            const response = await fetch(href);
            const html = new DOMParser().parseFromString(await response.text(), 'text/html');
            const id = decodeURIComponent(new URL(href, location.href).hash.slice(1));
            if (!response.ok || (id && !html.getElementById(id))) broken.push(href);
          }
          return broken;
        },
        [...new Set(hrefs)],
      );
      expect(missing).toEqual([]);
    });

    it('suggests by name while the index is still on its way', async () => {
      const { page } = await site.openProfile('/search/', {}, (before) =>
        before.route('**/pagefind/**', () => new Promise(() => {})),
      );
      await page.fill('[data-search-panel="page"] input', 'hunxiaojuzhen');
      await page.waitForSelector('[data-search-state="loading"] ol[data-search-results] > li a');
      const link = page.locator('ol[data-search-results] > li a').first();
      expect(await link.getAttribute('href')).toMatch(/^\/repo\/science\/classification-metrics\//);
    });

    it('say what was searched instead, and when nothing really matches', async () => {
      const { page } = await site.openPage('/search/');
      await find(page, 'hunxiaojuzhen');
      expect(await status(page)).toContain('已改按「混淆矩阵」搜索');
      await find(page, 'tensorbord 曲线');
      expect(await status(page)).toContain('已改按「tensorboard 曲线」搜索');
      await find(page, '红烧肉做法');
      expect(await status(page)).toMatch(/没有找到「红烧肉做法」|没有完全对得上的/);
    });

    it('are walked by the arrow keys and opened by Enter', async () => {
      const { page } = await site.openPage(note);
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      await find(page, '目标检测', 'dialog');
      const hrefs = await page
        .locator('dialog ol > li a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(hrefs[0]);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(hrefs[1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await focused(page)).toBe('INPUT');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${hrefs[0]}`);
    });

    it('keep the keyboard where it is when the full text lands', async () => {
      const held = Promise.withResolvers<void>();
      const { page } = await site.openProfile(note, {}, (before) =>
        before.route('**/pagefind/**', async (route) => {
          await held.promise;
          await route.continue();
        }),
      );
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      await page.keyboard.type('梯度');
      await page.waitForSelector('dialog ol > li:nth-child(3) a');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const chosen = await focused(page);
      expect(chosen).toMatch(/^\/repo\//);
      held.resolve();
      await page.waitForSelector('dialog [data-search-state="done"] ol mark');
      expect(await focused(page)).toBe(chosen);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await focused(page)).toBe('INPUT');
    });

    it('are opened by Enter in the box, also before they are there, and not by one that ends a word', async () => {
      const visit = await site.openPage(note);
      const { page } = visit;
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      await page.keyboard.type('混淆矩阵');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/repo/science/classification-metrics/**');
      await visit.goTo('/search/?q=%E6%84%9F%E5%8F%97%E9%87%8E');
      await page.waitForSelector('[data-search-state="done"] ol > li a');
      await page.focus('[data-search-panel="page"] input');
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Input.imeSetComposition', {
        text: 'chi hua',
        selectionStart: 7,
        selectionEnd: 7,
      });
      await page.keyboard.press('Enter');
      const isLeftAlone = await page.evaluate(() =>
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, cancelable: true }),
        ),
      );
      // Safari would send the form.
      expect(isLeftAlone).toBe(false);
      expect(new URL(page.url()).pathname).toBe('/repo/search/');
      await devtools.send('Input.insertText', { text: '' });
      await find(page, '感受野');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/foundations/convolution/#receptive-field');
    });

    it('are brought in once a query, keep what stays, and lead to the rest', async () => {
      const { page } = await site.openPage('/search/');
      await find(page, '感受野');
      const list = page.locator('ol[data-search-results]');
      await list.evaluate((all) => {
        all.firstElementChild!.setAttribute('data-old', '');
        new MutationObserver(() => {
          all.setAttribute('data-times', String(Number(all.getAttribute('data-times')) + 1));
        }).observe(all, { childList: true, subtree: true });
      });
      // Letter by letter, but faster than any machine is slow: a pause between two would be a query of its own.
      await page.locator('#search-input-page').evaluate((input: HTMLInputElement) => {
        for (const letter of ' 卷积') {
          input.value += letter;
          input.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
        }
      });
      await page.waitForSelector('ol[data-search-results][data-times]');
      await page.waitForSelector('[data-search-state="done"]');
      await page.waitForTimeout(500);
      expect(await list.getAttribute('data-times')).toBe('1');
      expect(await page.locator('[data-old]').count()).toBe(1);

      await find(page, '卷积');
      const items = page.locator('ol[data-search-results] > li');
      const shown = await items.count();
      const first = await items.allTextContents();
      const said = Number(/^(\d+) 条结果/.exec((await status(page))!)![1]);
      expect(said).toBeGreaterThanOrEqual(20);
      expect(said).toBeGreaterThan(shown);
      await page.click('[data-search-more]');
      await page.waitForSelector(`ol > li:nth-child(${shown + 1})`);
      expect((await items.allTextContents()).slice(0, shown)).toEqual(first);
      expect(await focused(page)).toBe(await items.nth(shown).locator('a').getAttribute('href'));
      while (await page.isVisible('[data-search-more]')) {
        const before = await items.count();
        await page.click('[data-search-more]');
        await page.waitForSelector(`ol > li:nth-child(${before + 1})`);
      }
      expect(await items.count()).toBe(said);
      expect(await status(page)).toBe(`${said} 条结果`);
    });

    it('give way to terms and recent queries when nothing is asked, and are cleared by one press', async () => {
      const visit = await site.openPage('/foundations/convolution/');
      const { page } = visit;
      await page.keyboard.press('/');
      await page.waitForSelector('dialog [data-search-idle] a');
      const links = await page
        .locator('dialog [data-search-idle] a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links[0]).toMatch(/^\/repo\/foundations\/convolution\/#/);
      expect(links.at(-1)).toBe('/repo/terms/');
      await find(page, '混淆矩阵', 'dialog');
      await page.click('dialog .search-clear');
      expect(await page.inputValue('dialog input')).toBe('');
      expect(await focused(page)).toBe('INPUT');
      expect(await page.locator('dialog ol > li').count()).toBe(0);
      await page.waitForSelector('dialog [data-search-idle] a');
      expect(await page.isVisible('dialog .search-clear')).toBe(false);

      await find(page, '混淆矩阵', 'dialog');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/science/classification-metrics/**');
      await visit.goTo('/search/');
      await page.waitForSelector('[data-search-idle] a');
      await page.focus('[data-search-panel="page"] input');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-search-state="done"] ol > li a');
      expect(await page.inputValue('[data-search-panel="page"] input')).toBe('混淆矩阵');
      await page.click('.search-clear');
      await page.click('[data-forget]');
      expect(await page.locator('[data-query]').count()).toBe(0);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    it('on the very page close the dialog', async () => {
      const { page } = await site.openPage('/foundations/convolution/');
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      await find(page, '感受野', 'dialog');
      await page.click('dialog ol > li a >> nth=0');
      await page.waitForURL('**/foundations/convolution/#receptive-field');
      await page.waitForSelector('dialog', { state: 'hidden' });
    });
  });

  describe('the address', () => {
    it('is read, kept, and found again by going back', async () => {
      const { page } = await site.openPage('/search/?q=%E6%B1%A0%E5%8C%96');
      await page.waitForSelector('[data-search-state="done"]');
      expect(await page.inputValue('[data-search-panel="page"] input')).toBe('池化');
      const length = await page.evaluate(() => history.length);
      await find(page, '感受野');
      expect(new URL(page.url()).searchParams.get('q')).toBe('感受野');
      expect(await page.evaluate(() => history.length)).toBe(length);
      await page.click('ol[data-search-results] > li a >> nth=0');
      await page.waitForURL('**/foundations/convolution/**');
      await page.goBack();
      await page.waitForSelector('[data-search-state="done"] ol > li a');
      expect(await page.inputValue('[data-search-panel="page"] input')).toBe('感受野');
    });

    it('is shown as text, whatever stands in it', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const { page, trouble } = await site.openPage(`/search/?q=${encodeURIComponent(hostile)}`);
      await page.waitForSelector('[data-search-state="done"]');
      expect(await page.inputValue('[data-search-panel="page"] input')).toBe(hostile);
      expect(await page.locator('[data-search-panel="page"] img').count()).toBe(0);
      expect(trouble.csp).toEqual([]);
    });
  });

  describe('when something is missing', () => {
    const said = (page: Page, words: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector('[data-search-status]')!.textContent.includes(wanted),
        words,
      );
    const failed = '搜索没能载入，请检查网络后再试。';

    it('goes on to the search page with what was typed, says so there, and works at a second try', async () => {
      const held = Promise.withResolvers<void>();
      const { page } = await site.openProfile(note, {}, (before) =>
        before.route(program, async (route) => {
          await held.promise;
          await route.abort();
        }),
      );
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      await page.keyboard.type('dropout');
      held.resolve();
      await page.waitForURL('**/repo/search/?q=dropout');
      await said(page, failed);
      await page.unroute(program);
      await page.click('[data-search-retry]');
      await page.waitForSelector('[data-search-state="done"] ol > li a');
      expect(await page.inputValue('[data-search-panel="page"] input')).toBe('dropout');
      expect(await page.isVisible('[data-search-retry]')).toBe(false);
    });

    it('leaves the reader where he is without a network, and works once it is back', async () => {
      const { page } = await site.openProfile(note);
      await page.context().setOffline(true);
      await page.keyboard.press('/');
      await said(page, failed);
      expect(new URL(page.url()).pathname).toBe(`/repo${note}`);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'hidden' });
      await page.context().setOffline(false);
      await page.keyboard.press('/');
      await find(page, 'dropout', 'dialog');
      expect(await page.locator('dialog ol > li a').count()).toBeGreaterThan(0);
    });

    it('says that a browser is too old to read the program, and offers no second try', async () => {
      const { page } = await site.openProfile(note, {}, (before) =>
        before.route(program, (route) =>
          route.fulfill({ body: 'export const x = /(?<y/;', contentType: 'text/javascript' }),
        ),
      );
      await page.click('[data-search-open]');
      await page.waitForURL('**/repo/search/**');
      await said(page, '这个浏览器太旧，运行不了搜索。');
      expect(await page.isVisible('[data-search-retry]')).toBe(false);
    });

    it('gives up a program that hangs', async () => {
      const { page } = await site.openProfile(note, {}, (before) =>
        before.route(program, () => new Promise(() => {})),
      );
      await page.clock.install();
      await page.click('[data-search-open]');
      await page.waitForSelector('dialog[open] input:focus');
      await page.clock.runFor(20_000);
      await page.waitForURL('**/repo/search/**');
      await page.clock.runFor(20_000);
      await said(page, failed);
    });

    it.each(['**/pagefind/pagefind.js*', '**/pagefind/wasm*'])(
      'says so, keeps the names, and works at a second try: %s',
      async (missing) => {
        const { page } = await site.openProfile('/search/', {}, cut(missing));
        await find(page, '感受野');
        expect(await status(page)).toBe(failed);
        const first = page.locator('ol[data-search-results] > li a').first();
        expect(await first.textContent()).toBe('感受野');
        await page.unroute(missing);
        await page.click('[data-search-retry]');
        await page.waitForSelector('[data-search-state="done"] ol mark');
        expect(await status(page)).toMatch(/^\d+ 条结果$/);
        await page.waitForSelector('[data-search-panel="page"] input:focus');
      },
    );

    it('tries the program of the full text again on a new page, for this one cannot', async () => {
      const { page } = await site.openProfile(note, {}, cut('**/full-text.*'));
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open] input:focus');
      await find(page, '感受野', 'dialog');
      expect(await status(page)).toBe(failed);
      expect(await page.textContent('dialog ol > li a')).toBe('感受野');
      await page.unroute('**/full-text.*');
      await page.click('dialog [data-search-retry]');
      await page.waitForURL('**/repo/search/?q=*');
      await page.waitForSelector('[data-search-state="done"] ol mark');
    });

    it('tries again by itself when the reader types on', async () => {
      const { page } = await site.openProfile('/search/', {}, cut('**/lexicon.json'));
      await find(page, '池化');
      expect(await status(page)).toBe(failed);
      await page.unroute('**/lexicon.json');
      await find(page, '感受野');
      expect(await status(page)).toContain('条结果');
    });

    it('says that a part of the index did not arrive, and finds the rest at a second try', async () => {
      const { page } = await site.openProfile('/search/', {}, cut('**/pagefind/index/**'));
      await find(page, '学习率');
      const few = await page.locator('ol[data-search-results] > li').count();
      expect(await status(page)).toBe(`${few} 条结果 · 索引有一部分没能载入，结果不全`);
      await page.unroute('**/pagefind/index/**');
      await page.click('[data-search-retry]');
      await page.waitForSelector('[data-search-state="done"] ol mark');
      const all = await page.locator('ol[data-search-results] > li').count();
      expect(all).toBeGreaterThan(few);
      expect(await status(page)).toMatch(/^\d+ 条结果$/);
    });

    it('searches by name without WebAssembly, and blames no network', async () => {
      const { page } = await site.openProfile('/about/');
      await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
      await page.goto(site.url('/search/?q=%E6%84%9F%E5%8F%97%E9%87%8E'));
      await page.waitForSelector('[data-search-state="done"] ol > li a');
      expect(await status(page)).toMatch(/^\d+ 条结果 · 这个浏览器没有开启 WebAssembly/);
      expect(await page.isVisible('[data-search-retry]')).toBe(false);
      await find(page, '红烧肉');
      expect(await status(page)).toContain('没有名叫「红烧肉」的笔记或章节');
    });
  });

  describe('how it looks', () => {
    it.each(['light', 'dark'] as const)(
      'passes axe with results in %s, on page and dialog',
      async (colorScheme) => {
        for (const [path, place] of [
          ['/search/', 'page'],
          [note, 'dialog'],
        ] as const) {
          const { page } = await site.openPage(path, {
            colorScheme,
            viewport: { width: 360, height: 740 },
            bypassCSP: true,
          });
          await page.keyboard.press('/');
          await page.waitForSelector(`[data-search-panel="${place}"] input:focus`);
          await find(page, 'learning rate', place);
          await page.evaluate(axeSource);
          const violations = await page.evaluate(async () => {
            const { axe } = window as unknown as {
              axe: {
                run: (
                  options: object,
                ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
              };
            };
            const { violations } = await axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            });
            return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
          });
          expect(violations).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          ).toBeLessThanOrEqual(0);
        }
      },
    );
  });

  describe('what it costs, in brotli bytes', () => {
    /** Bytes of what a page asked for between two moments; Pagefind's files are compressed already. */
    async function weigh(
      act: (page: Page) => Promise<void>,
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<number> {
      const { page } = await site.openProfile(note, {}, prepare);
      await page.waitForTimeout(300);
      const bodies: Promise<number>[] = [];
      page.on('response', (response) => {
        bodies.push(
          response
            .body()
            .then((body) =>
              /\.pf_|wasm/.test(response.url()) ? body.length : brotliCompressSync(body).length,
            ),
        );
      });
      await act(page);
      return (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0);
    }

    it('stays below 18 kB to the first suggestion', async () => {
      const bytes = await weigh(
        async (page) => {
          await page.keyboard.press('/');
          await page.waitForSelector('dialog[open] input:focus');
          await page.keyboard.type('ti');
          await page.waitForSelector('dialog ol > li a');
        },
        cut('**/pagefind/**', '**/vocabulary.json', '**/full-text.*'),
      );
      console.log(`first suggestion: ${bytes} B`);
      expect(bytes).toBeLessThan(18_000);
    });

    it('stays below 215 kB to the first full-text result', async () => {
      const bytes = await weigh(async (page) => {
        await page.keyboard.press('/');
        await page.waitForSelector('dialog[open] input:focus');
        await find(page, '梯度下降', 'dialog');
      });
      console.log(`first full-text result: ${bytes} B`);
      expect(bytes).toBeLessThan(215_000);
    });
  });
});
