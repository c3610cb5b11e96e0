import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { classesOf } from './formula-styles.ts';
import { SKIP, visit } from './visit.ts';

const closing = /^[，。、；：！？）】」』》”’…％,.;:!?)\]]+/u;
const opening = /[（【「『《“‘([]+$/u;

/**
 * Keeps punctuation on the line of the formula it belongs to (transform). An inline formula is a row of inline blocks,
 * beside which browsers break lines without regard to `line-break`; a `nowrap` parent of both forbids it.
 */
export function bindPunctuation(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (isDisplayFormula(node)) return SKIP;
    if (!parent || index === undefined || !isInlineFormula(node)) return undefined;
    const before = take(parent.children[index - 1], opening, 'end');
    const after = take(parent.children[index + 1], closing, 'start');
    const bound: (Element | Text)[] = [after ? bindLastBase(node) : node];
    if (before) bound.unshift({ type: 'text', value: before });
    if (after) bound.push({ type: 'text', value: after });
    if (bound.length === 1) return SKIP;
    parent.children[index] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['bound'] },
      children: bound,
    };
    return SKIP;
  });
}

export function rehypeFormulaPunctuation() {
  return bindPunctuation;
}

/** What holds a `.katex` too, but stands on lines of its own. */
export function isDisplayFormula({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('katex-display');
}

export function isInlineFormula(node: Element): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('katex') && node.tagName === 'span';
}

/** Chromium asks the parent of the last inline block, not the common ancestor, whether a line may break behind it. */
function bindLastBase(formula: Element): Element {
  const isHtml = (child: ElementContent): child is Element =>
    child.type === 'element' && classesOf(child).includes('katex-html');
  const html = formula.children.find(isHtml);
  const last = html?.children.at(-1);
  if (!html || last?.type !== 'element') return formula;
  const bound = {
    ...html,
    children: [
      ...html.children.slice(0, -1),
      {
        type: 'element' as const,
        tagName: 'span',
        properties: { className: ['bound'] },
        children: [last],
      },
    ],
  };
  return {
    ...formula,
    children: formula.children.map((child) => (child === html ? bound : child)),
  };
}

/** Cuts the punctuation off a neighbouring text and returns it. */
function take(
  neighbour: RootContent | undefined,
  pattern: RegExp,
  side: 'start' | 'end',
): string | undefined {
  if (neighbour?.type !== 'text') return undefined;
  const found = pattern.exec(neighbour.value)?.[0];
  if (found === undefined) return undefined;
  neighbour.value =
    side === 'start'
      ? neighbour.value.slice(found.length)
      : neighbour.value.slice(0, -found.length);
  return found;
}
