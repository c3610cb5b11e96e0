import type { z } from 'zod';
import { findNearest } from './nearest.ts';
import type { RuleId } from './rules.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is known of the value besides itself. */
export interface Explained {
  input: unknown;
  /** Names of the fields that the schema knows at a path. */
  keysAt: (path: Path) => readonly string[];
  /** A scalar as written in the file. */
  textOf?: ((path: Path) => string | undefined) | undefined;
}

/** A zod issue in the words of the rule table; `onKey` asks for the position of the key instead of the value. */
export interface Explanation {
  ruleId: RuleId;
  path: PropertyKey[];
  onKey: boolean;
  params: Record<string, string>;
  expected?: string | undefined;
  nearest?: string | undefined;
}

/**
 * Rewrites the issues of a failed parse for people: one explanation a fault, in Chinese. A misspelt field is not
 * missing as well, and an empty object lacks all its fields at once.
 * @param issues zod's issues (unions are unfolded to the branch that the author meant)
 */
export function explainIssues(issues: readonly ZodIssue[], context: Explained): Explanation[] {
  const all = issues.flatMap((issue) => explain(issue, context, issue.path));
  const isMissing = ({ ruleId }: Explanation) => ruleId === 'field-required';
  const misspelt = new Set(
    all
      .filter(({ ruleId }) => ruleId === 'field-known')
      .map(({ path, nearest }) => keyOf([...path.slice(0, -1), nearest ?? ''])),
  );
  const kept = all.filter((item) => !(isMissing(item) && misspelt.has(keyOf(item.path))));
  const emptied = new Map<string, Explanation>();
  return kept.filter((item) => {
    if (!isMissing(item)) return true;
    const parent = item.path.slice(0, -1);
    const value = valueAt(context.input, parent);
    if (typeof value !== 'object' || value === null || Object.keys(value).length > 0) return true;
    const first = emptied.get(keyOf(parent));
    if (first) first.params['value'] += `、${item.params['value']}`;
    else emptied.set(keyOf(parent), item);
    return !first;
  });
}

function explain(issue: ZodIssue, context: Explained, path: PropertyKey[]): Explanation[] {
  const value = valueAt(context.input, path);
  const field =
    path
      .filter((key) => typeof key === 'string')
      .at(-1)
      ?.toString() ?? '（整体）';
  const wrong = (expected: string, nearest?: string): Explanation[] => [
    {
      ruleId: 'field-value',
      path,
      onKey: false,
      params: { field, value: describe(value, context.textOf?.(path)) },
      expected,
      nearest,
    },
  ];
  if (issue.code === 'unrecognized_keys') {
    const isRef = typeof value === 'object' && value !== null && 'ref' in value;
    const known = isRef ? ['ref'] : context.keysAt(path);
    const missing = known.filter(
      (key) => typeof value === 'object' && value !== null && !Object.hasOwn(value, key),
    );
    return issue.keys.map((key) => ({
      ruleId: 'field-known' as const,
      path: [...path, key],
      onKey: true,
      params: { value: key },
      expected: known.join('、'),
      nearest: findNearest(key, missing) ?? findNearest(key, known),
    }));
  }
  if (issue.code === 'invalid_union') {
    const isRef = typeof value === 'object' && value !== null && 'ref' in value;
    const branch = issue.errors[isRef ? 0 : 1] ?? issue.errors[0] ?? [];
    return branch.flatMap((inner) => explain(inner, context, [...path, ...inner.path]));
  }
  if (issue.code === 'custom' && issue.params?.['rule']) {
    const { rule, ...params } = issue.params as Record<string, string>;
    return [{ ruleId: rule as RuleId, path, onKey: false, params }];
  }
  if (value === undefined && issue.code !== 'custom') {
    return [{ ruleId: 'field-required', path, onKey: true, params: { value: field } }];
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrong(typeNames[issue.expected] ?? issue.expected);
    case 'invalid_value': {
      const options = issue.values.map(String);
      return wrong(
        options.join('、'),
        typeof value === 'string' ? findNearest(value, options) : undefined,
      );
    }
    case 'too_big':
      return wrong(`最多 ${issue.maximum}${units[issue.origin] ?? ''}`);
    case 'too_small':
      return wrong(`至少 ${issue.minimum}${units[issue.origin] ?? ''}`);
    default:
      return wrong(issue.message);
  }
}

const typeNames: Record<string, string> = {
  string: '文字（数字、日期要加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以「- 」开头）',
  object: '一组「字段: 值」',
};
const units: Record<string, string> = { string: ' 个字符', array: ' 项' };

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}

function describe(value: unknown, written: string | undefined): string {
  if (typeof value === 'string') return `「${value}」`;
  if (value === null) return '空';
  if (Array.isArray(value)) return `${value.length} 项的列表`;
  return typeof value === 'object' ? '一组字段' : (written ?? JSON.stringify(value));
}
