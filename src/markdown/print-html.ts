import type { Nodes, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** HTML of a tree of our own making, in which formulas stand printed already. @see rehypeFormulas */
export function printHtml(tree: Nodes | RootContent[]): string {
  return toHtml(tree, { allowDangerousHtml: true });
}
