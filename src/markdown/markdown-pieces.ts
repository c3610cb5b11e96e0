import type { Nodes, Root } from 'mdast';
import { withBase } from '../schema/address.ts';
import type { ComponentName } from '../schema/components.ts';
import { isComment } from './is-content.ts';
import { isOutside, resolveInternal } from './internal-link.ts';
import type { Jsx } from './jsx.ts';

/** A component of a note, with the Markdown that stands in it. */
export interface MarkdownComponent {
  name: ComponentName;
  attributes: Readonly<Record<string, string>>;
  /** Blanks before it on its line, which stand before each line in it, too. */
  indent: number;
  pieces: readonly MarkdownPiece[];
}

/** What the text of a note is made of, in order: Markdown as its author wrote it, and components that know the guide. */
export type MarkdownPiece = string | MarkdownComponent;

/**
 * Cuts the text of a note at its components, drops comments (and with them the ids of headings), and gives links within
 * the guide the address that they have on the site. All else stays as it was written. The tree is only looked at.
 * @param text of the whole file, which the positions of the tree count in
 * @param noteId `<part>/<slug>`
 * @param base `/` or `/repo/`
 */
export function toMarkdownPieces(
  tree: Root,
  text: string,
  { noteId, base }: { noteId: string; base: string },
): MarkdownPiece[] {
  return cut(tree.children);

  function cut(nodes: readonly Nodes[]): MarkdownPiece[] {
    const pieces: MarkdownPiece[] = [];
    let done = startOf(nodes[0]);
    for (const node of nodes) walk(node);
    keepTo(endOf(nodes.at(-1)));
    return pieces;

    function walk(node: Nodes): void {
      switch (node.type) {
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          keepTo(startOf(node));
          pieces.push(toComponent(node));
          done = endOf(node);
          break;
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          if (!isComment(node.value)) break;
          keepTo(startOf(node) - blanksBefore(startOf(node)));
          done = endOf(node);
          // One blank line is enough where a comment had a paragraph of its own.
          if (text.startsWith('\n\n', done) && text.endsWith('\n\n', startOf(node))) done += 2;
          break;
        case 'link':
        case 'definition':
          if ('children' in node) node.children.forEach(walk);
          if (!isOutside(node.url)) replaceAddress(node, node.url);
          break;
        default:
          if ('children' in node) node.children.forEach(walk);
      }
    }

    function replaceAddress(node: Nodes, url: string): void {
      const label = 'children' in node ? node.children.at(-1) : undefined;
      const from = label ? endOf(label) : startOf(node);
      const [before] = /^[^\]]*\](?:\(|:)\s*<?/.exec(text.slice(from, endOf(node))) ?? [];
      if (before === undefined) return;
      keepTo(from + before.length);
      const { pathname, fragment } = resolveInternal(url, noteId);
      pieces.push(withBase(pathname, base) + (fragment === '' ? '' : `#${fragment}`));
      done += /^[^\s)>]*/.exec(text.slice(done, endOf(node)))![0].length;
    }

    function blanksBefore(offset: number): number {
      return /[ \t]*$/.exec(text.slice(done, offset))![0].length;
    }

    function keepTo(offset: number): void {
      if (offset > done) pieces.push(text.slice(done, offset));
      done = offset;
    }
  }

  function toComponent(node: Jsx): MarkdownComponent {
    const column = node.position?.start.column ?? 1;
    const line = text.slice(startOf(node) - column + 1, startOf(node));
    return {
      // The guard lets no other name and no value through that is not a text.
      name: node.name as ComponentName,
      attributes: Object.fromEntries(
        node.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
            ? [[attribute.name, attribute.value]]
            : [],
        ),
      ),
      indent: line.trim() === '' ? line.length : 0,
      pieces: node.children.length > 0 ? cut(node.children) : [],
    };
  }
}

/** All that a text says, without its components: for counting words. */
export function joinTexts(pieces: readonly MarkdownPiece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : joinTexts(piece.pieces)))
    .join(' ');
}

const startOf = (node: Nodes | undefined): number => node?.position?.start.offset ?? 0;
const endOf = (node: Nodes | undefined): number => node?.position?.end.offset ?? 0;
