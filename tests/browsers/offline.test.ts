import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from '../../scripts/setup/browsers.ts';
import { readGuideYaml } from '../../src/read/guide-files.ts';
import { wordsOf } from '../../src/words/index.ts';
import { sites } from '../build/built.ts';
import { copyOf, writeCopy } from '../helpers/offline-copy.ts';
import { describeOwn } from '../own/own.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { Reader } from './reader.ts';
import { startWebkit } from './webkit.ts';

const starts = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };
const wanted = process.env['TEST_BROWSERS']?.split(',');
const there = browsers.filter(({ name, find }) => wanted?.includes(name) ?? find() !== undefined);
const words = wordsOf(readGuideYaml(sites.repo.contentDir).language);

const folder = resolve('.cache/browsers/离线 copy');
const lesson = '/maths/gradient/index.html';
const convolution = '/foundations/convolution/index.html';

/** A copy of the guide, which each browser opens from the disk: what is of the same origin there is for each to say. */
describeOwn.each(there)('$name, from a disk', ({ name, kind, find }) => {
  let reader: Reader;
  beforeAll(async () => {
    const watcher = readFileSync(join(import.meta.dirname, 'watch.js'));
    const copy = [...(await copyOf(sites.repo))].map(([file, bytes]): [string, Uint8Array] => {
      if (!file.endsWith('.html')) return [file, bytes];
      const way = posix.relative(posix.dirname(file), 'watch.js');
      const html = Buffer.from(bytes).toString();
      return [file, Buffer.from(html.replace('<head>', `<head><script src="${way}"></script>`))];
    });
    writeCopy(new Map([...copy, ['watch.js', watcher]]), folder);
    reader = new Reader(name, await starts[kind](find()!), {
      address: pathToFileURL(folder).href,
      missing: [],
      breakLine: () => undefined,
      close: () => Promise.resolve(),
    });
  });
  afterAll(() => reader?.driver.close());

  describe('a copy', () => {
    it.each([
      '/index.html',
      lesson,
      '/reading/index.html',
      '/terms/index.html',
      '/path/index.html',
    ])('%s makes the browser complain of nothing', async (path) => {
      await reader.visit(path);
      await reader.until(() => document.documentElement.dataset['search'] === 'live');
      expect(await reader.text('h1')).not.toBe('');
      await reader.keep(`offline${path.replaceAll('/', '-')}`);
      expect(await reader.complaints()).toEqual([]);
    });

    it('has its formulas in their own letters, and figures that move', async () => {
      await reader.visit(convolution);
      const fonts = await reader.driver.run(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(
          ({ family, status }) => family.includes('KaTeX') && status === 'loaded',
        ).length;
      });
      expect(fonts).toBeGreaterThan(1);
      await reader.until(() => document.querySelector('figure-convolution input:enabled') !== null);
    });

    it('finds by names and leads to the page, and says that it does no more', async () => {
      await reader.visit(lesson);
      await reader.click('[data-search-open]');
      await reader.until(() => document.activeElement?.matches('dialog input') === true);
      await reader.type('dropout');
      await reader.until(
        () => document.querySelector('[data-search-state=done] [data-search-results] a') !== null,
      );
      expect(await reader.text('[data-search-status]')).toContain(words.offline.searchNames);
      await reader.click('[data-search-results] a');
      await reader.until(
        (from) =>
          !location.pathname.endsWith(from) &&
          location.pathname.endsWith('/index.html') &&
          document.querySelector('h1') !== null,
        lesson,
      );
    });

    it('filters the list of links', async () => {
      await reader.visit('/reading/index.html?q=resnet');
      await reader.until(() => document.querySelectorAll('.explorer-results li a').length > 3);
      expect(await reader.complaints()).toEqual([]);
    });

    it('keeps on every page what was chosen and read on one', async () => {
      await reader.visit(lesson);
      await reader.click('theme-switch button');
      await reader.click('[data-record-mark]');
      const theme = await reader.driver.run(() => document.documentElement.dataset['theme'] ?? '');
      expect(theme).toBe('dark');
      await reader.visit('/review/index.html');
      expect(await reader.driver.run(() => document.documentElement.dataset['theme'])).toBe(theme);
      await reader.until(() => document.querySelector('.review details') !== null);
      await reader.driver.run(() => localStorage.clear());
    });
  });
});
