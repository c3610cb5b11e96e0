import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sites } from '../../build/built.ts';
import { noTrouble, openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

const gradient = '/maths/gradient/';
const convolution = '/foundations/convolution/';

let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

/** Longer than the figures wait before they write the address and announce. */
const settled = 600;

describeOwn('the gradient descent figure', () => {
  const verdict = (page: Page) => page.textContent('figure-gradient-descent .figure-verdict');

  it('follows the slider by keyboard: verdict, numbers, address, announcement', async () => {
    const { page, trouble } = await site.openPage(gradient);
    await page.focus('figure-gradient-descent input[name="rate"]');
    for (let i = 0; i < 25; i++) await page.keyboard.press('ArrowRight');
    expect(await verdict(page)).toMatch(/^发散：η = 0\.35/);
    expect(await page.textContent('figure-gradient-descent .figure-text-body')).toContain(
      '发散：η = 0.35',
    );
    await page.waitForTimeout(settled);
    expect(new URL(page.url()).search).toBe('?gd-rate=0.35');
    expect(await page.textContent('figure-gradient-descent [role="status"]')).toMatch(/^发散/);
    expect(trouble).toEqual(noTrouble);
  });

  it('takes a tap on the map for the start', async () => {
    const { page } = await site.openPage(gradient, {
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    const map = page.locator('figure-gradient-descent [data-panel="map"] > svg');
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    // The origin: 169 of 320 units across, 128 of 270 down.
    await page.touchscreen.tap(
      (box?.x ?? 0) + ((box?.width ?? 0) * 169) / 320,
      (box?.y ?? 0) + ((box?.height ?? 0) * 128) / 270,
    );
    expect(await verdict(page)).toMatch(/^原地不动/);
  });

  it('starts from the address, clamped, and leaves the address alone until it is used', async () => {
    const { page } = await site.openPage(`${gradient}?gd-rate=1/3&gd-steps=999&gd-y=-1`);
    expect(await verdict(page)).toMatch(/^来回摆动，不收敛：η = 1\/3.*30 步后/);
    await page.waitForTimeout(settled);
    expect(new URL(page.url()).search).toBe('?gd-rate=1/3&gd-steps=999&gd-y=-1');
    await page.click('figure-gradient-descent [data-reset]');
    await page.waitForTimeout(settled);
    expect(new URL(page.url()).search).toBe('');
  });
});

describeOwn('the convolution figure', () => {
  const verdict = (page: Page) => page.textContent('figure-convolution .figure-verdict');

  it('moves the window by arrow keys and stops at the border', async () => {
    const { page, trouble } = await site.openPage(convolution);
    await page.focus('figure-convolution .figure-pick');
    await page.keyboard.press('ArrowDown');
    for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight');
    expect(await verdict(page)).toContain('输出格 (1, 3) 看输入的第 1 至 3 行、第 5 至 7 列');
    await page.waitForTimeout(settled);
    expect(new URL(page.url()).search).toBe('?conv-row=1&conv-col=3');
    expect(await page.textContent('figure-convolution [role="status"]')).toContain('(1, 3)');
    expect(trouble).toEqual(noTrouble);
  });

  it('moves the window by a tap on the output', async () => {
    const { page } = await site.openPage(convolution, {
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    const output = page.locator('figure-convolution [data-panel="output"] > svg');
    await output.scrollIntoViewIfNeeded();
    const box = await output.boundingBox();
    const scale = (box?.width ?? 0) / 320;
    // The last of 4 × 4 cells of 34.6 units, in the middle of 320.
    await page.touchscreen.tap(
      (box?.x ?? 0) + scale * (160 + 1.5 * 34.6),
      (box?.y ?? 0) + scale * (4 + 3.5 * 34.6),
    );
    expect(await verdict(page)).toContain('输出格 (3, 3)');
  });

  it('writes out the multiplication and plays it cell by cell to the last', async () => {
    const { page, trouble } = await site.openPage(`${convolution}?conv-row=3&conv-col=1`);
    const product = () => page.textContent('figure-convolution .figure-product');
    const play = page.locator('figure-convolution [data-play]');
    expect(await product()).toMatch(/合计 0 \+ 0 \+ 0 = 0$/);
    await play.click();
    expect(await play.getAttribute('aria-pressed')).toBe('true');
    await page.waitForFunction(() => location.search === '?conv-row=3&conv-col=3');
    expect(await product()).toMatch(/= 5$/);
    await page.waitForSelector('figure-convolution [data-play][aria-pressed="false"]');
    // At the end a play begins anew, and a step stops it: at one go, so that no slow machine plays on between.
    const [first, next, pressed] = await page.evaluate(() => {
      const find = (selector: string) =>
        document.querySelector<HTMLElement>(`figure-convolution ${selector}`)!;
      find('[data-play]').click();
      const begun = find('.figure-verdict').textContent;
      find('[data-move="1"]').click();
      return [
        begun,
        find('.figure-product').textContent,
        find('[data-play]').getAttribute('aria-pressed'),
      ];
    });
    expect(first).toContain('输出格 (0, 0)');
    expect(next).toMatch(/= 3$/);
    expect(pressed).toBe('false');
    expect(trouble).toEqual(noTrouble);
  });

  it('plays one cell a press where motion is unwelcome', async () => {
    const { page } = await site.openPage(convolution, { reducedMotion: 'reduce' });
    const play = page.locator('figure-convolution [data-play]');
    await play.click();
    expect(await verdict(page)).toContain('输出格 (0, 2)');
    expect(await play.getAttribute('aria-pressed')).toBe('false');
  });

  it('says what SAME pads and that a kernel does not fit', async () => {
    const { page } = await site.openPage(`${convolution}?conv-n=8&conv-p=same`);
    expect(await verdict(page)).toContain('⌈8 / 2⌉ = 4。左、上补 0，右、下补 1');
    await page.selectOption('figure-convolution select', 'valid');
    await page.locator('figure-convolution input[name="input"]').fill('3');
    await page.locator('figure-convolution input[name="kernel"]').fill('5');
    expect(await verdict(page)).toMatch(/^核放不下：核边长 5 大于补零后的输入边长 3/);
    expect(await page.textContent('figure-convolution [data-panel="output"]')).toContain(
      '没有输出',
    );
  });
});

describeOwn('the controls of all figures', () => {
  it('stay inside their frame on a phone, however long their words', async () => {
    const { page } = await site.openPage(gradient, { viewport: { width: 360, height: 740 } });
    // All of them in one page, for each of thirty pages would cost a second.
    const { count, squeezed, outside } = await page.evaluate(async () => {
      const base = document.documentElement.dataset['base']!;
      const path = (await (await fetch(`${base}path.json`)).json()) as { notes: { id: string }[] };
      const place = document.querySelector('.prose .figure')!;
      place.replaceChildren();
      for (const { id } of path.notes) {
        const html = await (await fetch(`${base}${id}/`)).text();
        const note = new DOMParser().parseFromString(html, 'text/html');
        place.append(...note.querySelectorAll('.figure-controls'));
      }
      const frames = [...place.querySelectorAll<HTMLElement>('.figure-controls')];
      return {
        count: frames.length,
        squeezed: [...place.querySelectorAll('.figure-slider > span')].flatMap(({ firstChild }) => {
          const name = firstChild!.textContent!.trim();
          const range = document.createRange();
          range.selectNodeContents(firstChild!);
          const { width } = range.getBoundingClientRect();
          return width > 0 && width < 40 && name.length > 3 ? name : [];
        }),
        outside: frames.flatMap((frame) => {
          frame.hidden = false;
          const { left, right } = frame.getBoundingClientRect();
          return (
            [...frame.querySelectorAll('button, select, input')]
              // A control that goes with another state is not there.
              .filter((control) => control.getClientRects().length > 0)
              .filter((control) => {
                const box = control.getBoundingClientRect();
                return box.right > right || box.left < left;
              })
              .map((control) => `${frame.textContent.trim().slice(0, 30)}: ${control.outerHTML}`)
          );
        }),
      };
    });
    expect(count).toBeGreaterThan(40);
    expect(outside).toEqual([]);
    // No name of a slider is broken at every sign beside a long value.
    expect(squeezed).toEqual([]);
  });
});

describeOwn('without JavaScript', () => {
  it.each([
    [gradient, 'figure-gradient-descent', '12 步后 f ≈ 0.0189'],
    [convolution, 'figure-convolution', '⌊(7 + 2 × 1 − 3) / 2⌋ + 1 = 4'],
  ])('%s shows the first frame of %s, its numbers, and no dead controls', async (...row) => {
    const [path, figure, words] = row;
    const { page } = await site.openPage(path, { javaScriptEnabled: false });
    expect(await page.locator(`${figure} .figure-panel > svg`).count()).toBe(2);
    expect(await page.textContent(`${figure} .figure-verdict`)).toContain(words);
    expect(await page.isVisible(`${figure} fieldset`)).toBe(false);
  });

  it('shows the numbers of the convolution and the multiplication behind one of them', async () => {
    const { page } = await site.openPage(convolution, { javaScriptEnabled: false });
    const output = page.locator('figure-convolution [data-panel="output"] text');
    expect((await output.allTextContents()).slice(0, 4)).toEqual(['−5', '3', '0', '2']);
    expect(await page.textContent('figure-convolution .figure-product')).toContain(
      '2×1 + 1×0 + 1×(−1) = 1\n3×1 + 2×0 + 1×(−1) = 2\n合计 0 + 1 + 2 = 3',
    );
  });
});
