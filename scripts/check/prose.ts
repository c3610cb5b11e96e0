import type { Heading, Paragraph, Parents, Root, TableCell } from 'mdast';
import type { Source } from '../../src/markdown/source.ts';
import { visit } from '../../src/markdown/visit.ts';

/** A line of prose as the page prints it. */
export interface ProseLine {
  text: string;
  /** Offset of its first character in the source. */
  start: number;
}

/** What a paragraph, a heading or a cell prints as it is written. */
export interface Prose {
  node: Paragraph | Heading | TableCell;
  parent: Parents | undefined;
  lines: readonly ProseLine[];
}

/** Stands for a character that Markdown has taken for its own: a mark, an escape, all of a code span or a formula. */
export const taken = '\ufffc';

/** Several rules read the prose of each note. */
const collected = new WeakMap<Root, readonly Prose[]>();

/** The prose of a tree, in order: what can still be read in it is printed, marks and all. */
export function collectProse(tree: Root, source: Source): readonly Prose[] {
  const prose = collected.get(tree) ?? findProse(tree, source);
  collected.set(tree, prose);
  return prose;
}

function findProse(tree: Root, source: Source): Prose[] {
  const found: Prose[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    found.push({ node, parent, lines: linesOf(node, source) });
  });
  return found;
}

function linesOf(node: Prose['node'], source: Source): ProseLine[] {
  const from = node.position?.start.offset ?? 0;
  const written = source.text.slice(from, node.position?.end.offset ?? from);
  const shown = Array.from({ length: written.length }, () => taken);
  visit(node, 'text', ({ position }) => {
    const [start, end] = [(position?.start.offset ?? 0) - from, (position?.end.offset ?? 0) - from];
    for (let i = start; i < end; i++)
      if (written[i] === '\\' && i + 1 < end) i++;
      else shown[i] = written[i]!;
  });
  // A line may end between a mark and a text.
  for (let i = 0; i < written.length; i++) if (written[i] === '\n') shown[i] = '\n';
  let start = from;
  return shown
    .join('')
    .split('\n')
    .map((text, index) => {
      const prefix = index === 0 ? 0 : /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(text)![0].length;
      const line = { text: text.slice(prefix).trimEnd(), start: start + prefix };
      start += text.length + 1;
      return line;
    });
}
