import { describe, expect, it, test } from 'vitest';
import { checkPublic } from '../../../scripts/check/rules/public.ts';
import { rules, type Area, type RuleId } from '../../../src/schema/rules.ts';
import { addresses } from './cases/addresses.ts';
import { fields } from './cases/fields.ts';
import { lessons } from './cases/lessons.ts';
import { files } from './cases/files.ts';
import { markup } from './cases/markup.ts';
import { math } from './cases/math.ts';
import { ratings } from './cases/ratings.ts';
import { references } from './cases/references.ts';
import { structure } from './cases/structure.ts';
import type { RuleCase } from './cases/types.ts';
import { yaml } from './cases/yaml.ts';
import { reportOf } from './harness.ts';
import { publicContent } from './public-content.ts';
import { formatIssues } from '../../helpers/chinese.ts';

const areas = {
  files,
  yaml,
  fields,
  markup,
  lessons,
  addresses,
  references,
  structure,
  ratings,
  math,
} satisfies Partial<Record<Area, RuleCase[]>>;

describe.each(Object.entries(areas))('the smallest fault of area %s', (area, cases) => {
  it.each(cases.map((item) => [item.rule, item] as const))(
    'is reported as %s, once, with its place and its cure',
    (rule, item) => {
      expect(rules[rule].area).toBe(area);
      expect(reportFor(item).split('\n')).toEqual(item.expected);
    },
  );
});

test('every rule about content has a case', () => {
  const covered = new Set(
    Object.values(areas)
      .flat()
      .map(({ rule }) => rule),
  );
  const missing = (Object.keys(rules) as RuleId[]).filter(
    (id) => Object.hasOwn(areas, rules[id].area) && !covered.has(id),
  );
  expect(missing).toEqual([]);
});

function reportFor(item: RuleCase): string {
  if (item.change) return reportOf(item.change, item.after);
  const issues = checkPublic(publicContent(item.files));
  return formatIssues(issues, 'text').trimEnd().split('\n').slice(0, -1).join('\n');
}
