import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { classifyTables } from './table-shapes.ts';
import { isDisplayFormula, isInlineFormula } from './formula-punctuation.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Wide things scroll inside themselves and can be reached by keyboard, with a name for assistive technology
 * (transforms): a frame, which stays where it is and shows on its edges that more remains, around what scrolls.
 */
export function wrapTables(tree: Root, label: string): void {
  const tables: Element[] = [];
  visit(tree, 'element', (node: Element, index, parent) => {
    if (!parent || index === undefined || node.tagName !== 'table') return undefined;
    replaceAlign(node);
    mendHeaders(node);
    tables.push(node);
    parent.children[index] = frame(scroller(node, label));
    return SKIP;
  });
  classifyTables(tree, tables);
}

const frame = (child: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['wide'] },
  children: [child],
});

const scroller = (child: Element, label: string): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: label },
  children: [child],
});

/** The formula is the frame, and what is drawn in it scrolls. */
export function nameFormulas(tree: Root, label: string): void {
  visit(tree, 'element', (node: Element) => {
    if (isDisplayFormula(node)) {
      const drawn = node.children.find((child) => child.type === 'element');
      if (drawn) Object.assign(drawn.properties, { tabIndex: 0, role: 'group', ariaLabel: label });
      return SKIP;
    }
    return isInlineFormula(node) ? SKIP : undefined;
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

export function rehypeTables(label: string) {
  return (tree: Root) => wrapTables(tree, label);
}
