import type { Element, ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from './visit.ts';

/**
 * What can be known of tables before they are drawn (transform): columns of long code stand one upon the other on a
 * phone, and tables that are read together, one below the other, have columns of the same widths.
 */
export function classifyTables(tree: Root, tables: readonly Element[]): void {
  for (const table of tables) {
    const rows = rowsOf(table);
    const isCode = isRowsOfCode(rows);
    if (isCode) rows.flat().flatMap(codeOf).forEach(letBreak);
    if (isCode || isLongPair(rows)) stack(table);
  }
  for (const siblings of groupSiblings(tree, tables)) shareWidths(siblings.map(rowsOf), siblings);
}

/** Letters of code that the columns have room for on a phone of 360 pixels. */
const phoneLetters = 34;

/** Whether no phone has room for what cannot be broken in the two columns of a table. */
function isLongPair(rows: readonly Element[][]): boolean {
  if (columnsOf(rows) !== 2) return false;
  const [left, right] = [0, 1].map((column) => longestOf(rows.map((cells) => cells[column]!)));
  return left! + right! > phoneLetters;
}

/**
 * Whether a table says the same in several columns of code, so that each row is read for itself, and no phone has room
 * for them. Numbers are compared down a column: such tables scroll.
 */
function isRowsOfCode(rows: readonly Element[][]): boolean {
  const columns = Array.from({ length: columnsOf(rows) }, (_, column) =>
    rows.slice(1).map((cells) => cells[column]!),
  );
  const ofCode = columns.filter((cells) => cells.filter(hasCode).length * 2 >= cells.length);
  const letters = ofCode.map((cells) => longestOf(cells.flatMap(codeOf)));
  return ofCode.length > 1 && letters.reduce((sum, length) => sum + length, 0) > phoneLetters;
}

/** As many as each row has below a header; else 0. */
function columnsOf(rows: readonly Element[][]): number {
  const [head = []] = rows;
  const isWhole =
    rows.length > 1 &&
    head.every(({ tagName }) => tagName === 'th') &&
    rows.every((cells) => cells.length === head.length);
  return isWhole ? head.length : 0;
}

const hasCode = (cell: Element): boolean => codeOf(cell).length > 0;

/** A formula is code in Markdown, and none to its reader. */
const codeOf = (cell: Element): Element[] =>
  selectAll('code', cell).filter((code) => !isFormula(code));

const longestOf = (elements: readonly Element[]): number =>
  Math.max(0, ...elements.map(longestWord));

/** Letters of the longest stretch without a place to break; a letter of Chinese is such a place. */
function longestWord(element: Element): number {
  return Math.max(
    0,
    ...toString(element)
      .split(/[\s\u2e80-\uffef]+/u)
      .map(({ length }) => length),
  );
}

/** Names of code may break after a dot, a bracket, a low line or a slash, where their words end. */
function letBreak(code: Element): void {
  code.children = code.children.flatMap((child) =>
    child.type === 'text'
      ? child.value
          .split(/(?<=\w[._(/\\])(?=\w)/)
          .flatMap((value, index): ElementContent[] => [
            ...(index > 0 ? [wordBreak()] : []),
            { type: 'text', value },
          ])
      : [child],
  );
}

const wordBreak = (): Element => ({
  type: 'element',
  tagName: 'wbr',
  properties: {},
  children: [],
});

/** Each cell names its column. Blocks are no table to a reader of the screen, unless their roles say so. */
function stack(table: Element): void {
  table.properties.className = ['stacked'];
  table.properties.role = 'table';
  const names = rowsOf(table)[0]!.map((cell) => toString(cell).trim());
  visit(table, 'element', (node) => {
    if (node.tagName === 'thead' || node.tagName === 'tbody') node.properties.role = 'rowgroup';
    if (node.tagName === 'tr') node.properties.role = 'row';
    if (node.tagName === 'th') node.properties.role = 'columnheader';
  });
  for (const cells of rowsOf(table).slice(1)) {
    cells.forEach((cell, column) => {
      cell.properties.role = 'cell';
      cell.properties.dataLabel = names[column]!;
    });
  }
}

/** Tables with one header, and those that follow one another under one heading with as many columns. */
function groupSiblings(tree: Root, tables: readonly Element[]): Element[][] {
  const groups = new Map<string, Element[]>();
  let heading = 0;
  visit(tree, 'element', (node) => {
    if (/^h[2-4]$/.test(node.tagName)) heading++;
    if (!tables.includes(node)) return undefined;
    const [first] = rowsOf(node);
    // A table of nothing has not even a head.
    if (!first) return SKIP;
    const same = [...groups.values()].find((group) => group.some(hasHead(headOf(node))));
    const key = `${heading} ${first.length}`;
    if (same) same.push(node);
    else groups.set(key, [...(groups.get(key) ?? []), node]);
    return SKIP;
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

const headOf = (table: Element): string =>
  rowsOf(table)[0]!
    .map((cell) => toString(cell).trim())
    .join('|');

const hasHead = (head: string) => (table: Element) => headOf(table) === head;

/** Widths in steps of a twentieth, after the longest line that each column has in any of the tables. */
function shareWidths(tables: readonly Element[][][], elements: readonly Element[]): void {
  const columns = tables[0]![0]!.length;
  const wanted = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...tables.flatMap((rows) => rows.map((cells) => Math.min(textWidth(cells[column]), 24))),
      2,
    ),
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  const shares = wanted.map((width) => Math.max(1, Math.round((20 * width) / sum)));
  for (const table of elements) {
    rowsOf(table)[0]!.forEach((cell, column) => {
      const { className } = cell.properties;
      const own = Array.isArray(className) ? className : [];
      cell.properties.className = [...own, `share-${shares[column]! * 5}`];
    });
  }
}

/** In Chinese letters. What stands between the dollars of a formula is about twice as long as what is drawn. */
function textWidth(cell: Element | undefined): number {
  if (!cell) return 0;
  let width = 1.8;
  visit(cell, (node) => {
    if (node.type !== 'text') return;
    for (const letter of node.value) width += letter > '\u2e7f' ? 1 : 0.55;
  });
  visit(cell, 'element', (node) => {
    if (isFormula(node)) width -= toString(node).length * 0.3;
  });
  return width;
}

const isFormula = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('math-inline');

/** Cells by row. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (node) => {
    if (node.tagName !== 'tr') return;
    rows.push(node.children.filter(isCell));
  });
  return rows;
}

const isCell = (child: ElementContent): child is Element =>
  child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th');
