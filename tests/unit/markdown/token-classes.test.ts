import { createHighlighter } from 'shiki';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tokenClasses } from '../../../src/markdown/token-classes.ts';

const line = `x = [${Array.from({ length: 40 }, (_, i) => `"${i}", ${i}`).join(', ')}]`;
let now = 0;
beforeAll(() => void vi.spyOn(Date, 'now').mockImplementation(() => (now += 100)));
afterAll(() => vi.restoreAllMocks());

it('colours a line to its end, however busy the machine is', async () => {
  const highlighter = await createHighlighter({ themes: ['vitesse-light'], langs: ['python'] });
  const colour = (transformers: (typeof tokenClasses)[]) => {
    const html = highlighter.codeToHtml(line, {
      lang: 'python',
      theme: 'vitesse-light',
      transformers,
    });
    return html.match(/<span/g)!.length;
  };
  // Each look at the clock takes a tenth of a second here.
  expect(colour([])).toBeLessThan(20);
  expect(colour([tokenClasses])).toBeGreaterThan(100);
});
