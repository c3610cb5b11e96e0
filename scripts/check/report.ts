import { invisible, showInvisible } from '../../src/schema/invisible.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { say, type Phrase } from '../../src/schema/phrases/index.ts';
import { describeIssue, speak, type AuthorWords } from '../../src/words/rule-words.ts';

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

const perRule = 20;

/**
 * The faults of a run as text for people, JSON for programs or annotations for GitHub.
 * @param limit messages of one rule that are printed before the rest is only counted
 */
export function formatIssues(
  issues: readonly Issue[],
  format: Format,
  words: AuthorWords,
  limit = perRule,
): string {
  if (format === 'json') {
    const objects = issues.map((issue) => toObject(issue, words));
    return `${escapeInvisible(JSON.stringify(objects, null, 2))}\n`;
  }
  const printed = new Map<string, number>();
  const shown = issues.filter(({ ruleId }) => {
    const count = (printed.get(ruleId) ?? 0) + 1;
    printed.set(ruleId, count);
    return count <= limit;
  });
  const print = format === 'github' ? toAnnotation : toText;
  return [
    ...shown.map((issue) => print(issue, words)),
    ...hiddenCounts(issues, limit).map((line) => `  ${speak(line, words)}`),
    speak(summarise(issues), words),
    '',
  ].join('\n');
}

function toObject({ params, expected, nearest, ...issue }: Issue, words: AuthorWords): object {
  return {
    ...issue,
    ...describeIssue({ params, ...issue }, words),
    expected: expected && speak(expected, words),
    nearest,
  };
}

/** JSON that says the same without a raw control character. */
function escapeInvisible(json: string): string {
  return json.replace(invisible, (text) =>
    [...Array(text.length).keys()]
      .map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function toText(issue: Issue, words: AuthorWords): string {
  const { message, fix } = describeIssue(issue, words);
  const { expected, nearest } = issue;
  return [
    `${showInvisible(issue.file)}:${issue.line}:${issue.column}  ${issue.severity}  ${issue.ruleId}`,
    `  ${message}`,
    ...[
      ...(expected === undefined ? [] : [say('report-expected', { value: expected })]),
      ...(nearest === undefined ? [] : [say('report-nearest', { value: nearest })]),
      say('report-fix', { value: fix }),
    ].map((line) => `  ${speak(line, words)}`),
  ].join('\n');
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function toAnnotation(issue: Issue, words: AuthorWords): string {
  const [, ...lines] = toText(issue, words).split('\n');
  const property = (text: string) =>
    escapeData(showInvisible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return (
    `::${issue.severity} file=${property(issue.file)},line=${issue.line},col=${issue.column},` +
    `title=${property(issue.ruleId)}::${escapeData(lines.map((line) => line.trim()).join('\n'))}`
  );
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function hiddenCounts(issues: readonly Issue[], limit: number): Phrase[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of issues) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > limit)
    .map(([rule, count]) => say('report-more', { count: String(count - limit), rule }));
}

function summarise(issues: readonly Issue[]): Phrase {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return say('report-none');
  return say('report-total', { errors: String(errors), warnings: String(warnings) });
}
