import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Processor } from 'unified';
import type { Position } from 'unist';
import { bareAddressSyntax, foreign } from './bare-address-syntax.ts';
import { visit } from './visit.ts';

/** A host in Latin letters with Chinese glued to it: `https://example.org见下文`. */
const gluedHost = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z0-9-]+(?=\p{Script=Han})/iu;
const start = /(?<![a-z0-9])(?:https?:\/\/|www\.)/gi;
const isAddress = /^(?:https?:\/\/|www\.)[^/?#]/i;

/**
 * Ends a bare address where Chinese prose goes on: GFM ends it at a blank only, so that in `见 https://example.org/x，下文`
 * all of the rest would be the link. A remark plugin that works while parsing: the checker parses and never transforms.
 */
export function remarkBareAddresses(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(bareAddressSyntax());
  (data.fromMarkdownExtensions ??= []).push({ transforms: [cutBareAddresses] });
}

/** What the syntax cannot see: addresses that GFM finds in finished text, and Chinese glued to a host. */
function cutBareAddresses(tree: Root): undefined {
  visit(tree, (parent: Nodes) => {
    if (!('children' in parent)) return;
    placeChildren(parent);
    const children = parent.children as PhrasingContent[];
    for (let i = children.length - 1; i >= 0; i--) {
      const link = children[i]!;
      const text = link.type === 'link' ? bareText(link) : undefined;
      if (text === undefined) continue;
      const parts = splitAddresses(text);
      if (parts.length > 1 || !parts[0]!.isLink)
        children.splice(i, 1, ...parts.map((part) => toNode(part, link as Link)));
    }
  });
}

interface Part {
  value: string;
  index: number;
  isLink: boolean;
}

/** An address without its blanks, cut into links and what stands between them. */
function splitAddresses(text: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  const pushText = (end: number) => {
    if (end > done) parts.push({ value: text.slice(done, end), index: done, isLink: false });
    done = end;
  };
  for (const { index } of text.matchAll(start)) {
    if (index < done) continue;
    const value = endOfAddress(text.slice(index));
    if (!isAddress.test(value)) continue;
    pushText(index);
    parts.push({ value, index, isLink: true });
    done = index + value.length;
  }
  pushText(text.length);
  return parts;
}

/** The address that a text begins with; like GFM, without the punctuation at its end and without a bracket too many. */
function endOfAddress(text: string): string {
  const end = gluedHost.exec(text)?.[0].length ?? text.search(foreign);
  if (end < 0) return text;
  let length = end;
  let missing = balanceOf(text.slice(0, end));
  for (; length > 0; length--) {
    const mark = text[length - 1]!;
    if (mark === ')' ? missing >= 0 : !/[!"'*,.:;<>?\]_}~]/.test(mark)) break;
    if (mark === ')') missing++;
  }
  return text.slice(0, length);
}

/** Opening brackets less closing ones. */
function balanceOf(text: string): number {
  return text.split('(').length - text.split(')').length;
}

/** The text of a link that was written without brackets; of any other, undefined. */
function bareText({ url, children, position }: Link): string | undefined {
  const [text, ...more] = children;
  if (text?.type !== 'text' || more.length > 0 || !/^(?:https?:\/\/|www\.)/i.test(text.value))
    return undefined;
  if (url !== text.value && url !== `http://${text.value}`) return undefined;
  const isBare = position?.start.offset === text.position?.start.offset;
  return isBare ? text.value : undefined;
}

function toNode({ value, index, isLink }: Part, { position, children }: Link): Link | Text {
  const place = partOf(position, index, value, (children[0] as Text).value.length);
  const text: Text = { type: 'text', value, position: place };
  if (!isLink) return text;
  const url = /^www\./i.test(value) ? `http://${value}` : value;
  return { type: 'link', title: null, url, children: [text], position: place };
}

/** GFM looks for some addresses in finished text and leaves the pieces without a place: here they get one. */
function placeChildren(parent: Parents): void {
  const { children } = parent;
  for (let from = 0; from < children.length; from++) {
    if (children[from]!.position) continue;
    let to = from;
    while (to < children.length && !children[to]!.position) to++;
    const start = children[from - 1]?.position?.end ?? parent.position?.start;
    const end = children[to]?.position?.start ?? parent.position?.end;
    if (start && end) placeRun(children.slice(from, to), { start, end });
    from = to;
  }
}

function placeRun(nodes: readonly Nodes[], whole: Position): void {
  const values = nodes.map((node) => toString(node));
  const length = values.join('').length;
  let index = 0;
  nodes.forEach((node, i) => {
    node.position = partOf(whole, index, values[i]!, length);
    index += values[i]!.length;
    if (node.type === 'link') for (const inner of node.children) inner.position = node.position;
  });
}

/** The place of a part of a text, or of all of it where escapes or line ends hide which characters it is. */
function partOf(
  whole: Position | undefined,
  index: number,
  value: string,
  length: number,
): Position | undefined {
  if (!whole || whole.end.offset! - whole.start.offset! !== length) return whole;
  if (whole.end.line !== whole.start.line) return whole;
  const { line, column, offset = 0 } = whole.start;
  const [from, to] = [index, index + value.length];
  return {
    start: { line, column: column + from, offset: offset + from },
    end: { line, column: column + to, offset: offset + to },
  };
}
