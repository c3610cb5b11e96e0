import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { components, type ComponentName, type ComponentRule } from '../schema/components.ts';

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

/** Attributes of an element that are inline Markdown, as far as they are there. */
export function inlineAttributesOf(node: Jsx): { name: string; value: string }[] {
  const rule: ComponentRule | undefined = Object.hasOwn(components, node.name ?? '')
    ? components[node.name as ComponentName]
    : undefined;
  return Object.entries(rule?.attributes ?? {}).flatMap(([name, { isInline }]) => {
    const value = isInline ? attributeOf(node, name) : undefined;
    return value === undefined ? [] : [{ name, value }];
  });
}
