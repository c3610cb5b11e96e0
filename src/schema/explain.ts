import type { z } from 'zod';
import type { RuleId } from './rules.ts';
import { findMeant } from './synonyms.ts';
import { expectedBy, say, type Saying } from './phrases/index.ts';

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
  params: Record<string, Saying>;
  expected?: Saying | undefined;
  nearest?: string | undefined;
}

/**
 * Rewrites the issues of a failed parse for people: one explanation a fault. A misspelt field is not
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
    if (first) first.params['value'] = [first.params['value']!, item.params['value']!].flat();
    else emptied.set(keyOf(parent), item);
    return !first;
  });
}

function explain(issue: ZodIssue, context: Explained, path: PropertyKey[]): Explanation[] {
  const value = valueAt(context.input, path);
  const field = path.findLast((key) => typeof key === 'string') ?? say('field-whole');
  const wrong = (expected: Saying, nearest?: string): Explanation[] => [
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
      expected: known,
      nearest: findMeant(key, missing) ?? findMeant(key, known),
    }));
  }
  if (issue.code === 'invalid_union') {
    const isRef = typeof value === 'object' && value !== null && 'ref' in value;
    const branch = issue.errors[isRef ? 0 : 1] ?? issue.errors[0] ?? [];
    return branch.flatMap((inner) => explain(inner, context, [...path, ...inner.path]));
  }
  if (issue.code === 'custom' && issue.params?.['rule']) {
    const { rule, ...params } = issue.params as Record<string, Saying>;
    return [{ ruleId: rule as RuleId, path, onKey: false, params }];
  }
  if (issue.code === 'custom' && issue.params?.['expected'])
    return wrong(issue.params['expected'] as Saying);
  if (value === undefined && issue.code !== 'custom') {
    return [{ ruleId: 'field-required', path, onKey: true, params: { value: field } }];
  }
  switch (issue.code) {
    case 'invalid_type': {
      // A schema with words of its own knows more than the type.
      const own = expectedBy(issue.message);
      const type = expectedBy(`expected-${issue.expected}`, issue.expected);
      const isList = issue.expected === 'array' && context.keysAt([...path, 0]).length === 0;
      return wrong(typeof own === 'string' ? type : own, isList ? asList(value) : undefined);
    }
    case 'invalid_value': {
      const options = issue.values.map(String);
      return wrong(options, typeof value === 'string' ? findMeant(value, options) : undefined);
    }
    case 'too_big':
      return wrong(say(`most${units[issue.origin] ?? ''}`, { value: String(issue.maximum) }));
    case 'too_small':
      return wrong(say(`least${units[issue.origin] ?? ''}`, { value: String(issue.minimum) }));
    default:
      return wrong(expectedBy(issue.message));
  }
}

/** What was meant by a line that stands where a list of words should: `甲、乙` → `[甲, 乙]`. */
function asList(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const items = value.split(/[,，、;；]/u).map((item) => item.trim());
  // What YAML would read otherwise without quotes is for the author to write.
  return items.every((item) => /^[^\s[\]{}"'#:&*!|>%@`?-][^[\]{}"'#:]*$/u.test(item))
    ? `[${items.join(', ')}]`
    : undefined;
}

const units: Record<string, '-characters' | '-items'> = {
  string: '-characters',
  array: '-items',
};

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

function describe(value: unknown, written: string | undefined): Saying {
  if (typeof value === 'string') return say('value-text', { value });
  if (value === null) return say('value-empty');
  if (Array.isArray(value)) return say('value-list', { value: String(value.length) });
  return typeof value === 'object' ? say('value-fields') : (written ?? JSON.stringify(value));
}
