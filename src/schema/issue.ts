import { showInvisible } from './invisible.ts';
import { rules, type RuleId, type RuleParams, type Severity } from './rules.ts';

/** A place in a file, 1-based; a fault of a whole file stands at 1:1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One fault of the content, ready to print. */
export interface Issue extends Place {
  ruleId: RuleId;
  severity: Severity;
  /** What is wrong, with the value as written. */
  message: string;
  /** What was expected instead. */
  expected?: string;
  /** The nearest name that exists. */
  nearest?: string;
  /** What to do about it. */
  fix: string;
}

/** Faults of what somebody needs whole. */
export class FaultError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      issues
        .map(
          ({ file, line, column, ruleId, message }) =>
            `${file}:${line}:${column} ${ruleId} ${message}`,
        )
        .join('\n'),
    );
    this.issues = issues;
  }
}

/** Builds an issue from its line in the rule table; every `{name}` of the templates must be given. */
export function createIssue<Id extends RuleId>(
  ruleId: Id,
  place: Place,
  params: RuleParams<Id>,
  more: { expected?: string | undefined; nearest?: string | undefined } = {},
): Issue {
  const rule = rules[ruleId];
  return {
    ruleId,
    severity: rule.severity,
    file: place.file,
    line: place.line,
    column: place.column,
    message: fill(rule.message, params),
    fix: fill(rule.fix, params),
    ...(more.expected === undefined ? {} : { expected: showInvisible(more.expected) }),
    ...(more.nearest === undefined ? {} : { nearest: showValue(more.nearest) }),
  };
}

/** Longest value that a message repeats, in characters. */
const valueLimit = 80;

/** Invisible characters as U+XXXX and long values cut, so that a message can be trusted. */
export function showValue(value: string): string {
  // Cut before the costly part: a value may be a line of a megabyte.
  const characters = [...showInvisible(value.slice(0, valueLimit * 2))];
  return characters.length > valueLimit
    ? `${characters.slice(0, valueLimit - 3).join('')}…`
    : characters.join('');
}

/** By file, line, column, rule and text: equal faults always print in the same order. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fill(template: string, params: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => showValue(params[name] ?? ''));
}
