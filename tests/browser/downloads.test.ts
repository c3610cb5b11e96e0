import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGuideYaml } from '../../src/read/guide-files.ts';
import { wordsOf } from '../../src/words/index.ts';
import { sites } from '../build/built.ts';
import { openSite } from './harness.ts';

describe('the table of files to take along', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.tiny);
  });
  afterAll(() => site.close());

  it.each([
    ['zh-CN', '从零开始的计算机视觉与图像生成'],
    ['en', 'Electroencephalographically supervised models'],
  ] as const)('fits the narrowest phone in %s, sizes whole', async (language, title) => {
    const { page } = await site.openPage('/downloads/');
    await page.setViewportSize({ width: 320, height: 700 });
    const { what, kinds } = wordsOf(language).takeAlong;
    const measured = await page.evaluate(
      ({ heads, name }) => {
        document.querySelectorAll('thead th').forEach((head, nth) => {
          head.textContent = heads[nth]!;
        });
        for (const cell of document.querySelectorAll('tbody td:first-child'))
          cell.textContent = name;
        const sizes = [...document.querySelectorAll('[data-size-of]')];
        for (const size of sizes) size.textContent = '999 kB';
        return {
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          broken: sizes.filter((size) => size.getClientRects().length > 1).length,
        };
      },
      { heads: [what, kinds.epub, kinds.offline, kinds.print], name: title },
    );
    expect(measured).toEqual({ overflow: 0, broken: 0 });
  });
});

describe('a part to print', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.tiny);
  });
  afterAll(() => site.close());

  it('does not scroll sideways on a phone, and does not cut a formula on paper', async () => {
    const [part] = readGuideYaml(sites.tiny.contentDir).parts;
    const { page } = await site.openPage(`/downloads/${part!.id}.html`);
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = await page.evaluate(() => {
      document
        .querySelector('article')!
        .insertAdjacentHTML(
          'beforeend',
          `<div class="formula"><math display="block">${'<mi>x</mi><mo>+</mo>'.repeat(60)}</math></div>`,
        );
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(overflow).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.$eval('.formula', (formula) => getComputedStyle(formula).overflowX);
    expect(shown).toBe('visible');
  });
});
