import type { Page } from 'playwright-core';

/** Ids of the entries that a reader sees, in order, with repetitions. */
export function visibleIds(page: Page): Promise<string[]> {
  return page.$$eval('.entry', (entries) =>
    entries
      .filter((entry) => entry.checkVisibility())
      .map((entry) => (entry as HTMLElement).dataset['entry']!),
  );
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
export function countOf(page: Page, facet: string, value: string): Promise<number> {
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

/** The list of a page many times over, until it has enough entries: what the page of a larger guide would be. */
export function enlarge(html: string, atLeast: number): string {
  const start = html.indexOf('<section class="reading-part"');
  const end = html.lastIndexOf('</section>') + '</section>'.length;
  const list = html.slice(start, end);
  const perCopy = list.match(/class="entry"/g)!.length - list.match(/data-ref/g)!.length;
  const copies = Array.from({ length: Math.ceil(atLeast / perCopy) }, (_, copy) =>
    list.replace(
      / (id|data-entry)="([^"]*)"/g,
      (_match, name: string, id: string) => ` ${name}="${id}-copy-${copy}"`,
    ),
  );
  return html.slice(0, start) + copies.join('') + html.slice(end);
}
