import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { createIssue, type Issue } from '../schema/issue.ts';
import { explainMdxError } from './explain-mdx.ts';
import { depthLimit, limitIssues, treeIssue } from './limits.ts';
import { mendMathFences } from './mend-math-fences.ts';
import { measureBody } from './parse-cost.ts';
import { parseNoteBody } from './parser.ts';
import type { Source } from './source.ts';
import { say } from '../schema/phrases/index.ts';
import { visit } from './visit.ts';

/** Syntax faults that are looked for in one body; fewer in a long one, because after each it is read anew. */
const faultLimit = 20;
const rereadLimit = 40_000;

/**
 * Parses a body whatever its faults: what the parser stops at is reported and blanked, and the rest is read, so that
 * all faults of a note show at once. Positions stay those of the file.
 * @param body the source with its front matter blanked
 * @returns `tree` is undefined where nothing can be said about the body
 */
export function parseBody(
  body: string,
  source: Source,
): { tree: Root | undefined; issues: Issue[] } {
  const issues = limitIssues(body, source);
  if (issues.length > 0) return { tree: undefined, issues };
  const mended = mendMathFences(body);
  const read = parseText(mended, body, source);
  // A line that is no fence for the parser either has lost its words, and nobody would be told.
  const isTold = mended === body || !read.tree || areFences(changedLines(mended, body), read.tree);
  return isTold ? read : parseText(body, body, source);
}

function parseText(
  given: string,
  body: string,
  source: Source,
): { tree: Root | undefined; issues: Issue[] } {
  const issues: Issue[] = [];
  const orphans = new Set<string>();
  const rounds = Math.min(
    faultLimit,
    Math.max(1, Math.floor(rereadLimit / measureBody(body.trimStart()).work)),
  );
  let text = given;
  for (let round = 0; round < rounds; round++) {
    try {
      const tree = parseNoteBody(text);
      const issue = treeIssue(tree, source);
      return issue ? { tree: undefined, issues: [...issues, issue] } : { tree, issues };
    } catch (error) {
      if (error instanceof RangeError) {
        const place = source.placeAt(body.search(/\S/));
        return {
          tree: undefined,
          issues: [
            ...issues,
            createIssue('markup-depth', place, {
              value: say('depth-elements'),
              limit: String(depthLimit),
            }),
          ],
        };
      }
      if (!isMessage(error)) throw error;
      const fault = explainMdxError(error, source, text, orphans);
      if (fault.issue) issues.push(fault.issue);
      if (fault.orphan !== undefined) orphans.add(fault.orphan);
      const blanked = fault.blank.reduce(
        (old, [from, to]) =>
          old.slice(0, from) + old.slice(from, to).replace(/[^\n]/g, ' ') + old.slice(to),
        text,
      );
      if (blanked === text) break;
      text = blanked;
    }
  }
  return { tree: undefined, issues };
}

/** Numbers of the lines in which two texts differ. */
function changedLines(a: string, b: string): number[] {
  const others = b.split('\n');
  return a.split('\n').flatMap((line, index) => (line === others[index] ? [] : [index + 1]));
}

/** Whether each of these lines begins or ends a formula of the tree. */
function areFences(lines: readonly number[], tree: Root): boolean {
  const fences = new Set<number | undefined>();
  visit(tree, 'math', ({ position }) => {
    fences.add(position?.start.line).add(position?.end.line);
  });
  return lines.every((line) => fences.has(line));
}

function isMessage(error: unknown): error is VFileMessage {
  return typeof error === 'object' && error !== null && 'reason' in error;
}
