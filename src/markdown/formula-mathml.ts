import type { Element, ElementContent } from 'hast';

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

/**
 * Makes KaTeX's MathML valid and lean (transform). KaTeX gives `x_{\max}` three children where two belong: the name of a
 * function and the invisible mark behind it become one row. A row of one is that one.
 */
export function mendMathml(element: Element): void {
  for (const child of element.children) if (child.type === 'element') mendMathml(child);
  if (element.tagName in arities && element.children.length > arities[element.tagName]!)
    element.children = bindMarks(element.children);
  element.children = element.children.map(unwrapRow);
  const only = element.children[0];
  if (rows.has(element.tagName) && element.children.length === 1 && isBareRow(only))
    element.children = only.children;
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
