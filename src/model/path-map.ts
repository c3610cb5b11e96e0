import dagre from '@dagrejs/dagre';
import type { NoteView } from './types.ts';

/** A box of the drawing, in the units of its view box, which are pixels at the size it is drawn in. */
export interface MapNode {
  id: string;
  href: string;
  /** The title in lines that fit the box. */
  lines: string[];
  /** Upper left corner. */
  x: number;
  y: number;
}

export interface PathMap {
  width: number;
  height: number;
  box: { width: number; height: number };
  nodes: MapNode[];
  /** From what is required to what requires it. */
  edges: { from: string; to: string; path: string }[];
}

/** How many boxes stand side by side at most, and how large they are. */
export interface MapShape {
  columns: number;
  box: { width: number; height: number };
  gap: number;
}

export const mapShapes = {
  wide: { columns: 8, box: { width: 130, height: 48 }, gap: 16 },
  narrow: { columns: 3, box: { width: 104, height: 48 }, gap: 8 },
} as const satisfies Record<string, MapShape>;

/** Between a row and the next, for the lines. */
const drop = 30;
/** Between rows of boxes that stand equally deep. */
const fold = 10;
const margin = 2;
const mostLines = 2;
/** Height of a Chinese character in the boxes. */
const em = 13.5;

/**
 * The graph of requirements from the top down, what follows from others left out, and notes that no other is joined to.
 * dagre finds how deep each note stands and in which order lines cross least; the boxes then stand as close as they
 * can, since its own places keep room for every line and make the drawing twice as wide.
 * @source https://github.com/dagrejs/dagre/wiki
 */
export function drawPathMap(notes: readonly NoteView[], shape: MapShape): PathMap {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const rows = rankNotes(notes).flatMap((rank) => foldRank(rank, shape.columns));
  const { box, gap, columns } = shape;
  const width = columns * (box.width + gap) - gap + 2 * margin;
  const nodes: MapNode[] = [];
  let y = margin;
  for (const { ids, isLast } of rows) {
    const rowWidth = ids.length * (box.width + gap) - gap;
    ids.forEach((id, index) => {
      const { href, title } = byId.get(id)!;
      const x = Math.round((width - rowWidth) / 2 + index * (box.width + gap));
      nodes.push({ id, href, lines: breakTitle(title, (box.width - 8) / em), x, y });
    });
    y += box.height + (isLast ? drop : fold);
  }
  const placeOf = new Map(nodes.map((node) => [node.id, node]));
  return {
    width,
    height: Math.max(0, y - drop) + margin,
    box,
    nodes,
    edges: notes.flatMap(({ id, nearest }) =>
      nearest.map((required) => ({
        from: required,
        to: id,
        path: join(placeOf.get(required)!, placeOf.get(id)!, box),
      })),
    ),
  };
}

/** More than dagre can lay out: it calls itself once for each step of the longest way. */
const mostLaidOut = 600;

/** Ids by how deep they stand, each rank in the order in which its lines cross least. */
function rankNotes(notes: readonly NoteView[]): string[][] {
  const joined = new Set(notes.flatMap(({ id, nearest }) => nearest.flatMap((one) => [one, id])));
  if (joined.size > mostLaidOut) return rankByDepth(notes.filter(({ id }) => joined.has(id)));
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of notes) if (joined.has(id)) graph.setNode(id, { width: 1, height: 1 });
  for (const { id, nearest } of notes) for (const one of nearest) graph.setEdge(one, id);
  dagre.layout(graph);
  const ranks = new Map<number, { id: string; x: number }[]>();
  for (const id of graph.nodes()) {
    const { x, y } = graph.node(id) as { x: number; y: number };
    ranks.set(y, [...(ranks.get(y) ?? []), { id, x }]);
  }
  return [...ranks]
    .sort(([a], [b]) => a - b)
    .map(([, rank]) => rank.sort((a, b) => a.x - b.x).map(({ id }) => id));
}

/** Ids by the steps of the longest way to each, in the order given: what takes no look at where lines cross. */
function rankByDepth(notes: readonly NoteView[]): string[][] {
  const ranks: string[][] = [];
  const depths = new Map<string, number>();
  // One pass where notes stand behind what they require.
  for (let open = notes; open.length > 0;) {
    const ready = new Set<NoteView>();
    for (const note of open) {
      const { id, nearest } = note;
      if (!nearest.every((one) => depths.has(one))) continue;
      const depth = Math.max(0, ...nearest.map((one) => depths.get(one)! + 1));
      depths.set(id, depth);
      (ranks[depth] ??= []).push(id);
      ready.add(note);
    }
    // Notes that wait for one another, which the check refuses.
    if (ready.size === 0) return [...ranks, open.map(({ id }) => id)];
    open = open.filter((note) => !ready.has(note));
  }
  return ranks;
}

/** A rank in rows of nearly one length. */
function foldRank(rank: readonly string[], columns: number): { ids: string[]; isLast: boolean }[] {
  const count = Math.ceil(rank.length / columns);
  return Array.from({ length: count }, (_, row) => ({
    ids: rank.slice(
      Math.round((row * rank.length) / count),
      Math.round(((row + 1) * rank.length) / count),
    ),
    isLast: row === count - 1,
  }));
}

/** A curve from below one box to above another. */
function join(from: MapNode, to: MapNode, box: MapShape['box']): string {
  const [x1, y1] = [from.x + box.width / 2, from.y + box.height];
  const [x2, y2] = [to.x + box.width / 2, to.y];
  const bend = Math.round((y2 - y1) / 2);
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

/**
 * A title in lines: Latin words and numbers stay whole, what does not fit ends in an ellipsis.
 * @param room of a line, in widths of a Chinese character
 */
export function breakTitle(title: string, room: number): string[] {
  const pieces = title.match(/[\p{Script=Latin}\d.+-]+|\s+|[^\s]/gu) ?? [];
  const lines = [''];
  for (const piece of pieces) {
    const isFull = lengthOf(lines.at(-1)! + piece.trimEnd()) > room;
    // A line does not begin with what closes the one before.
    if (isFull && lines.at(-1) !== '' && !/^[，、：。；）)]$/u.test(piece)) lines.push('');
    if (lines.at(-1) !== '' || piece.trim() !== '') lines[lines.length - 1] += piece;
  }
  const kept = lines.slice(0, mostLines).map((line) => line.trim());
  if (lines.length > mostLines) kept[mostLines - 1] = `${cut(kept[mostLines - 1]!, room - 1)}…`;
  return kept;
}

function cut(line: string, room: number): string {
  let short = line;
  while (lengthOf(short) > room) short = short.slice(0, -1);
  return short.replace(/[\s，、：（(]+$/u, '');
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 1 : 0.55), 0);
}
