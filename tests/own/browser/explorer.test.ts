import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExplorerData } from '../../../src/model/explorer-data.ts';
import type { ReadingData, ReadingRecord } from '../../../src/schema/reading.ts';
import { sites } from '../../build/built.ts';
import { findViolations } from '../../browser/axe.ts';
import {
  countOf,
  dropHidden,
  enlarge,
  queryOf,
  settle,
  showAll,
  tick,
  visibleIds,
} from '../../browser/explorer-page.ts';
import { openSite, type Visit } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 360, height: 740 } };

/** What the guide says of each link. */
let records: Map<string, ReadingRecord>;
const kindOf = (id: string) => records.get(id)!.kind;

/** The markup of entries without their ids, which only one of two in a page may have. */
function normalise(entries: Element[]): string[] {
  return entries.map((entry) => {
    const copy = entry.cloneNode(true) as Element;
    copy.removeAttribute('id');
    for (const alias of copy.querySelectorAll(':scope > span')) alias.remove();
    for (const button of copy.querySelectorAll('button')) button.removeAttribute('hidden');
    return copy.outerHTML.replace(/>\s+|\s+</g, (blank) => blank.trim());
  });
}

/** Links in the whole list, as its page says. */
async function totalOf({ page }: Visit): Promise<number> {
  return Number(/\d+/.exec((await page.textContent('.explorer-count'))!)![0]);
}

describeOwn('the explorer of the reading list', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.repo);
    const json = readFileSync(join(sites.repo.dir, 'reading.json'), 'utf8');
    records = new Map((JSON.parse(json) as ReadingData).links.map((record) => [record.id, record]));
  });
  afterAll(() => site.close());

  const open = async (query = '', options: BrowserContextOptions = desktop) =>
    (await site.openPage(`/reading/${query}`, options)).page;

  it('shows the whole list by parts and no filters without JavaScript', async () => {
    const page = await open('?rating=essential', { ...desktop, javaScriptEnabled: false });
    expect(await page.locator('.explorer :is(form, input, select, button):visible').count()).toBe(
      0,
    );
    const lists = await page.$$eval('.reading-part-head p a', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    const seen = new Set<string>();
    for (const list of lists) {
      await page.goto(list);
      const all = await page.locator('.entry').count();
      expect(await page.locator('.entry:visible').count()).toBe(all);
      for (const id of await page.$$eval('.entry[id]', (entries) => entries.map(({ id }) => id)))
        seen.add(id);
    }
    expect([...seen].sort()).toEqual([...records.keys()].sort());
  });

  it('draws each entry exactly as the page of its part prints it', async () => {
    for (const kind of [sites.repo, sites.tiny]) {
      const other = kind === sites.repo ? site : await openSite(kind);
      const { page } = await other.openPage('/reading/?lang=en,zh', desktop);
      await showAll(page);
      const drawn = await page.$$eval('.explorer-results .entry', normalise);
      const parts = await page.$$eval('.reading-part-head p a', (links) =>
        links.map((link) => (link as HTMLAnchorElement).href),
      );
      const printed: string[] = [];
      for (const part of parts) {
        await page.goto(part);
        printed.push(...(await page.$$eval('.explorer-list .entry[id]', normalise)));
      }
      expect(printed.length).toBe(await other.openPage('/reading/').then(totalOf));
      expect(drawn).toEqual(printed);
      if (other !== site) await other.close();
    }
  });

  it('goes on where the button says when a list is long, and prints all of it', async () => {
    const { page } = await site.openPage('/about/', desktop);
    const file = join(sites.repo.dir, 'reading/entries.json');
    const json = enlarge(JSON.parse(readFileSync(file, 'utf8')) as ExplorerData, 1100);
    await page.route('**/reading/entries.json', (route) => route.fulfill({ json }));
    await page.goto(site.url('/reading/?lang=en,zh'));
    const all = json.links.length;
    expect(await visibleIds(page)).toHaveLength(500);
    const more = page.locator('.explorer-more');
    expect(await more.textContent()).toBe('再看 500 条');
    await more.click();
    expect(await visibleIds(page)).toHaveLength(1000);
    expect(
      await page.evaluate(
        () => document.activeElement!.closest<HTMLElement>('.entry')!.dataset['entry'],
      ),
    ).toBe((await visibleIds(page))[500]);
    expect(await more.textContent()).toBe(`再看 ${Math.min(500, all - 1000)} 条`);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await visibleIds(page)).toHaveLength(all);
    expect(await more.isVisible()).toBe(false);
  });

  it('fetches nothing until the reader comes near the filters', async () => {
    const { page, requests } = await site.openPage('/reading/', desktop);
    const fetched = () => requests.filter((url) => url.endsWith('/entries.json')).length;
    expect(fetched()).toBe(0);
    await page.hover('.explorer-side');
    await expect.poll(fetched).toBe(1);
    await tick(page, 'kind', 'book');
    await settle(page);
    expect(fetched()).toBe(1);
  });

  it('says so when the list cannot be fetched, leaves what it has, and tries again', async () => {
    const { page } = await site.openPage('/about/', desktop);
    let isBroken = true;
    await page.route('**/reading/entries.json', (route) =>
      isBroken ? route.abort() : route.continue(),
    );
    await page.goto(site.url('/reading/?kind=book'));
    await page.locator('.explorer-failed').waitFor();
    expect(await page.textContent('.explorer-failed')).toContain('清单没能载入');
    expect(await page.locator('.reading-part').count()).toBeGreaterThan(5);
    isBroken = false;
    await tick(page, 'kind', 'course');
    expect(new Set((await visibleIds(page)).map(kindOf))).toEqual(new Set(['course', 'book']));
    expect(await page.locator('.explorer-failed').isVisible()).toBe(false);
  });

  it('leads from an old address of an entry to the page of its part', async () => {
    const [id] = [...records].find(([, { rating }]) => rating === undefined)!;
    const { page } = await site.openPage(`/reading/#${id}`, desktop);
    const part = records.get(id)!.note.split('/')[0]!;
    await page.waitForURL(site.url(`/reading/${part}/#${id}`));
    expect(await page.locator(`li[id="${id}"]`).isVisible()).toBe(true);
  });

  it('filters at a tick, writes it into the address, and the back button takes it back', async () => {
    const page = await open();
    const all = await visibleIds(page);
    await tick(page, 'rating', 'essential');
    await tick(page, 'lang', 'en');
    const picked = await visibleIds(page);
    expect(await queryOf(page)).toBe('?rating=essential&lang=en');
    expect(picked.length).toBeGreaterThan(0);
    for (const id of picked)
      expect(records.get(id)).toMatchObject({ rating: 'essential', lang: 'en' });
    await page.goBack();
    expect(await queryOf(page)).toBe('?rating=essential');
    expect(await page.isChecked('input[value="en"]')).toBe(false);
    await page.goBack();
    expect(await visibleIds(page)).toEqual(all);
    await page.goForward();
    await page.goForward();
    expect(await visibleIds(page)).toEqual(picked);
  });

  it('opens a shared address as it was, and ignores values that the list does not know', async () => {
    const page = await open(
      '?rating=essential,nonsense&kind=paper,course&colour=red&sort=sideways',
    );
    expect(
      await page.$$eval('.explorer input:checked', (inputs) =>
        inputs.map((input) => (input as HTMLInputElement).value),
      ),
    ).toEqual(['essential', 'course', 'paper']);
    const kinds = (await visibleIds(page)).map(kindOf);
    expect(new Set(kinds)).toEqual(new Set(['course', 'paper']));
  });

  it('keeps the promise of every count', async () => {
    const page = await open('?lang=en');
    for (const [facet, value] of [
      ['rating', 'essential'],
      ['kind', 'paper'],
      ['part', 'vision'],
      ['level', 'advanced'],
    ] as const) {
      const promised = await countOf(page, facet, value);
      await tick(page, facet, value);
      expect(new Set(await visibleIds(page)).size).toBe(promised);
      await tick(page, facet, value);
    }
  });

  it('shows a link that several notes list once when something is filtered', async () => {
    const page = await open('?lang=zh');
    const ids = await visibleIds(page);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(await page.textContent('.explorer-count')).toContain(`符合 ${ids.length} 条`);
  });

  it('hides every heading that has nothing left under it', async () => {
    const page = await open('?rating=essential&kind=paper');
    await settle(page);
    const bare = await page.$$eval(
      ':is(.reading-part, .reading-note, .reading-section, .entry-group)',
      (boxes) =>
        boxes.filter(
          (box) =>
            box.checkVisibility() &&
            ![...box.querySelectorAll('.entry')].some((entry) => entry.checkVisibility()),
        ).length,
    );
    expect(bare).toBe(0);
    expect(await page.locator('.reading-note:visible').count()).toBeGreaterThan(0);
  });

  it('finds words in any order, full width or half, without a new step in the history', async () => {
    const page = await open();
    const before = await page.evaluate(() => history.length);
    await page.locator('#explorer-text').pressSequentially('ＡＴＴＥＮＴＩＯＮ need');
    await expect
      .poll(() => queryOf(page))
      .toBe(`?q=${encodeURIComponent('ＡＴＴＥＮＴＩＯＮ need')}`);
    await settle(page);
    expect(await visibleIds(page)).toContain('vaswani-attention-is-all-you-need');
    expect(await page.evaluate(() => history.length)).toBe(before);
    await tick(page, 'rating', 'essential');
    await page.goBack();
    expect(await page.inputValue('#explorer-text')).toBe('ＡＴＴＥＮＴＩＯＮ need');
  });

  it('names the note that an entry was found by, or shows it there, whatever the writing', async () => {
    const page = await open('?rating=essential&lang=zh&q=卷积');
    await settle(page);
    const notes = () =>
      page.$$eval('.reading-note', (found) =>
        found.map((note) => note.querySelector('h3')!.textContent),
      );
    const entry = page.locator('.explorer-results [data-entry="d2l-zh"]');
    expect(await entry.textContent()).toContain('也列在《卷积神经网络》');
    const [plain, ids] = [await notes(), await visibleIds(page)];
    for (const text of ['卷積', 'juanji']) {
      await page.fill('#explorer-text', text);
      expect([await notes(), await visibleIds(page)], text).toEqual([plain, ids]);
    }
    await page.fill('#explorer-text', 'BPTT');
    await settle(page);
    const note = page.locator('.reading-note', { has: page.locator('[data-entry="d2l-zh"]') });
    expect(await note.locator('h3').textContent()).toBe('循环神经网络与 LSTM');
    expect(await entry.textContent()).toContain('收在《神经网络入门');
  });

  it('filters by a note, which says how many entries it shows', async () => {
    const page = await open('?note=foundations/convolution');
    const ids = await visibleIds(page);
    expect(await page.locator('.reading-note:visible h3').allTextContents()).toEqual([
      '卷积神经网络',
    ]);
    const list = page.locator('#explorer-note');
    await list.focus();
    expect(await list.locator(':checked').textContent()).toBe(`卷积神经网络 · ${ids.length}`);
    expect(await page.locator('.explorer-chips button').allTextContents()).toEqual([
      '卷积神经网络',
    ]);
    await list.selectOption('');
    expect(await queryOf(page)).toBe('');
    await page.goBack();
    expect(await list.inputValue()).toBe('foundations/convolution');
    expect(await visibleIds(page)).toEqual(ids);
  });

  it('finds entries by author, host, reason and the title of their note', async () => {
    const page = await open();
    const [id, { by, url, why }] = [...records].find((record) => record[1].by && record[1].why)!;
    await page.fill('#explorer-text', by![0]!);
    expect(await visibleIds(page)).toContain(id);
    const note = page.locator('.reading-note', { has: page.locator(`[data-entry="${id}"]`) });
    const title = await note.locator('.explorer-results h3, h3').first().textContent();
    for (const text of [new URL(url).host.replace(/^www\./, ''), why!, title!]) {
      await page.fill('#explorer-text', text.slice(0, 190));
      expect(await visibleIds(page)).toContain(id);
    }
  });

  it('says what to drop where nothing matches, and a press does it', async () => {
    const page = await open('?rating=essential');
    await settle(page);
    const kind = await page.$$eval('input[name="kind"]', (inputs) => {
      const values = inputs.map((input) => ({
        value: input.getAttribute('value')!,
        count: input.closest('label')!.querySelector('.facet-count')!.textContent,
      }));
      return values.find(({ count }) => count === '0')!.value;
    });
    await tick(page, 'kind', kind);
    expect(await visibleIds(page)).toEqual([]);
    expect(await page.textContent('.explorer-empty p')).toBe('没有一条同时符合这些条件。');
    const [offer, count] = /^去掉「(?:评级：必读|类型：.+)」，有 (\d+) 条$/.exec(
      (await page.textContent('[data-explorer="drop"]'))!,
    )!;
    await page.click('[data-explorer="drop"]');
    expect(new Set(await visibleIds(page)).size).toBe(Number(count));
    expect(await queryOf(page)).toBe(
      offer.includes('评级') ? `?kind=${kind}` : '?rating=essential',
    );
    expect(await page.locator('.explorer-empty').isVisible()).toBe(false);
  });

  it('sorts into one flat list without repetitions, and back into the order of reading', async () => {
    const page = await open();
    const reading = await visibleIds(page);
    await page.selectOption('[name="sort"]', 'year');
    await showAll(page);
    const flat = await visibleIds(page);
    expect(flat.toSorted()).toEqual([...records.keys()].toSorted());
    const years = flat.map((id) => records.get(id)!.year ?? 0);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    const places = page.locator('.explorer-results .entry-state a', { hasText: '收在' });
    expect(await places.count()).toBe(records.size);
    expect(await queryOf(page)).toBe('?sort=year');
    await page.selectOption('[name="sort"]', 'rating');
    expect(records.get((await visibleIds(page))[0]!)!.rating).toBe('essential');
    await page.selectOption('[name="sort"]', 'reading');
    expect(await visibleIds(page)).toEqual(reading);
    await tick(page, 'rating', 'essential');
    await settle(page);
    expect(await places.count()).toBe(0);
  });

  it('drops one filter by its chip and all of them by the reset, and keeps the keyboard in place', async () => {
    const page = await open('?rating=essential&kind=paper&q=a');
    await settle(page);
    expect(await page.locator('.explorer-chips button').allTextContents()).toEqual([
      '必读',
      '论文',
      '含「a」',
    ]);
    await page.click('[aria-label="去掉：必读"]');
    expect(await queryOf(page)).toBe('?kind=paper&q=a');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('explorer-bar');
    await page.click('.explorer-reset');
    expect(await queryOf(page)).toBe('');
    expect(await page.locator('.explorer-reset').isVisible()).toBe(false);
    expect(await page.inputValue('#explorer-text')).toBe('');
    expect(await page.textContent('.explorer-count')).toMatch(/^共 \d+ 条$/);
  });

  it('tells screen readers the number of matches once the reader rests', async () => {
    const page = await open();
    await tick(page, 'kind', 'book');
    await settle(page);
    const count = await page.textContent('.explorer-count');
    await page.waitForFunction(
      (text) => document.querySelector('[role="status"]')!.textContent === text,
      count,
    );
  });

  it('folds the filters on a phone, and leads from them to the list', async () => {
    const page = await open('', phone);
    expect(await page.locator('fieldset').first().isVisible()).toBe(false);
    await page.click('.explorer-fold > summary');
    await tick(page, 'rating', 'recommended');
    const show = page.locator('[data-explorer="show"]');
    await settle(page);
    expect(await show.textContent()).toBe(
      `看这 ${await countOf(page, 'rating', 'recommended')} 条`,
    );
    await show.click();
    expect(await page.locator('fieldset').first().isVisible()).toBe(false);
    await expect
      .poll(() =>
        page
          .locator('.explorer-bar')
          .boundingBox()
          .then((box) => Math.abs(box!.y) < 100),
      )
      .toBe(true);
  });

  it('goes back to the head of the list when a choice is made far down', async () => {
    const page = await open();
    await page.evaluate(() => scrollTo({ top: 8000, behavior: 'instant' }));
    await tick(page, 'kind', 'book');
    await expect
      .poll(() =>
        page
          .locator('.explorer-bar')
          .boundingBox()
          .then((box) => box!.y >= 0 && box!.y < 100),
      )
      .toBe(true);
  });

  it('prints what matches and what it was picked by, without the form', async () => {
    const page = await open('?rating=essential');
    const onScreen = await visibleIds(page);
    await page.emulateMedia({ media: 'print' });
    expect(await visibleIds(page)).toEqual(onScreen);
    expect(await page.locator('.explorer :is(input, select):visible').count()).toBe(0);
    expect(await page.locator('.explorer-chips').isVisible()).toBe(true);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
  });

  it.each([
    ['filtered', '?rating=essential&kind=paper', desktop],
    ['flat', '?sort=year&kind=book', desktop],
    ['empty', '?kind=book&q=nowhere', phone],
    ['unfolded', '?kind=book', phone],
  ] as const)('passes axe %s in light and dark', async (_, query, size) => {
    const page = await open(query, { ...size, bypassCSP: true });
    await settle(page);
    if (size === phone) await page.click('.explorer-fold > summary');
    await dropHidden(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page), colorScheme).toEqual([]);
    }
  });

  it('never scrolls sideways with the filters open, from 320 to 1920 px', async () => {
    const page = await open('?kind=paper,book&rating=essential,recommended', {
      viewport: { width: 320, height: 700 },
    });
    await page.click('.explorer-fold > summary');
    for (const width of [320, 360, 414, 600, 768, 959, 960, 1088, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    }
  });

  it('moves nothing while the filters appear', async () => {
    for (const size of [phone, desktop]) {
      const page = await open('', size);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 200);
          }),
      );
      expect(shift).toBeLessThan(0.01);
    }
  });

  it('costs at most 6 kB of script', async () => {
    const { requests } = await site.openPage('/reading/', desktop);
    const own = requests.filter((url) => /\/_astro\/index\.[^/]*\.js$/.test(url));
    expect(own).toHaveLength(1);
    expect(
      brotliCompressSync(readFileSync(join(sites.repo.dir, own[0]!.slice(site.url('/').length))))
        .length,
    ).toBeLessThanOrEqual(6_000);
  });
});
