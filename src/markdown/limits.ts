import type { Nodes, Root, Table } from 'mdast';
import { createIssue, type Issue } from '../schema/issue.ts';
import { measureBody, scanCost } from './parse-cost.ts';
import type { Source } from './source.ts';
import { visit } from './visit.ts';
import { say, type Phrase } from '../schema/phrases/index.ts';

/** Deepest nesting of quotes, lists, emphasis and components: beyond it nobody reads and the tree walkers overflow. */
export const depthLimit = 50;

/** Footnote marks of one file. */
const footnoteLimit = 1000;

/** Lines and marks of one file: each costs the parser some ten microseconds. */
const workLimit = 20_000;

/** Quotes, lists and footnotes of one file that end before its end; fewer in a long one, of which the parser copies at each end. */
const containerLimit = 1000;
const copyLimit = 5_000_000;

/** Cells of the tables of one file, those included that short rows are filled up with. */
const cellLimit = 10_000;

/**
 * Marks that cost the parser time by the square of their number in one paragraph, and how many one paragraph may
 * hold; several together, half as many in four of them.
 */
const markLimits: [name: Phrase, pattern: RegExp, limit: number][] = [
  [say('count-emphasis'), /(?<!\\)\*+|(?<![\w\\])_+|_+(?!\w)|~+/g, 2000],
  [say('count-brackets'), /[[\]]/g, 5000],
  [say('count-images'), /!\[/g, 500],
  [say('count-backticks'), /`+/g, 10_000],
  [say('count-dollars'), /\$/g, 10_000],
  [say('count-tags'), /[<{]/g, 10_000],
];

/** Characters that the parser looks through for the ends of code and formulas, over and over. */
const scanLimit = 1_500_000;

/** Faults of a body that must be known before it is parsed, because parsing it would take minutes or the stack. */
export function limitIssues(body: string, source: Source): Issue[] {
  const deep = findDeepContainer(body);
  if (deep !== undefined) {
    return [
      createIssue('markup-depth', source.placeAt(deep), {
        value: say('depth-containers'),
        limit: String(depthLimit),
      }),
    ];
  }
  const report = (offset: number, value: Phrase, limit: number) => [
    createIssue('markup-size', source.placeAt(offset), { value, limit: String(limit) }),
  ];
  // The parser compares each footnote with all others of the file.
  if (countOf(body, /\[\^/g) > footnoteLimit)
    return report(body.indexOf('[^'), say('count-footnotes'), footnoteLimit);
  const start = Math.max(body.search(/\S/), 0);
  const tooMuchWork = () => report(start, say('count-work'), workLimit);
  if (countOf(body.slice(start), /\n/g) > workLimit) return tooMuchWork();
  const long = findLongParagraph(body);
  if (long)
    return report(long.offset, say('count-in-paragraphs', { value: long.name }), long.limit);
  const { work, containers } = measureBody(body.slice(start));
  if (work > workLimit) return tooMuchWork();
  const most = Math.min(containerLimit, Math.floor(copyLimit / work));
  if (containers > most) return report(start, say('count-containers'), most);
  return [];
}

/** The fault of a parsed body that is too deep or too large to be compiled, or undefined. */
export function treeIssue(tree: Root, source: Source): Issue | undefined {
  const deep = findTooDeep(tree);
  if (deep) {
    return createIssue('markup-depth', source.placeAt(deep.position?.start.offset ?? 0), {
      value: say('depth-elements'),
      limit: String(depthLimit),
    });
  }
  let cells = 0;
  let full: Table | undefined;
  visit(tree, 'table', (table) => {
    cells += table.children.length * (table.children[0]?.children.length ?? 0);
    if (cells > cellLimit) full ??= table;
  });
  return full
    ? createIssue('markup-size', source.placeAt(full.position?.start.offset ?? 0), {
        value: say('count-cells'),
        limit: String(cellLimit),
      })
    : undefined;
}

/** A quote or list that nests too deep on one line. */
function findDeepContainer(body: string): number | undefined {
  for (const match of body.matchAll(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm)) {
    if (countOf(match[0], />|[-*+]|\d+/g) <= depthLimit) continue;
    const isBreak = /^(?:[ \t]*([-*]))(?:[ \t]*\1)*[ \t]*$/m.test(lineAt(body, match.index));
    if (!isBreak) return match.index;
  }
  return undefined;
}

/** The paragraph with which the marks of long paragraphs become too many. */
function findLongParagraph(
  body: string,
): { offset: number; name: Phrase; limit: number } | undefined {
  const squares = markLimits.map(() => 0);
  let scanned = 0;
  let offset = 0;
  for (const paragraph of body.split(/(\n[ \t]*(?=\n|[-*+] ))/)) {
    const at = offset + Math.max(paragraph.search(/\S/), 0);
    offset += paragraph.length;
    // Short ones cannot hold too many.
    if (paragraph.length < 500) continue;
    for (const [index, [name, pattern, limit]] of markLimits.entries()) {
      squares[index]! += countOf(paragraph, pattern) ** 2;
      if (squares[index]! > limit ** 2) return { offset: at, name, limit };
    }
    scanned += scanCost(paragraph, /`+/g) + scanCost(paragraph, /\$+/g);
    if (scanned > scanLimit) return { offset: at, name: say('count-scanned'), limit: scanLimit };
  }
  return undefined;
}

/** The first node that lies too deep; walks without recursion. */
function findTooDeep(tree: Root): Nodes | undefined {
  const stack: [node: Nodes, depth: number][] = [[tree, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    if (depth > depthLimit * 2) return node;
    if ('children' in node) for (const child of node.children) stack.push([child, depth + 1]);
  }
  return undefined;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}
