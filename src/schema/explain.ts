import type { z } from 'zod';
import { findNearest } from './nearest.ts';
import type { RuleId } from './rules.ts';

type ZodIssue = z.core.$ZodIssue;

/** A zod issue in the words of the rule table; `onKey` asks for the position of the key instead of the value. */
export interface Explanation {
  ruleId: RuleId;
  path: PropertyKey[];
  onKey: boolean;
  params: Record<string, string>;
  expected?: string;
  nearest?: string;
}

/**
 * Rewrites the issues of a failed parse for people: one explanation a fault, in Chinese.
 * @param issues zod's issues (unions are unfolded to the branch that the author meant)
 * @param input the value that was parsed
 * @param keysAt the known keys of the object at a path, to find "did you mean"
 */
export function explainIssues(
  issues: readonly ZodIssue[], input: unknown, keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Explanation[] {
  return issues.flatMap((issue) => explain(issue, input, keysAt, issue.path));
}

function explain(
  issue: ZodIssue, input: unknown, keysAt: (path: readonly PropertyKey[]) => readonly string[], path: PropertyKey[],
): Explanation[] {
  const value = valueAt(input, path);
  const field = path.filter((key) => typeof key === 'string').at(-1)?.toString() ?? '（整体）';
  const wrong = (expected: string, nearest?: string): Explanation[] => [
    {
      ruleId: 'field-value', path, onKey: false, params: { field, value: describe(value) }, expected,
      ...(nearest === undefined ? {} : { nearest }),
    },
  ];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path);
    return issue.keys.map((key) => ({
      ruleId: 'field-known' as const, path: [...path, key], onKey: true, params: { value: key },
      expected: known.join('、'), ...withNearest(findNearest(key, known)),
    }));
  }
  if (issue.code === 'invalid_union') {
    const isRef = typeof value === 'object' && value !== null && 'ref' in value;
    const branch = issue.errors[isRef ? 0 : 1] ?? issue.errors[0] ?? [];
    return branch.flatMap((inner) => explain(inner, input, keysAt, [...path, ...inner.path]));
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
      return wrong(options.join('、'), typeof value === 'string' ? findNearest(value, options) : undefined);
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
  string: '文字（数字、日期要加引号）', number: '数字', int: '整数', boolean: 'true 或 false',
  array: '列表（每项以「- 」开头）', object: '一组「字段: 值」',
};
const units: Record<string, string> = { string: ' 个字符', array: ' 项' };

function withNearest(nearest: string | undefined): { nearest?: string } {
  return nearest === undefined ? {} : { nearest };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `「${value}」`;
  if (value === null) return '空';
  if (Array.isArray(value)) return `${value.length} 项的列表`;
  return typeof value === 'object' ? '一组字段' : String(value);
}
