import type { Element, Root } from 'hast';
import { SKIP, visit } from './visit.ts';

/** Headings lead to themselves (transform): their address can be opened, copied and passed on. */
export function linkHeadings(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (!/^h[2-6]$/.test(node.tagName)) return undefined;
    const { id } = node.properties;
    if (typeof id !== 'string') return SKIP;
    node.children = [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: `#${id}` },
        children: node.children,
      },
    ];
    return SKIP;
  });
}

export function rehypeHeadingLinks() {
  return linkHeadings;
}
