import { describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { noTrouble, openSite } from './harness.ts';

describe('an old record in a guide that has renamed what it holds', () => {
  it('loses nothing, and moves under the names of today where it is touched', async () => {
    const site = await openSite(sites.tiny);
    const { page, trouble, goTo } = await site.openPage('/path/');
    const day = 86_400_000;
    const card = (last: number) => ({
      ...{ last, due: last + 9 * day, stability: 9, difficulty: 5 },
      ...{ reps: 2, lapses: 0, state: 2, steps: 0 },
    });
    const shelf = (items: object) => ({ version: 1, items, later: 'kept' });
    const old = {
      kind: 'guide-record',
      version: 1,
      at: '2026-01-01T00:00:00.000Z',
      shelves: {
        marks: shelf({
          'practice/pouring': { at: '2026-01-01', how: 'read', mood: 'calm' },
          '#old-samovar-club': { at: '2026-01-02', how: 'read' },
        }),
        cards: shelf({
          'practice/pouring#card-1': card(Date.now()),
          'practice/pouring#card-2': card(Date.now()),
        }),
        own: shelf({
          'practice/pouring': { text: 'of the whole', at: 1 },
          'practice/pouring#evenly': { text: 'of a section', at: 1 },
          'practice/pouring#old-samovar-club': { text: 'of a link', at: 1 },
          'practice/pouring#gone': { text: 'of a section that is gone', at: 1 },
        }),
        place: shelf({ last: { note: 'practice/pouring', heading: '', at: 1 } }),
      },
    };
    await page.locator('.record-keep input').setInputFiles({
      ...{ name: 'old.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(old)),
    });
    const row = page.locator('.path-note[data-note="practice/serving"]');
    // Both cards are fresh: the note is not only read, it is known.
    await expect.poll(() => row.locator('.path-state').innerText()).toMatch(/^●/);

    await goTo('/practice/serving/');
    await expect
      .poll(() => page.locator('.own-note p').allInnerTexts())
      .toEqual([
        'of a link',
        'of a section',
        expect.stringContaining('of a'),
        expect.stringContaining('of'),
      ]);
    const entry = page.locator('.entry[data-entry="samovar-club"]').first();
    expect(await entry.locator('.sign').count()).toBe(1);
    await entry.locator('.own-note button').click();
    await entry.locator('textarea').fill('of a link, again');
    await entry.locator('.own-note button').first().click();
    await goTo('/reading/?kind=community');
    await page.locator('.explorer-results .entry[data-entry="samovar-club"] .sign').waitFor();
    await goTo('/');
    expect(await page.locator('[data-resume]').getAttribute('href')).not.toContain('pouring');
    await goTo('/path/');
    await row.locator('button').click();
    const kept = await page.evaluate(() => {
      type Shelf = { items: Record<string, object>; later: string };
      const shelves: Record<string, Shelf> = {};
      for (const key of Object.keys(localStorage))
        shelves[key.split('/').at(-1)!] = JSON.parse(localStorage.getItem(key)!) as Shelf;
      return shelves;
    });
    expect(Object.keys(kept['own']!.items).toSorted()).toEqual([
      'practice/pouring',
      'practice/pouring#evenly',
      'practice/pouring#gone',
      'practice/serving#samovar-club',
    ]);
    expect(Object.keys(kept['marks']!.items)).toEqual(['#old-samovar-club']);
    expect(Object.keys(kept['cards']!.items)).toHaveLength(2);
    for (const kind of ['marks', 'cards', 'own', 'place'])
      expect(kept[kind]!.later, kind).toBe('kept');
    expect(trouble).toEqual(noTrouble);
    await site.close();
  });
});
