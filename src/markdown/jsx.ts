import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ComponentName } from '../schema/components.ts';

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** True for an element of the component table, flow or text. */
export function isComponent<Name extends ComponentName>(
  node: Nodes,
  name: Name,
): node is MdxJsxFlowElement {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name
  );
}

/** The literal value of an attribute, or undefined when it is absent or an expression. */
export function attributeOf(node: Jsx, name: string): string | undefined {
  const attribute = node.attributes.find(
    (item) => item.type === 'mdxJsxAttribute' && item.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}
