import type { Nodes, Root } from 'mdast';
import type { Page } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';

export const permissions = ['clipboard-read', 'clipboard-write'];
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
export const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Copies by a button, and waits until it says so. */
export async function copyBy(page: Page, selector: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator(selector).click();
  await expect.poll(() => clipboard(page)).not.toBe('');
  return clipboard(page);
}

export const whole = 'button[data-copy-markdown]';

export function nodesOf<Type extends Nodes['type']>(tree: Root, ...types: Type[]) {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, (node) => {
    if ((types as string[]).includes(node.type)) found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
}
