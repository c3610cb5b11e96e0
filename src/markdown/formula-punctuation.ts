import type { Element, Root, RootContent, Text } from 'hast';
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
    const bound: (Element | Text)[] = [node];
    const { before, after } = cutPunctuation(
      parent.children[index - 1],
      parent.children[index + 1],
    );
    if (before) bound.unshift({ type: 'text', value: before });
    if (after) {
      bound.push({ type: 'text', value: after });
      bindLastBase(node);
    }
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

/** Cuts off the neighbours of a formula what belongs to it. */
export function cutPunctuation(
  previous: RootContent | undefined,
  next: RootContent | undefined,
): { before: string | undefined; after: string | undefined } {
  return { before: take(previous, opening, 'end'), after: take(next, closing, 'start') };
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
function bindLastBase(formula: Element): void {
  const html = formula.children.find(
    (child): child is Element =>
      child.type === 'element' && (child.properties.className as string[]).includes('katex-html'),
  );
  const last = html?.children.at(-1);
  if (!html || last?.type !== 'element') return;
  html.children.splice(-1, 1, {
    type: 'element',
    tagName: 'span',
    properties: { className: ['bound'] },
    children: [last],
  });
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
