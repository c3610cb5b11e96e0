import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Wide things scroll inside themselves and can be reached by keyboard (transform): tables get a scroll container,
 * display formulas become one, both with a name for assistive technology.
 */
export function makeScrollable(tree: Root, labels: { table: string; formula: string }): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.tagName === 'table') {
      replaceAlign(node);
      mendHeaders(node);
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: labels.table },
        children: [node],
      };
      return SKIP;
    }
    const classes = node.properties.className;
    if (Array.isArray(classes) && classes.includes('katex-display')) {
      Object.assign(node.properties, { tabIndex: 0, role: 'group', ariaLabel: labels.formula });
      return SKIP;
    }
    return undefined;
  });
}

/** GFM's `align` attributes, which HTML dropped, as classes. */
function replaceAlign(table: Element): void {
  visit(table, 'element', ({ properties }) => {
    if (typeof properties.align !== 'string') return;
    properties.className = [`align-${properties.align}`];
    delete properties.align;
  });
}

/** Header cells say what they head. Markdown tables need a header row, matrices have none: an empty one goes. */
function mendHeaders(table: Element): void {
  const head = table.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'thead',
  );
  const cells = head ? selectAll('th', head) : [];
  const empty = cells.filter((cell) => toString(cell).trim() === '');
  if (head && empty.length === cells.length) table.children.splice(table.children.indexOf(head), 1);
  for (const cell of cells) {
    if (empty.includes(cell)) cell.tagName = 'td';
    else cell.properties.scope = 'col';
  }
}

export function rehypeScrollable(labels: { table: string; formula: string }) {
  return (tree: Root) => makeScrollable(tree, labels);
}
