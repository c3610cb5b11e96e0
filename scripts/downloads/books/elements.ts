import type { Element, Nodes } from 'hast';
import { classesOf } from '../../../src/markdown/formula-styles.ts';

/** Elements of a tree that a test names, in the order of the document: many times as fast as a selector on a long note. */
export function findAll(
  tree: Nodes | readonly Nodes[],
  test: (element: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && test(node)) found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  if ('type' in tree) walk(tree);
  else tree.forEach(walk);
  return found;
}

/** The first of them. */
export function findFirst(
  tree: Nodes | readonly Nodes[],
  test: (element: Element) => boolean,
): Element | undefined {
  const nodes = 'type' in tree ? [tree] : tree;
  for (const node of nodes) {
    if (node.type === 'element' && test(node)) return node;
    const found = 'children' in node ? findFirst(node.children, test) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Whether a node is an element with that class. */
export function hasClass(node: Nodes, name: string): boolean {
  return node.type === 'element' && classesOf(node).includes(name);
}

/** Whether an element is of that kind. */
export const isTag =
  (tagName: string) =>
  (element: Element): boolean =>
    element.tagName === tagName;

/** Whether an element has that class. */
export const isOfClass =
  (name: string) =>
  (element: Element): boolean =>
    hasClass(element, name);
