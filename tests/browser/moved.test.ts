import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { openSite } from './harness.ts';

describe('a former address', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.tiny);
  });
  afterAll(() => site.close());

  it('leads to the place that was meant, with query and fragment, and is no step back', async () => {
    const { page, trouble } = await site.openPage('/practice/brewing/');
    await page.goto(site.url('/practice/steeping/?from=a#time'));
    await page.waitForURL(site.url('/practice/brewing/?from=a#time'));
    expect(await page.locator('h2:target').count()).toBe(1);
    expect(trouble).toEqual({ csp: [], console: [], foreign: [], failed: [] });
    await page.goBack();
    expect(page.url()).toBe(site.url('/practice/brewing/'));
  });

  it('leads to the note without JavaScript', async () => {
    const { page } = await site.openPage('/practice/steeping/#time', { javaScriptEnabled: false });
    await page.waitForURL(site.url('/practice/brewing/'));
  });
});
