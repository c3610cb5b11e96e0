import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';

/** How many children an element of MathML must have. */
const arities: Record<string, number> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

/** Elements that take any number of children as one row, so that a row as their only child says nothing. */
const rows = new Set(['math', 'mrow', 'mstyle', 'mpadded', 'mphantom', 'menclose', 'msqrt', 'mtd']);

const applyFunction = '\u2061';

/** Bars that browsers would space as the sign of divisibility; KaTeX tells those that open and close by an attribute. */
const bars = new Set(['\u2223', '\u2225']);

/** Elements that hold text and no others. */
const tokens = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** Letters with a double stroke that stand apart from the others in Unicode. */
const doubleStruck: Record<string, string> = {
  C: '\u2102',
  H: '\u210d',
  N: '\u2115',
  P: '\u2119',
  Q: '\u211a',
  R: '\u211d',
  Z: '\u2124',
};

/**
 * Makes KaTeX's MathML valid and lean (transform). KaTeX gives `x_{\max}` three children where two belong: the name of a
 * function and the invisible mark behind it become one row. A row of one is that one. `\bmod` and `\stackrel{a}{=}` it
 * puts whole into the element of a sign, where only letters may be. Chromium, which knows only a part of MathML, gets
 * letters with a double stroke as such, and bars without room around them.
 */
export function mendMathml(element: Element): void {
  mendSymbol(element);
  for (const child of element.children) if (child.type === 'element') mendMathml(child);
  mendToken(element);
  // Of a formula with a number; columns have widths, cells have none.
  if (element.tagName === 'mtd') delete element.properties.width;
  if (element.tagName in arities && element.children.length > arities[element.tagName]!)
    element.children = bindMarks(element.children);
  element.children = element.children.map(unwrapRow);
  const only = element.children[0];
  if (rows.has(element.tagName) && element.children.length === 1 && isBareRow(only))
    element.children = only.children;
  if (element.tagName === 'mfrac') element.children = keepApart(element.children);
}

/** Where a formula is read as text, in an excerpt of a search, a fraction's two halves must not become one word. */
function keepApart(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, nth) =>
    nth === 0 ? [child] : [{ type: 'text' as const, value: ' ' }, child],
  );
}

function mendSymbol({ tagName, properties, children }: Element): void {
  const [text] = children;
  if (text?.type !== 'text') return;
  if (
    tagName === 'mi' &&
    properties.mathvariant === 'double-struck' &&
    /^[A-Z]$/.test(text.value)
  ) {
    const struck = 0x1d538 + text.value.charCodeAt(0) - 0x41;
    text.value = doubleStruck[text.value] ?? String.fromCodePoint(struck);
    delete properties.mathvariant;
  }
  if (tagName === 'mo' && properties.stretchy === 'false' && bars.has(text.value))
    Object.assign(properties, { lspace: '0em', rspace: '0em' });
}

/** An element for text that holds others: a word is its letters, all else a row with the room that the sign had. */
function mendToken(element: Element): void {
  const { tagName, properties, children } = element;
  if (!tokens.has(tagName) || children.every(({ type }) => type === 'text')) return;
  if (tagName === 'mo' && children.every(isUpright)) {
    element.children = [{ type: 'text', value: toString(element) }];
    return;
  }
  const room = (width: unknown): Element[] =>
    typeof width === 'string' && Number.parseFloat(width) !== 0
      ? [{ type: 'element', tagName: 'mspace', properties: { width }, children: [] }]
      : [];
  element.tagName = 'mrow';
  element.properties = {};
  element.children = [...room(properties.lspace), ...children, ...room(properties.rspace)];
}

/** Whether a part of a sign looks as it would in the sign itself: a letter alone would be slanted elsewhere. */
function isUpright(node: ElementContent): boolean {
  if (node.type !== 'element') return node.type === 'text';
  const { tagName, properties, children } = node;
  if (tagName === 'mrow') return children.every(isUpright);
  if (tagName === 'mi') return properties.mathvariant === 'normal';
  return tokens.has(tagName) && properties.mathvariant === undefined;
}

function bindMarks(children: readonly ElementContent[]): ElementContent[] {
  const bound: ElementContent[] = [];
  for (const child of children) {
    const before = bound.at(-1);
    if (before && isMark(child)) bound[bound.length - 1] = row([before, child]);
    else bound.push(child);
  }
  return bound;
}

function isMark(node: ElementContent): boolean {
  const [text] = node.type === 'element' && node.tagName === 'mo' ? node.children : [];
  return text?.type === 'text' && text.value === applyFunction;
}

function row(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'mrow', properties: {}, children };
}

function unwrapRow(node: ElementContent): ElementContent {
  return isBareRow(node) && node.children.length === 1 ? node.children[0]! : node;
}

function isBareRow(node: ElementContent | undefined): node is Element {
  return (
    node?.type === 'element' && node.tagName === 'mrow' && Object.keys(node.properties).length === 0
  );
}
