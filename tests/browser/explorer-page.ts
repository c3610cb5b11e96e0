import type { Page } from 'playwright-core';
import type { ExplorerData, ExplorerGroup } from '../../src/model/explorer-data.ts';

/** Waits until all that was asked for has come and is drawn. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.explorer [aria-busy="true"]'));
}

/** Ids of the entries that a reader sees, in order, with repetitions. */
export async function visibleIds(page: Page): Promise<string[]> {
  await settle(page);
  return page.$$eval('.entry', (entries) =>
    entries
      .filter((entry) => entry.checkVisibility())
      .map((entry) => (entry as HTMLElement).dataset['entry']!),
  );
}

/** Has a long list go on to its end, as who reads all of it does. */
export async function showAll(page: Page): Promise<void> {
  await settle(page);
  const more = page.locator('.explorer-more');
  while (await more.isVisible()) {
    await more.click();
    await settle(page);
  }
}

/** The query of the address. */
export function queryOf(page: Page): Promise<string> {
  return page.evaluate(() => location.search);
}

/** Presses the box of a facet's value, as a reader does: on its label. */
export async function tick(page: Page, facet: string, value: string): Promise<void> {
  await page
    .locator('label', { has: page.locator(`input[name="${facet}"][value="${value}"]`) })
    .click();
}

/** The count that stands beside a facet's value. */
export async function countOf(page: Page, facet: string, value: string): Promise<number> {
  await settle(page);
  return page.$eval(`input[name="${facet}"][value="${value}"]`, (input) =>
    Number(input.closest('label')!.querySelector('.facet-count')!.textContent),
  );
}

/** Takes the hidden entries out of the page for good: axe would walk through all of them, to judge none. */
export function dropHidden(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const entry of document.querySelectorAll('.entry')) {
      if (!entry.checkVisibility()) entry.remove();
    }
  });
}

/** The data of the explorer many times over, until it has enough links: what a larger guide would send. */
export function enlarge({ links, parts, ...rest }: ExplorerData, atLeast: number): ExplorerData {
  const copies = Array.from({ length: Math.ceil(atLeast / links.length) }, (_, copy) => copy);
  const shift = (group: ExplorerGroup, by: number): ExplorerGroup => {
    if (typeof group === 'number') return group + by;
    return Array.isArray(group) ? group.map((index) => index + by) : { ref: group.ref + by };
  };
  return {
    ...rest,
    links: copies.flatMap((copy) =>
      links.map((link) => ({ ...link, id: `${link.id}-copy-${copy}` })),
    ),
    parts: parts.map((part) => ({
      ...part,
      notes: copies.flatMap((copy) =>
        part.notes.map((note) => ({
          ...note,
          sections: note.sections.map((section) => ({
            ...section,
            groups: section.groups.map((group) => shift(group, copy * links.length)),
          })),
        })),
      ),
    })),
  };
}
