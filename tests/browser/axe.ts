import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run: (options: object) => Promise<{
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
  }>;
}

/** What axe reports and a person has judged otherwise; `usedExceptions` tells which are still needed. */
export const exceptions = [
  {
    id: 'empty-table-header',
    selector: 'th:has(.katex)',
    reason: 'axe does not count the text of a formula’s MathML, which screen readers do read',
  },
];
export const usedExceptions = new Set<string>();

/** What axe complains of on the page as it stands. The page must be opened with `bypassCSP`. */
export async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source);
    // Boxes that the browser has not laid out yet have guessed sizes, which axe would take for real.
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  }
  const found = await page.evaluate(
    async ({ values, known }) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({
          text: `${id}: ${target.join(' ')}: ${failureSummary}`,
          exception: known.find(
            (item) => item.id === id && document.querySelector(target[0]!)?.matches(item.selector),
          )?.id,
        })),
      );
    },
    { values: tags, known: exceptions },
  );
  for (const { exception } of found) if (exception !== undefined) usedExceptions.add(exception);
  return found.filter(({ exception }) => exception === undefined).map(({ text }) => text);
}
