import { invisible, showInvisible } from '../../src/schema/invisible.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { authorWords } from '../../src/words/index.ts';
import { describeIssue } from '../../src/words/rule-words.ts';

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

const perRule = 20;

/**
 * The faults of a run as text for people, JSON for programs or annotations for GitHub.
 * @param limit messages of one rule that are printed before the rest is only counted
 */
export function formatIssues(issues: readonly Issue[], format: Format, limit = perRule): string {
  if (format === 'json')
    return `${escapeInvisible(JSON.stringify(issues.map(toObject), null, 2))}\n`;
  const printed = new Map<string, number>();
  const shown = issues.filter(({ ruleId }) => {
    const count = (printed.get(ruleId) ?? 0) + 1;
    printed.set(ruleId, count);
    return count <= limit;
  });
  const print = format === 'github' ? toAnnotation : toText;
  return [...shown.map(print), ...hiddenCounts(issues, limit), summarise(issues)].join('\n') + '\n';
}

function toObject({ params, expected, nearest, ...issue }: Issue): object {
  const words = describeIssue({ params, ...issue }, authorWords);
  return { ...issue, ...words, expected, nearest };
}

/** JSON that says the same without a raw control character. */
function escapeInvisible(json: string): string {
  return json.replace(invisible, (text) =>
    [...Array(text.length).keys()]
      .map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function toText(issue: Issue): string {
  const { message, fix } = describeIssue(issue, authorWords);
  return [
    `${showInvisible(issue.file)}:${issue.line}:${issue.column}  ${issue.severity}  ${issue.ruleId}`,
    `  ${message}`,
    ...(issue.expected === undefined ? [] : [`  期望：${issue.expected}`]),
    ...(issue.nearest === undefined ? [] : [`  是不是：${issue.nearest}`]),
    `  修复：${fix}`,
  ].join('\n');
}

/** @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function toAnnotation(issue: Issue): string {
  const [, ...lines] = toText(issue).split('\n');
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

function hiddenCounts(issues: readonly Issue[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of issues) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > limit)
    .map(([rule, count]) => `  还有 ${count - limit} 处 ${rule}`);
}

function summarise(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return '内容没有问题';
  return `${errors} 个错误，${warnings} 个警告`;
}
