import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { noTrouble, openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

const phone = { viewport: { width: 360, height: 740 } };

describeOwn("a reader's record", () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  const row = (page: Page, id: string) => page.locator(`.path-note[data-note="${id}"]`);
  const state = (page: Page, id: string) => row(page, id).locator('.path-state').innerText();
  const mark = (page: Page, id: string) => row(page, id).locator('button').click();
  const summary = (page: Page) => page.locator('[data-path-summary]').innerText();

  it('is nothing at first: what asks for nothing is open, the rest says what it lacks', async () => {
    const { page, trouble } = await site.openPage('/path/', phone);
    await row(page, 'maths/tensors').locator('.path-state', { hasText: '可以学' }).waitFor();
    expect(await state(page, 'maths/gradient')).toContain('还差（《向量、矩阵与张量》）');
    expect(await summary(page)).toContain('还没有记录');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(trouble).toEqual(noTrouble);
  });

  it('opens what rests on a note once that is read, in list and drawing, and takes it back', async () => {
    const { page } = await site.openPage('/path/');
    await expect.poll(() => state(page, 'maths/gradient')).toContain('还差');
    await mark(page, 'maths/tensors');
    expect(await state(page, 'maths/tensors')).toContain('学过');
    expect(await state(page, 'maths/gradient')).toContain('可以学');
    const box = page.locator('.path-map-wide [data-note="maths/gradient"]');
    expect(await box.getAttribute('data-state')).toBe('open');
    expect(await box.locator('title').textContent()).toContain('可以学');
    expect(await page.locator('[data-path-open]').innerText()).toContain('导数、方向导数与梯度');
    expect(await summary(page)).toMatch(/^1 \/ \d+ 篇学过/);
    expect(await page.locator('[data-progress="part-maths"] .progress').innerText()).toMatch(
      /^学过 1 \/ \d+$/,
    );
    await mark(page, 'maths/tensors');
    expect(await state(page, 'maths/gradient')).toContain('还差');
    expect(await page.locator('[data-progress="part-maths"] .progress').count()).toBe(0);
  });

  it('plans the way to a note from what is known, at an address one can send', async () => {
    const { page, goTo } = await site.openPage('/path/');
    await page.locator('[data-path-target]').selectOption('maths/chain-rule');
    const plan = page.locator('[data-path-plan]');
    expect(await plan.locator('li').allInnerTexts()).toEqual([
      '向量、矩阵与张量',
      '导数、方向导数与梯度',
      '链式法则与矩阵求导',
    ]);
    await mark(page, 'maths/tensors');
    expect(await plan.locator('li').count()).toBe(2);
    expect(await plan.innerText()).toMatch(/《链式法则与矩阵求导》：2 篇，约 [\d.]+ 小时/);
    expect(page.url()).toMatch(/\?to=maths%2Fchain-rule$/);
    // By a former address, as an old link would have it.
    await goTo('/path/?to=foundations/gradient');
    await expect.poll(() => plan.locator('li').allInnerTexts()).toEqual(['导数、方向导数与梯度']);
  });

  it('is marked at the end of a note, which another open tab hears of', async () => {
    const list = await site.openPage('/path/', phone);
    const { page, trouble } = await site.openPage('/maths/tensors/', phone);
    const bar = page.locator('.record-bar');
    await bar.locator('[data-record-mark]').click();
    await expect.poll(() => bar.innerText()).toMatch(/取消学过.*\d{4}-\d\d-\d\d 学过/s);
    await expect.poll(() => state(list.page, 'maths/gradient')).toContain('可以学');
    expect(trouble).toEqual(noTrouble);
  });

  it('says at a note whether what it asks for is read, in a sign and in words', async () => {
    const { page, goTo } = await site.openPage('/path/');
    await expect.poll(() => state(page, 'maths/tensors')).toContain('可以学');
    await mark(page, 'maths/tensors');
    await goTo('/maths/gradient/');
    const link = page.locator('.requires a[data-note="maths/tensors"]').first();
    await expect.poll(() => link.locator('.sign').getAttribute('aria-label')).toBe('学过');
  });

  it('takes a reader back to where they were, and to what is open once that is read', async () => {
    const { page, goTo } = await site.openPage('/maths/gradient/', { reducedMotion: 'reduce' });
    await page.evaluate(() => document.getElementById('pitfalls')!.scrollIntoView());
    await expect
      .poll(() => page.locator('.toc-aside [aria-current]').getAttribute('href'))
      .toBe('#pitfalls');
    await goTo('/');
    const button = page.locator('[data-resume]');
    await expect.poll(() => button.innerText()).toBe('继续：导数、方向导数与梯度');
    expect(await button.getAttribute('href')).toBe('/repo/maths/gradient/#pitfalls');
  });

  it('holds what a reader writes beside a note, a section and a link, as text and no more', async () => {
    const { page, trouble, goTo } = await site.openPage('/maths/gradient/', phone);
    const write = async (text: string) => {
      await page.locator('.own-note textarea').fill(text);
      await page.locator('.own-note button', { hasText: '保存' }).click();
    };
    await page.locator('[data-own-write]').click();
    await write('<b>整篇</b>');
    await page.locator('#pitfalls').hover();
    await page.locator('#pitfalls button', { hasText: '写笔记' }).click();
    await write('这一节');
    const entry = page.locator('.entry').first();
    await entry.locator('.entry-menu summary').click();
    await entry.locator('.entry-menu button', { hasText: '写笔记' }).click();
    await write('字'.repeat(700));
    expect(await entry.locator('.own-note [role=status]').innerText()).toContain('2 kB');
    await write('这条链接');
    await entry.locator('.entry-menu button', { hasText: '读过' }).click();
    await goTo('/maths/gradient/');
    await expect
      .poll(() => page.locator('.own-note p').allInnerTexts())
      .toEqual(expect.arrayContaining(['<b>整篇</b>', '这一节', '这条链接']));
    expect(await page.locator('#pitfalls + div .own-note').innerText()).toContain('这一节');
    expect(await entry.locator('.sign').innerText()).toContain('读过');
    // Taken away again, by the keyboard.
    await entry.locator('.own-note button').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => entry.locator('.own-note').isVisible()).toBe(false);
    expect(trouble).toEqual(noTrouble);
  });

  it('shows what was written beside a section that is gone, at the end of its note', async () => {
    const { page, goTo } = await site.openPage('/maths/gradient/');
    await page.evaluate(() => {
      const items = { 'foundations/gradient#gone': { text: '旧的一节', at: 1 } };
      localStorage.setItem('guide/repo/own', JSON.stringify({ version: 1, items }));
    });
    await goTo('/maths/gradient/');
    await expect.poll(() => page.locator('.own-note').innerText()).toContain('旧的一节');
  });

  it('asks cards of what was read, by keyboard, and knows the note when all are fresh', async () => {
    const { page, goTo, trouble } = await site.openPage('/path/');
    await expect.poll(() => state(page, 'maths/gradient')).toContain('还差');
    await mark(page, 'maths/gradient');
    await goTo('/review/');
    const status = page.locator('[data-review-status]');
    await expect.poll(() => status.innerText()).toMatch(/还有 \d+ 张/);
    const count = Number(/\d+/.exec(await status.innerText())![0]);
    expect(count).toBeGreaterThan(3);
    for (let left = count; left > 0; left--) {
      await expect.poll(() => status.innerText()).toContain(`还有 ${left} 张`);
      await expect
        .poll(() => page.evaluate(() => document.activeElement!.localName))
        .toBe('summary');
      expect(await page.locator('[data-review-grades]').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('[data-review-grades]').isVisible()).toBe(true);
      await page.keyboard.press('4');
    }
    await expect.poll(() => status.innerText()).toContain('下一张在 8 天后');
    await page.locator('[data-review-undo]').click();
    await expect.poll(() => status.innerText()).toContain('还有 1 张');
    await page.keyboard.press('Enter');
    // A grade counts once the answer is open.
    await page.waitForSelector('[data-review-grades]', { state: 'visible' });
    await page.keyboard.press('4');
    await expect.poll(() => status.innerText()).toContain('下一张在 8 天后');
    await goTo('/path/');
    await expect.poll(() => state(page, 'maths/gradient')).toContain('会了');
    // Days later it is read, and says what has faded.
    await page.evaluate(() => {
      const key = 'guide/repo/cards';
      const stored = JSON.parse(localStorage.getItem(key)!) as {
        items: Record<string, { last: number }>;
      };
      for (const item of Object.values(stored.items)) item.last -= 30 * 86_400_000;
      localStorage.setItem(key, JSON.stringify(stored));
    });
    await goTo('/path/');
    await expect
      .poll(() => state(page, 'maths/gradient'))
      .toContain(`学过，${count} 张卡片该复习了`);
    expect(trouble).toEqual(noTrouble);
  });

  it('finds by cards what a reader has already, says why, takes it back, and keeps what they say', async () => {
    const { page, goTo, trouble } = await site.openPage('/placement/', phone);
    await page.locator('[data-placement-begin]').click();
    const status = page.locator('[data-placement-status]');
    await expect.poll(() => status.innerText()).toContain('第 1 张');
    await page.locator('[data-placement-right]').click();
    await expect.poll(() => status.innerText()).toContain('第 2 张');
    const steps = page.locator('[data-placement-steps] li');
    expect(await steps.innerText()).toMatch(/答对了；它的先修 \d+ 篇也算会了：《/);
    await page.locator('[data-placement-undo]').click();
    await expect.poll(() => status.innerText()).toContain('第 1 张');
    expect(await steps.count()).toBe(0);
    await page.locator('[data-placement-right]').click();
    await expect.poll(() => status.innerText()).toContain('第 2 张');
    for (let card = 2; await page.locator('[data-placement-wrong]').isVisible(); card++) {
      await page.locator('[data-placement-wrong]').click();
      await expect.poll(() => status.innerText()).not.toContain(`第 ${card} 张`);
    }
    await expect.poll(() => status.innerText()).toMatch(/看来这 \d+ 篇已经会了/);
    const boxes = page.locator('[data-placement-card] input');
    const found = await boxes.count();
    await boxes.first().uncheck();
    await page.locator('[data-placement-keep]').click();
    await expect.poll(() => status.innerText()).toContain(`记下了 ${found - 1} 篇`);
    await goTo('/path/');
    await expect.poll(() => summary(page)).toContain(`${found - 1} 篇会了`);
    expect(trouble).toEqual(noTrouble);
  });

  it('takes the cards of chosen notes to Anki, formulas as TeX', async () => {
    const { page, trouble } = await site.openPage('/cards/maths/', phone);
    await page.locator('.cards-export summary').click();
    const boxes = page.locator('.cards-export input');
    expect(await boxes.count()).toBeGreaterThan(3);
    for (const box of await boxes.all()) await box.uncheck();
    await expect.poll(() => page.locator('.cards-export button').isDisabled()).toBe(true);
    await page.locator('.cards-export label', { hasText: '导数、方向导数与梯度' }).click();
    const download = page.waitForEvent('download');
    await page.locator('.cards-export button').click();
    const text = await readFile(await (await download).path(), 'utf8');
    const [separator, html, tags, first = '', ...rest] = text.trimEnd().split('\n');
    expect([separator, html, tags]).toEqual(['#separator:tab', '#html:true', '#tags column:3']);
    expect(first).toMatch(/^"[^\t]+"\t".+/);
    expect(text).toContain('\\(');
    expect(text).not.toMatch(/katex|class=|annotation/);
    expect(text).toContain('"maths::gradient"');
    const cards = await page.locator('[data-cards-of="maths/gradient"] details.card').count();
    expect(text.match(/\t"maths::gradient"/g)).toHaveLength(cards);
    expect(rest.length).toBeGreaterThanOrEqual(cards - 1);
    expect(trouble).toEqual(noTrouble);
  });

  it('goes out as a file and comes in again, on a device that knows other things', async () => {
    const { page } = await site.openProfile('/path/');
    await expect.poll(() => state(page, 'maths/tensors')).toContain('可以学');
    await mark(page, 'maths/tensors');
    const download = page.waitForEvent('download');
    await page.locator('[data-record-export]').click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ kind: 'guide-record', version: 1 });

    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-record-reset]').click();
    await expect.poll(() => summary(page)).toContain('还没有记录');
    await mark(page, 'python/python-basics');
    const put = (name: string, body: string) =>
      page
        .locator('.record-keep input')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(body) });
    const status = page.locator('.record-keep [role=status]');
    await put('x.json', '{"kind":"other"}');
    await expect.poll(() => status.innerText()).toContain('不是导出的记录');
    await put('record.json', text);
    await expect.poll(() => status.innerText()).toContain('导入了 1 条记录');
    await expect.poll(() => summary(page)).toMatch(/^2 \//);
  });

  it('takes an answer at the card itself, plans it, and takes it back', async () => {
    const { page, trouble, goTo } = await site.openPage('/maths/tensors/', phone);
    const card = page.locator('details.card').first();
    await card.locator('summary').click();
    await card.locator('.card-grades button', { hasText: '答出来了' }).click();
    expect(await card.locator('.card-grades').innerText()).toContain('标记学过这一篇以后会再问');
    const kept = () =>
      page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.endsWith('cards'))!;
        return (JSON.parse(localStorage.getItem(key)!) as { items: object }).items;
      });
    const id = `maths/tensors#${await card.getAttribute('id')}`;
    expect(await kept()).toMatchObject({ [id]: { reps: 1 } });
    await card.locator('.card-grades button', { hasText: '撤销' }).click();
    expect(await kept()).toEqual({});
    const mark = page.locator('[data-record-mark]');
    await mark.click();
    await card.locator('.card-grades button', { hasText: '答出来了' }).click();
    expect(await card.locator('.card-grades').innerText()).toMatch(/\d{4}-\d\d-\d\d 起会再问/);
    await card.locator('.card-grades button', { hasText: '撤销' }).click();
    await mark.click();
    await card.locator('.card-grades button', { hasText: '没答出' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('撤销');
    await goTo('/review/');
    // It waits with the others until its note is read.
    await expect.poll(() => page.locator('.review').innerText()).toContain('还没有标记学过的笔记');
    expect(trouble).toEqual(noTrouble);
  });

  it('marks links wherever they are listed, and in what the explorer draws', async () => {
    const { page, trouble, goTo } = await site.openPage('/reading/maths/');
    const [first, other] = [0, 1].map((index) => page.locator('.entry').nth(index));
    const id = (await first!.getAttribute('data-entry'))!;
    await first!.locator('.entry-menu summary').click();
    await first!.locator('.entry-menu button', { hasText: '读过' }).click();
    expect(await first!.locator('.entry-title .sign').innerText()).toContain('读过');
    expect(await other!.locator('.sign').count()).toBe(0);
    await goTo(`/reading/?part=maths`);
    const drawn = page.locator(`.explorer-results .entry[data-entry="${id}"]`);
    await drawn.locator('.sign').waitFor();
    await drawn.locator('.entry-menu summary').click();
    const button = drawn.locator('.entry-menu button', { hasText: '读过' });
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.press('Enter');
    expect(await drawn.locator('.sign').count()).toBe(0);
    await page.locator('.explorer-reset').click();
    expect(trouble).toEqual(noTrouble);
  });

  it('counts on the stairs what is read, and says which steps are known', async () => {
    const { page, goTo } = await site.openPage('/about/');
    const ids = await page.evaluate(async () => {
      const path = (await (
        await fetch(`${document.documentElement.dataset['base']}path.json`)
      ).json()) as { notes: { id: string }[] };
      const marks = Object.fromEntries(
        path.notes
          .filter(({ id }) => /^(?:start|maths|directions)\//.test(id))
          .map(({ id }) => [
            id,
            { at: '2026-01-01', how: id.startsWith('maths/') ? 'placed' : 'read' },
          ]),
      );
      delete marks['start/how-to-use'];
      const key = `guide${document.documentElement.dataset['base']}marks`;
      localStorage.setItem(key, JSON.stringify({ version: 1, items: marks }));
      return Object.keys(marks);
    });
    await goTo('/');
    const step = (title: string) =>
      page.locator('.map-step', { hasText: title }).locator('.map-hours');
    await expect.poll(() => step('数学').innerText()).toBe('● 会了');
    expect(await page.locator('.map-step[aria-current="step"]').innerText()).toContain('启程');
    expect(await page.locator('[data-resume]').innerText()).toBe('继续：怎样使用这份指南');
    const begun = ids.filter((id) => id.startsWith('start/')).length;
    expect(await step('启程').innerText()).toBe(`学过 ${begun} / ${begun + 1}`);
    expect(new Set(await page.locator('.map-ways a .map-hours').allInnerTexts())).toEqual(
      new Set(['◐ 学过']),
    );
  });

  it('says why a note stands after another: the terms that it has from it', async () => {
    const { page } = await site.openPage('/path/', { javaScriptEnabled: false });
    const why = row(page, 'foundations/backpropagation').locator('.path-way', {
      hasText: '链式法则',
    });
    expect(await why.locator('.path-why').innerText()).toMatch(/^（要用到.*链式法则/);
  });

  it('says so where the browser keeps nothing', async () => {
    const { page } = await site.openProfile('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto(site.url('/path/'));
    await expect.poll(() => state(page, 'maths/tensors')).toContain('可以学');
    await mark(page, 'maths/tensors');
    expect(await state(page, 'maths/tensors')).toContain('不让网页保存东西');
    await page.goto(site.url('/maths/tensors/'));
    await page.locator('[data-record-mark]').click();
    await expect.poll(() => page.locator('.record-bar').innerText()).toContain('不让网页保存东西');
  });

  it('leaves no trace on pages without JavaScript, which show the whole path', async () => {
    const { page, goTo } = await site.openPage('/path/', { ...phone, javaScriptEnabled: false });
    expect(await page.locator('.path-mine').isVisible()).toBe(false);
    expect(await page.locator('.record-keep').isVisible()).toBe(false);
    expect(await page.locator('.path-note').count()).toBeGreaterThan(50);
    expect(await page.locator('.path-map-narrow').isVisible()).toBe(true);
    await goTo('/maths/gradient/');
    expect(await page.locator('.record-bar').isVisible()).toBe(false);
  });
});
