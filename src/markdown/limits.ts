import { createIssue, type Issue } from '../schema/issue.ts';
import type { Source } from './source.ts';

/** Deepest nesting of quotes, lists, emphasis and components: beyond it nobody reads and the tree walkers overflow. */
export const depthLimit = 50;

/** Footnote marks of one file. */
const footnoteLimit = 1000;

/** Marks that cost the parser time by the square of their number in one paragraph. */
const markLimits: [name: string, pattern: RegExp, limit: number][] = [
  ['强调记号', /[*_]+|~+/g, 3000],
  ['方括号', /\[/g, 20_000],
  ['反引号', /`+/g, 10_000],
  ['美元号', /\$/g, 10_000],
  ['标签或花括号', /[<{]/g, 10_000],
];

/** Faults of a body that must be known before it is parsed, because parsing it would take minutes or the stack. */
export function limitIssues(body: string, source: Source): Issue[] {
  const issues: Issue[] = [];
  for (const match of body.matchAll(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm)) {
    const markers = match[0].match(/>|[-*+]|\d+/g)!;
    const isBreak = /^(?:[ \t]*([-*]))(?:[ \t]*\1)*[ \t]*$/m.test(lineAt(body, match.index));
    if (markers.length > depthLimit && !isBreak) {
      issues.push(
        createIssue('markup-depth', source.placeAt(match.index), {
          value: '引用或列表',
          limit: String(depthLimit),
        }),
      );
      break;
    }
  }
  // The parser compares each footnote with all others of the file.
  if (countOf(body, /\[\^/g, footnoteLimit) > footnoteLimit) {
    const place = source.placeAt(body.indexOf('[^'));
    return [
      ...issues,
      createIssue('markup-size', place, { value: '脚注记号', limit: String(footnoteLimit) }),
    ];
  }
  let offset = 0;
  for (const paragraph of body.split(/(\n[ \t]*(?=\n|[-*+|] |\|))/)) {
    // Short ones cannot hold too many.
    if (paragraph.length > 3000) {
      for (const [name, pattern, limit] of markLimits) {
        const count = countOf(paragraph, pattern, limit);
        if (count <= limit) continue;
        const place = source.placeAt(offset + paragraph.search(/\S/));
        issues.push(createIssue('markup-size', place, { value: name, limit: String(limit) }));
        break;
      }
    }
    offset += paragraph.length;
  }
  return issues;
}

/** Depth of a tree and the first node that lies too deep; walks without recursion. */
export function findTooDeep(tree: {
  children?: unknown[];
}): { type: string; position?: { start: { offset?: number | undefined } } } | undefined {
  const stack: [node: { type?: string; children?: unknown[] }, depth: number][] = [[tree, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    if (depth > depthLimit * 2) return node as never;
    for (const child of node.children ?? []) stack.push([child as never, depth + 1]);
  }
  return undefined;
}

function countOf(text: string, pattern: RegExp, limit: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count > limit) break;
  return count;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}
