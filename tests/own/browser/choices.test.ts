import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { composing, noTrouble, openSite, pressEscape } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

describeOwn('the glossary', () => {
  it('is filtered by names in both languages and by pinyin, and says how many are left', async () => {
    const { page, trouble } = await site.openPage('/terms/');
    const shown = () =>
      page.locator('[data-term]:visible').evaluateAll((terms) => terms.map(({ id }) => id));
    const input = page.locator('#term-filter');
    const status = page.locator('term-filter [role=status]');
    for (const query of ['梯度', 'gradient', 'tidu']) {
      await input.fill(query);
      const left = await shown();
      expect(left, query).toContain('gradient');
      expect(left, query).not.toContain('convolution');
      expect(await status.textContent(), query).toBe(`${left.length} 条`);
    }
    await input.fill('gradientgradient');
    expect(await shown()).toEqual([]);
    const search = page.locator('term-filter a');
    expect(await search.getAttribute('href')).toBe(site.url('/search/?q=gradientgradient'));
    await page.evaluate(() => (location.hash = '#convolution'));
    await page.locator('#convolution').waitFor();
    expect(await input.inputValue()).toBe('');
    expect(trouble).toEqual(noTrouble);
  });

  it('is shown whole again by Escape, and not by one that ends a composition', async () => {
    const { page } = await site.openPage('/terms/');
    const shown = page.locator('[data-term]:visible');
    const all = await shown.count();
    const input = page.locator('#term-filter');
    await input.fill('梯度');
    const left = await shown.count();
    expect(left).toBeLessThan(all);
    for (const init of composing) {
      expect(await pressEscape(page, init)).toBe(true);
      expect([await input.inputValue(), await shown.count()]).toEqual(['梯度', left]);
    }
    expect(await pressEscape(page, {})).toBe(false);
    expect([await input.inputValue(), await shown.count()]).toEqual(['', all]);
  });
});

describeOwn('formulas', () => {
  it('are shown as MathML to readers who choose so, and drawn to all others', async () => {
    const { page, trouble } = await site.openPage('/maths/gradient/');
    const look = () =>
      page.evaluate(() => {
        const formula = document.querySelector('.katex-display')!;
        const size = (selector: string) =>
          formula.querySelector(selector)!.getBoundingClientRect().width > 20;
        // What lies over the middle of the formula: touch exploration finds nothing else.
        const { left, top, width, height } = formula.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);
        return {
          drawn: size('.katex-html'),
          mathml: size('math') && found?.closest('math, .katex-mathml') !== null,
        };
      });
    const box = page.getByLabel('公式用 MathML 显示');
    const show = () => page.locator('.katex-display').first().scrollIntoViewIfNeeded();
    await show();
    expect(await look()).toEqual({ drawn: true, mathml: false });
    await box.check();
    await page.reload();
    await show();
    expect(await look()).toEqual({ drawn: false, mathml: true });
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await show();
    expect(await look()).toEqual({ drawn: true, mathml: false });
    expect(trouble).toEqual(noTrouble);
  });
});

describeOwn('in forced colours', () => {
  it.each(['/', '/reading/?rating=essential'])(
    'everything to press on %s has a line',
    async (path) => {
      const { page } = await site.openPage(path, { forcedColors: 'active' });
      await page.locator('theme-switch button:visible').waitFor();
      const bare = await page
        .locator(':is(button, .button):visible')
        .evaluateAll((buttons) =>
          buttons.flatMap((button) =>
            parseFloat(getComputedStyle(button).borderTopWidth) >= 1 ? [] : [button.textContent],
          ),
        );
      expect(bare).toEqual([]);
    },
  );
});
