import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from './visit.ts';

/** Browsers break a line behind a hyphen: `uv venv --` would stand there as if it were the whole command. */
const option = /(?<!\S)(--?[a-z]\w*)/i;

/** Keeps the hyphens of an option on the line of its name, in code within a line (transform). */
export function bindOptions(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'pre') return SKIP;
    if (node.tagName !== 'code') return undefined;
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? bindIn(child.value) : [child],
    );
    return SKIP;
  });
}

export const rehypeOptions = () => bindOptions;

/** Every second piece is an option. */
function bindIn(text: string): ElementContent[] {
  return text
    .split(option)
    .map((value, index): ElementContent =>
      index % 2 === 0
        ? { type: 'text', value }
        : {
            type: 'element',
            tagName: 'span',
            properties: { className: ['bound'] },
            children: [{ type: 'text', value }],
          },
    )
    .filter((node) => node.type !== 'text' || node.value !== '');
}
