import type { Element, Nodes as HastNode } from 'hast';
import type { Aside } from './blocks.ts';

/** What is found on the way through the tree and is no block. */
export interface Found {
  aside: (address: string, line: number, reason: Aside['reason']) => void;
  /** Addresses in a text that is shown as it is, or not at all. */
  lines: (text: string, from: number, reason: Aside['reason']) => void;
}

/** Where a link leads, as the list writes it. */
export function linkOf({ tagName, properties }: Element): string | undefined {
  if (tagName !== 'a' || properties['dataFootnoteBackref'] !== undefined) return undefined;
  const address = properties['dataAddress'] ?? properties['href'];
  return typeof address === 'string' && address !== '' ? address : undefined;
}

/** The words of an element as they stand, blanks included. */
export function plainText(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** Line of the first node that has a place: what a parser has put in has none. */
export function lineOf(nodes: readonly HastNode[]): number {
  for (const node of nodes) {
    // What the parser of HTML has made anew may have an empty place.
    const line = (node.position as Partial<NonNullable<typeof node.position>> | undefined)?.start
      ?.line;
    if (line !== undefined) return line;
    const inner = 'children' in node ? lineOf(node.children) : 0;
    if (inner > 0) return inner;
  }
  return 0;
}
