import type { Element, Parents, Root, RootContent, Text } from 'hast';
import { visit } from 'unist-util-visit';

const closing = /^[，。、；：！？）】」』》”’…％,.;:!?)\]]+/u;
const opening = /[（【「『《“‘([]+$/u;

/**
 * Keeps punctuation on the line of the formula it belongs to (transform). An inline formula is a row of inline blocks,
 * beside which browsers break lines without regard to `line-break`; a `nowrap` parent of both forbids it.
 */
export function bindPunctuation(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isInlineFormula(node) || isBound(parent)) return;
    const bound: (Element | Text)[] = [node];
    const before = take(parent.children[index - 1], opening, 'end');
    const after = take(parent.children[index + 1], closing, 'start');
    if (before) bound.unshift({ type: 'text', value: before });
    if (after) {
      bound.push({ type: 'text', value: after });
      bindLastBase(node);
    }
    if (bound.length === 1) return;
    parent.children[index] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['bound'] },
      children: bound,
    };
  });
}

export function rehypeFormulaPunctuation() {
  return bindPunctuation;
}

/** A display formula is a `.katex` too, and so is one that was bound a moment ago. */
function isBound(parent: Parents): boolean {
  const className = parent.type === 'element' ? parent.properties.className : undefined;
  return (
    Array.isArray(className) && (className.includes('bound') || className.includes('katex-display'))
  );
}

function isInlineFormula(node: Element): boolean {
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
