import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { openSite } from './harness.ts';
import { find, status } from './search-page.ts';

type Site = Awaited<ReturnType<typeof openSite>>;

describe('search of another guide in English', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(sites.tiny);
  });
  afterAll(() => site.close());

  it('finds a note by its text, a term by another name, and speaks English', async () => {
    const { page, trouble } = await site.openPage('/search/');
    await find(page, 'fermentation');
    expect(
      await page.locator('ol[data-search-results] > li a').first().getAttribute('href'),
    ).toMatch(/^\/basics\/leaves\//);
    expect(await status(page)).toMatch(/^\d+ results?/);
    await find(page, 'taste as you go');
    expect(
      await page.locator('ol[data-search-results] > li a').first().getAttribute('href'),
    ).toMatch(/^\/practice\/brewing\//);
    expect(trouble).toEqual({ csp: [], console: [], foreign: [], failed: [] });
  });
});
