import type { Definition, Link } from 'mdast';
import { inlineAttributesOf, type Jsx } from './jsx.ts';
import type { Landmarks } from './landmarks.ts';
import { parseInline } from './parser.ts';
import { visit } from './visit.ts';

/** An address of another site that a reader can follow from a body, with what holds it. */
export interface OutsideLink {
  url: string;
  node: Link | Definition | Jsx;
  /** The attribute of a component that holds it. */
  attribute?: string;
}

/** The addresses of other sites in a body, kind by kind. @param refused nodes that no page shows */
export function outsideLinks(
  { links, references, definitions, elements }: Landmarks,
  refused: ReadonlySet<unknown> = new Set(),
): OutsideLink[] {
  // A definition nobody uses is not on the page.
  const used = new Set(
    references.filter(({ type }) => type === 'linkReference').map(({ identifier }) => identifier),
  );
  const nodes = [...links, ...definitions.filter(({ identifier }) => used.has(identifier))];
  return [
    ...nodes.filter((node) => !refused.has(node)).map((node) => ({ url: node.url, node })),
    ...elements.flatMap((node) =>
      inlineAttributesOf(node).flatMap(({ name, value }) =>
        inlineUrls(value).map((url) => ({ url, node, attribute: name })),
      ),
    ),
  ].filter(({ url }) => /^https?:/i.test(url));
}

function inlineUrls(text: string): string[] {
  const urls: string[] = [];
  if (text.includes(':')) visit(parseInline(text), 'link', ({ url }) => void urls.push(url));
  return urls;
}
