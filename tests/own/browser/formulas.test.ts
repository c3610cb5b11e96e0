import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite(sites.repo);
});
afterAll(() => site.close());

describeOwn('formulas', () => {
  it.each(['/maths/gradient/', '/foundations/backpropagation/', '/foundations/transformer/'])(
    'of %s are drawn in the fonts that were cut for them, Chinese in the reader’s own',
    async (path) => {
      const { page } = await site.openPage(path);
      await page.evaluate(() => document.fonts.ready);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('DOM.enable');
      await devtools.send('CSS.enable');
      const { root } = await devtools.send('DOM.getDocument');
      const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        // A value alone is set like the numbers of its sentence.
        selector: ':not(.numeral) > .katex-html:not(.numeral)',
      });
      expect(nodeIds.length).toBeGreaterThan(50);
      const families = new Set<string>();
      for (const nodeId of nodeIds) {
        const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
        for (const { familyName } of fonts) families.add(familyName);
      }
      expect([...families].filter((name) => !/^KaTeX_|CJK/.test(name))).toEqual([]);
    },
  );
});
