import { describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { settle } from './explorer-page.ts';
import { noTrouble, openSite } from './harness.ts';

const desktop = { viewport: { width: 1440, height: 900 } };

describe('the explorer of another guide', () => {
  it('speaks its language and offers the facets of its list', async () => {
    const site = await openSite(sites.tiny);
    const { page, trouble } = await site.openPage('/reading/?rating=essential', desktop);
    await settle(page);
    expect(await page.textContent('.explorer-count')).toBe('Matching: 2 of 9');
    expect(await page.locator('legend').allTextContents()).toEqual([
      'Part',
      'Rating',
      'Kind',
      'Language',
      'Level',
      'Time',
      'Access',
      'Version',
      'Link state',
    ]);
    await page.fill('#explorer-text', 'nowhere');
    expect(await page.textContent('[data-explorer="drop"]')).toBe(
      'Drop “Find words: nowhere” (matching: 2)',
    );
    expect(trouble).toEqual(noTrouble);
    await site.close();
  });
});
