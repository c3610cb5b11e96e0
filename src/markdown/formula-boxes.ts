import type { Element, ElementContent } from 'hast';
import { flatScript } from './formula-scripts.ts';
import { classesOf, isSpan, readStyle, writeStyle } from './formula-styles.ts';

/** Classes without a rule in KaTeX's sheet: they name what a box is. */
const names = ['mord', 'mop', 'mbin', 'mrel', 'mopen', 'mclose', 'mpunct', 'minner', 'mtight'];
const inert = new Set([...names, 'text']);

/**
 * Takes out of a row of KaTeX's boxes what draws nothing and places nothing (transform): spaces become margins of their
 * neighbours, boxes that only name what they hold give way to it.
 */
export function thinRow(row: Element): void {
  for (const child of row.children) if (child.type === 'element') thinRow(child);
  // A cell below the baseline holds a box for what Chromium does while a page is edited.
  if (classesOf(row).includes('vlist')) row.children = row.children.filter(isNotEmptyBox);
  mergeOnlyChild(row);
  row.children = row.children.map((child) => flatScript(child) ?? child);
  turnSpacesIntoMargins(row);
  unwrapMereBoxes(row);
}

function isNotEmptyBox(node: ElementContent): boolean {
  return !(isSpan(node) && node.children.length === 0 && Object.keys(node.properties).length === 0);
}

/** A smaller size and a face for one thing need one box. */
function mergeOnlyChild(box: Element): void {
  const [only] = box.children;
  const classes = classesOf(box);
  if (box.children.length !== 1 || !only || !isSpan(only) || !classes.includes('sizing')) return;
  // Two margins are rounded one by one; their sum would end a hair elsewhere.
  if (only.properties.style !== undefined || !isText(only)) return;
  box.properties.className = [...new Set([...classes, ...classesOf(only)])];
  box.children = only.children;
}

function isText(box: Element): boolean {
  return box.children.every(({ type }) => type === 'text');
}

function turnSpacesIntoMargins(row: Element): void {
  for (let at = 0; at < row.children.length; at++) {
    const width = spaceOf(row.children[at]!);
    if (width === undefined) continue;
    const before = freeSide(row.children[at - 1], 'margin-right');
    const after = freeSide(row.children[at + 1], 'margin-left');
    const isOperator = (box: Element | undefined) =>
      box && classesOf(box).some((name) => name === 'mrel' || name === 'mbin' || name === 'mfrac');
    const side = before && (isOperator(before) || !isOperator(after)) ? before : after;
    if (!side) continue;
    writeStyle(side, {
      ...readStyle(side),
      [side === before ? 'margin-right' : 'margin-left']: width,
    });
    row.children.splice(at--, 1);
  }
}

/** The width of a box that is nothing but a space. */
function spaceOf(node: ElementContent): string | undefined {
  if (!isSpan(node) || node.children.length > 0) return undefined;
  const classes = classesOf(node);
  const style = readStyle(node);
  if (classes.includes('nulldelimiter') && !classes.includes('sizing')) return '0.12em';
  const [only, ...others] = Object.keys(style);
  return classes.join() === 'mspace' && only === 'margin-right' && others.length === 0
    ? style[only]
    : undefined;
}

/** The neighbour of a space, if it stands in the line itself and can take the space as its margin. */
function freeSide(
  node: ElementContent | undefined,
  margin: 'margin-left' | 'margin-right',
): Element | undefined {
  if (!node || !isSpan(node) || spaceOf(node) !== undefined) return undefined;
  const classes = classesOf(node);
  const isInline = classes.some((name) => names.includes(name) || name === 'mfrac');
  return isInline && !classes.includes('sizing') && readStyle(node)[margin] === undefined
    ? node
    : undefined;
}

/** Whether a box only names what it holds. What stands directly in a stack is placed by the sheet as such. */
function isMere(node: ElementContent, parent: Element): node is Element {
  if (!isSpan(node) || node.properties.style !== undefined) return false;
  const classes = classesOf(node);
  return classes.length > 0 && classes.every((name) => inert.has(name)) && holdsRow(parent);
}

function holdsRow(parent: Element): boolean {
  const classes = classesOf(parent);
  return (
    classes.includes('base') ||
    classes.includes('sizing') ||
    (classes.length > 0 && classes.every((name) => inert.has(name)))
  );
}

/** Texts are kept apart: browsers round the width of each, and as one they would end a hair elsewhere. */
function unwrapMereBoxes(row: Element): void {
  const children: ElementContent[] = [];
  for (const [index, child] of row.children.entries()) {
    const inner = isMere(child, row) ? child.children : [child];
    const touches =
      (children.at(-1)?.type === 'text' && inner[0]?.type === 'text') ||
      (inner.at(-1)?.type === 'text' && row.children[index + 1]?.type === 'text');
    children.push(...(touches ? [child] : inner));
  }
  row.children = children;
}
