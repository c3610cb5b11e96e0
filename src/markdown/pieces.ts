import type { Element, Nodes, Root, RootContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import type { ComponentName } from '../schema/components.ts';
import { printHtml } from './print-html.ts';

export type ComponentNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** A component of a note, with what stands in it. */
export interface ComponentPiece {
  name: ComponentName;
  attributes: Readonly<Record<string, string>>;
  pieces: readonly Piece[];
}

/** What a rendered note is made of, in order: HTML that never changes, and components that know the guide. */
export type Piece = string | ComponentPiece;

/**
 * Cuts a tree at its components. Joined, the strings are the HTML of the note with a gap for each component: one
 * string may open an element that a later one closes.
 */
export function toPieces(tree: Root): Piece[] {
  const pieces: Piece[] = [];
  let html = '';
  for (const node of tree.children) print(node);
  flush();
  return pieces;

  function print(node: RootContent): void {
    if (isComponent(node)) {
      flush();
      pieces.push(toComponent(node));
    } else if (isComment(node)) {
      // Nothing of a comment is shown.
    } else if (node.type === 'element' && holdsComponent(node)) {
      const end = `</${node.tagName}>`;
      const shell = printHtml({ ...node, children: [] });
      html += shell.slice(0, -end.length);
      for (const child of node.children) print(child);
      html += end;
    } else html += printHtml(node);
  }

  function flush(): void {
    if (html !== '') pieces.push(html);
    html = '';
  }
}

function toComponent(node: ComponentNode): ComponentPiece {
  return {
    // The guard lets no other name through.
    name: node.name as ComponentName,
    attributes: textAttributes(node),
    pieces: toPieces({ type: 'root', children: node.children }),
  };
}

/** Attributes of a component, whose values are texts: the guard lets no expression through. */
export function textAttributes({ name, attributes }: ComponentNode): Record<string, string> {
  return Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
        throw new Error(`<${name}> with an attribute that is no text`);
      return [attribute.name, attribute.value];
    }),
  );
}

export function isComponent(node: Nodes): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The guard lets no expression through that is more than a comment. */
function isComment({ type }: Nodes): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression';
}

function holdsComponent(node: Element): boolean {
  return node.children.some(
    (child) =>
      isComponent(child) || isComment(child) || (child.type === 'element' && holdsComponent(child)),
  );
}
