import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

const phone = { width: 360, height: 740 };
const scrollers = '.wide > .scroll, .katex-display > .katex, .code-block > pre';

describeOwn('what is wider than the page', () => {
  it('shows on which side more remains, and what fits is no stop for the keyboard', async () => {
    const { page } = await site.openPage('/maths/gradient/', { viewport: phone });
    const look = () =>
      page.$$eval(scrollers, (elements) =>
        elements.map((element) => ({
          isWide: element.scrollWidth - element.clientWidth > 1,
          isStop: element.getAttribute('tabindex') === '0',
          isNamed: element.localName === 'pre' || element.hasAttribute('aria-label'),
          more: element.parentElement!.dataset['more'],
        })),
      );
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(async () => (await look()).map(({ more }) => more)).toContain('end');
    const found = await look();
    for (const { isWide, isStop, more } of found)
      expect([isStop, more]).toEqual(isWide ? [true, 'end'] : [false, '']);
    expect(found.filter(({ isStop, isNamed }) => isStop && !isNamed)).toEqual([]);
    expect(found.filter(({ isWide }) => !isWide).length).toBeGreaterThan(5);

    const wide = page.locator('.wide[data-more="end"]').first();
    const edge = (side: string) =>
      wide.evaluate(
        (frame, name) => getComputedStyle(frame, '::before').getPropertyValue(`--fade-${name}`),
        side,
      );
    expect([await edge('start'), await edge('end')]).toEqual(['', expect.stringMatching(/grad/)]);
    const scroller = await wide.locator('> .scroll').elementHandle();
    const frame = await wide.elementHandle();
    const moved = (to: number) =>
      scroller.evaluate((element, left) => (element.scrollLeft = left), to);
    const more = () => frame.evaluate((element) => (element as HTMLElement).dataset['more']);
    await moved(10);
    await expect.poll(more).toBe('start end');
    await moved(9999);
    await expect.poll(more).toBe('start');

    await page.setViewportSize({ width: 1440, height: 900 });
    const stops = async () => (await look()).filter(({ isStop }) => isStop).length;
    await expect.poll(stops).toBeLessThan(found.filter(({ isStop }) => isStop).length / 2);
    expect((await look()).filter(({ isWide, isStop }) => isWide !== isStop)).toEqual([]);
  });

  it('stacks columns of long code on a phone, and keeps them side by side elsewhere', async () => {
    const { page, goTo } = await site.openPage('/frameworks/keras/', { viewport: phone });
    const hidden = () =>
      page.$$eval('.scroll:has(.stacked)', (frames) =>
        Math.max(...frames.map((frame) => frame.scrollWidth - frame.clientWidth)),
      );
    for (const path of [
      '/frameworks/keras/',
      '/frameworks/tensorflow-1/',
      '/science/small-tools/',
      '/frameworks/tensorflow-api/',
    ]) {
      await goTo(path);
      const tops = () =>
        page.$$eval('.stacked tbody tr:first-child td', (cells) =>
          cells.map((cell) => Math.round(cell.getBoundingClientRect().top)),
        );
      const rest = await hidden();
      const [first, second] = await tops();
      expect([path, rest, second! > first!]).toEqual([path, 0, true]);
      await page.setViewportSize({ width: 1440, height: 900 });
      const [left, right] = await tops();
      expect([path, await hidden(), right]).toEqual([path, 0, left]);
      await page.setViewportSize(phone);
    }
  });

  it('uses the gaps beside the text where both are free', async () => {
    const { page, goTo } = await site.openPage('/maths/gradient/', {
      viewport: { width: 1440, height: 900 },
    });
    const widths = await page.evaluate(() => {
      const em = parseFloat(getComputedStyle(document.body).fontSize);
      const width = (selector: string) =>
        document.querySelector(selector)!.getBoundingClientRect().width / em;
      return {
        text: width('.prose > p'),
        figure: width('.prose > .figure'),
        caption: width('.prose > .figure figcaption'),
      };
    });
    expect(widths.text).toBeCloseTo(38, 0);
    expect(widths.figure).toBeGreaterThan(46);
    expect(widths.figure).toBeLessThan(50);
    expect(widths.caption).toBeCloseTo(38, 0);
    await goTo('/foundations/backpropagation/');
    const columns = await page.$$eval('.wide table', (tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('tr:first-child > *')]
          .map((cell) => Math.round(cell.getBoundingClientRect().width))
          .join(' '),
      ),
    );
    expect(columns[2]).toBe(columns[1]);
  });

  it('lets one slider alone use the width of both, and keeps what it yields near it', async () => {
    const { page, goTo } = await site.openPage('/maths/probability/', {
      viewport: { width: 820, height: 1180 },
    });
    const look = async () => {
      await page.waitForSelector('.figure-controls:not([hidden])');
      return page.$$eval('.figure-controls', (all) =>
        all.map((controls) => {
          const { paddingLeft, paddingRight } = getComputedStyle(controls);
          const room = controls.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
          const slider = controls.querySelector('.figure-slider')!.getBoundingClientRect();
          const { top } = controls.nextElementSibling!.getBoundingClientRect();
          return {
            share: slider.width / room,
            gap: Math.round(top - controls.getBoundingClientRect().bottom),
          };
        }),
      );
    };
    const [alone] = await look();
    expect(alone!.share).toBeCloseTo(1, 2);
    const gaps = [alone!.gap];
    for (const path of ['/maths/gradient/', '/foundations/convolution/']) {
      await goTo(path);
      const [first] = await look();
      expect(first!.share, path).toBeLessThan(0.5);
      gaps.push(first!.gap);
    }
    expect(new Set(gaps)).toEqual(new Set([16]));
  });

  it('marks a line of code from edge to edge, also where it scrolls', async () => {
    const { page } = await site.openPage('/frameworks/pytorch/', { viewport: phone });
    const marks = await page.$$eval('.code-block mark', (elements) =>
      elements.map((mark) => {
        const { scrollWidth } = mark.closest('pre')!;
        const { backgroundColor, borderLeftWidth, color } = getComputedStyle(mark);
        return [
          Math.abs(scrollWidth - mark.getBoundingClientRect().width) < 1,
          backgroundColor !== 'rgba(0, 0, 0, 0)',
          borderLeftWidth,
          color === getComputedStyle(mark.parentElement!).color,
        ];
      }),
    );
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) expect(mark).toEqual([true, true, '3px', true]);
  });
});

describeOwn('on touch', () => {
  it('the TeX of a formula is in sight, fields are not zoomed into, and targets are large', async () => {
    const { page } = await site.openPage('/foundations/convolution/', {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    await page.waitForSelector('.katex-display > .copy');
    const buttons = await page.$$eval('.copy', (elements) =>
      elements.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const formula = element.parentElement!.querySelector('.katex')?.getBoundingClientRect();
        const box = element.getBoundingClientRect();
        const isBeside = !formula || formula.right <= box.left + 1 || formula.bottom <= box.top + 1;
        return [getComputedStyle(element).opacity, Math.min(width, height) >= 24, isBeside].join();
      }),
    );
    expect(new Set(buttons)).toEqual(new Set(['1,true,true']));
    const fields = await page.$$eval('select, textarea, input:not([type="range"])', (elements) =>
      elements.map((element) => parseFloat(getComputedStyle(element).fontSize)),
    );
    expect(fields.length).toBeGreaterThan(1);
    expect(Math.min(...fields)).toBeGreaterThanOrEqual(16);
  });

  it('what leads on from the head and the foot of a page is high enough for a finger', async () => {
    const { page, goTo } = await site.openPage('/404.html', { viewport: phone, hasTouch: true });
    const links =
      '.breadcrumb a, .facts a, .link-check a, .reading-part-head a, .note-foot a, .site-footer a';
    for (const path of ['/foundations/', '/maths/gradient/', '/reading/', '/reading/vision/']) {
      await goTo(path);
      const heights = await page.$$eval(links, (elements) =>
        elements.map((element) => element.getBoundingClientRect().height),
      );
      expect(heights.length, path).toBeGreaterThan(3);
      expect(Math.min(...heights), path).toBeGreaterThanOrEqual(24);
    }
  });
});

describeOwn('on paper', () => {
  it('nothing is cut or half-empty, and a rating is legible without its ground', async () => {
    const { page } = await site.openPage('/frameworks/keras/', { viewport: phone });
    await page.emulateMedia({ media: 'print' });
    const read = (selector: string, name: string) =>
      page.$eval(selector, (e, property) => getComputedStyle(e).getPropertyValue(property), name);
    expect(await read('.prose h2', 'break-after')).toBe('avoid');
    expect(await read('.code-block', 'break-inside')).toBe('auto');
    expect(await read('.card', 'break-inside')).toBe('avoid');
    expect(await read('.code-block pre', 'orphans')).toBe('3');
    expect(await read('.rating', 'background-color')).toBe('rgba(0, 0, 0, 0)');
    for (const selector of ['.scroll', '.code-block > pre'])
      expect(await read(selector, 'overflow-x'), selector).toBe('visible');
    const margins = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap((rule) => ('cssRules' in rule ? [rule, ...(rule.cssRules as CSSRuleList)] : rule))
        .filter((rule) => rule instanceof CSSPageRule)
        .map((rule) => rule.style.marginTop),
    );
    expect(margins).toEqual(['18mm']);
  });
});
