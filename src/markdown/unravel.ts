import type { Root } from 'mdast';
import { visit } from './visit.ts';

/**
 * A paragraph of nothing but components is no paragraph (transform): the first thing that MDX does to a parsed
 * text, so that `<Figure … />` on a line of its own stands in no `<p>`.
 * @source https://github.com/mdx-js/mdx/blob/3.1.1/packages/mdx/lib/plugin/remark-mark-and-unravel.js
 */
export function unravelComponents(tree: Root): void {
  visit(tree, 'paragraph', ({ children }, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const elements = children.filter(({ type }) => type === 'mdxJsxTextElement');
    const isBlank = (value: string) => value.trim() === '';
    const rest = children.filter((child) => !elements.includes(child));
    if (
      elements.length === 0 ||
      !rest.every((child) => child.type === 'text' && isBlank(child.value))
    )
      return undefined;
    for (const element of elements) Object.assign(element, { type: 'mdxJsxFlowElement' });
    parent.children.splice(index, 1, ...(elements as typeof parent.children));
    return index;
  });
}
