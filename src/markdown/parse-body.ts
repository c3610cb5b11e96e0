import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { createIssue, type Issue } from '../schema/issue.ts';
import { explainMdxError } from './explain-mdx.ts';
import { findTooDeep, limitIssues, depthLimit } from './limits.ts';
import { parseNoteBody } from './parser.ts';
import type { Source } from './source.ts';

/** Syntax faults that are looked for in one body. */
const faultLimit = 20;

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
  const orphans = new Set<string>();
  let text = body;
  for (let round = 0; round < faultLimit; round++) {
    try {
      const tree = parseNoteBody(text);
      const deep = findTooDeep(tree);
      if (!deep) return { tree, issues };
      const place = source.placeAt(deep.position?.start.offset ?? 0);
      issues.push(
        createIssue('markup-depth', place, { value: '标记或组件', limit: String(depthLimit) }),
      );
      return { tree: undefined, issues };
    } catch (error) {
      if (error instanceof RangeError) {
        const place = source.placeAt(body.search(/\S/));
        return {
          tree: undefined,
          issues: [
            ...issues,
            createIssue('markup-depth', place, { value: '标记或组件', limit: String(depthLimit) }),
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

function isMessage(error: unknown): error is VFileMessage {
  return typeof error === 'object' && error !== null && 'reason' in error;
}
