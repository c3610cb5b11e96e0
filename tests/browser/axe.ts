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

/** Rules whose answer a colour scheme can change; those of boxes and of markup need not be asked again for it. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe complains of on the page as it stands. The page must be opened with `bypassCSP`.
 * @param rules all of them, or those that a colour scheme can change
 */
export async function findViolations(
  page: Page,
  rules: 'all' | 'colours' = 'all',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source);
    // Boxes that the browser has not laid out yet have guessed sizes, which axe would take for real.
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  }
  const found = await page.evaluate(
    async ({ runOnly, known }) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({
          text: `${id}: ${target.join(' ')}: ${failureSummary}`,
          exception: known.find(
            (item) => item.id === id && document.querySelector(target[0]!)?.matches(item.selector),
          )?.id,
        })),
      );
    },
    {
      runOnly:
        rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules },
      known: exceptions,
    },
  );
  for (const { exception } of found) if (exception !== undefined) usedExceptions.add(exception);
  return found.filter(({ exception }) => exception === undefined).map(({ text }) => text);
}

/**
 * Leaves on the page three of all entries, terms, rows and formulas that are built alike and stand in the same kind of
 * place: axe would judge hundreds of them one by one, each as it judged the first.
 */
export function keepThreeOfEach(page: Page): Promise<void> {
  return page.evaluate(() => {
    const nameOf = ({ localName, classList }: Element) => [localName, ...classList].join('.');
    const count = new Map<string, number>();
    for (const element of document.querySelectorAll(
      '.entry, .terms > *, tbody > tr, .katex:not(th *)',
    )) {
      if (!element.isConnected) continue;
      const names: string[] = [];
      for (let up: Element | null = element; up; up = up.parentElement) names.push(nameOf(up));
      if (!element.matches('.katex')) {
        const inside = [...element.querySelectorAll(':not(.katex *)')].map(nameOf);
        names.push(...new Set(inside.sort()));
      }
      const key = names.join(' ');
      count.set(key, (count.get(key) ?? 0) + 1);
      if (count.get(key)! > 3) element.remove();
    }
  });
}
