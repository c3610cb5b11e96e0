import { showInvisible } from './invisible.ts';
import { isList, mapSaying, plainText, type Saying } from './phrases/index.ts';
import { rules, type RuleId, type RuleParams, type Severity } from './rules.ts';

/** A place in a file, 1-based; a fault of a whole file stands at 1:1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One fault, as data: what is said of it stands in `src/words/<language>/rules/`. */
export interface Issue extends Place {
  ruleId: RuleId;
  severity: Severity;
  /** What the words of the rule are about, as it is to be shown. */
  params: Readonly<Record<string, Saying>>;
  /** What was expected instead. */
  expected?: Saying;
  /** The nearest name that exists. */
  nearest?: string;
}

/** Faults of what somebody needs whole. */
export class FaultError extends Error {
  readonly issues: readonly Issue[];

  /** @param describe what is said of a fault; without it, its rule and its values must do */
  constructor(
    issues: readonly Issue[],
    describe = (issue: Issue) => valuesOf(issue).replaceAll('\n', ' '),
  ) {
    super(
      issues
        .map((issue) => {
          const { file, line, column, ruleId } = issue;
          return `${file}:${line}:${column} ${ruleId} ${describe(issue)}`;
        })
        .join('\n'),
    );
    this.issues = issues;
  }
}

/** Builds an issue of a rule; every value that its words need must be given. */
export function createIssue<Id extends RuleId>(
  ruleId: Id,
  place: Place,
  params: RuleParams<Id>,
  more: { expected?: Saying | undefined; nearest?: string | undefined } = {},
): Issue {
  const { severity, params: names } = rules[ruleId];
  const given: Record<string, Saying> = params;
  return {
    ruleId,
    severity,
    file: place.file,
    line: place.line,
    column: place.column,
    params: Object.fromEntries(
      names.map((name) => [name, mapSaying(given[name] ?? '', showValue)]),
    ),
    ...(more.expected === undefined || isNothing(more.expected)
      ? {}
      : { expected: mapSaying(more.expected, showInvisible) }),
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

function isNothing(saying: Saying): boolean {
  return isList(saying) && saying.length === 0;
}

/** By file, line, column, rule and values: equal faults always print in the same order. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(valuesOf(a), valuesOf(b))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What tells two faults of one rule at one place apart. */
export function valuesOf({ params }: Issue): string {
  return Object.values(params).map(plainText).join('\n');
}
