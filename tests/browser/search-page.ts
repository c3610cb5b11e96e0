import type { Page } from 'playwright-core';

/** Types into the panel and waits for its last word. */
export async function find(
  page: Page,
  query: string,
  place: 'page' | 'dialog' = 'page',
): Promise<void> {
  const panel = `[data-search-panel="${place}"]`;
  await page.fill(`${panel} input`, query);
  await page.waitForSelector(`${panel}[data-search-state="done"]`);
}

/** What the panel says it has found. */
export const status = (page: Page) =>
  page.textContent('[data-search-state="done"] [data-search-status]');
