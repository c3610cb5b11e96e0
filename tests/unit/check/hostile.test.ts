import { describe, expect, it } from 'vitest';
import { body, issuesOf, type Changes } from './harness.ts';
import { addresses } from './hostile/addresses.ts';
import { cost } from './hostile/cost.ts';
import { files } from './hostile/files.ts';
import { markup } from './hostile/markup.ts';
import { math } from './hostile/math.ts';
import { structure } from './hostile/structure.ts';
import { yaml } from './hostile/yaml.ts';
import { invisible } from '../../../src/schema/invisible.ts';
import { foreignIn, writtenIn } from './foreign.ts';
import { describeIssue, speak } from '../../../src/words/rule-words.ts';
import { chinese } from '../../helpers/chinese.ts';

const sets = { cost, markup, addresses, yaml, math, files, structure };

describe.each(Object.entries(sets))('hostile and clumsy content, %s', (_, cases) => {
  it.each(
    cases.map(([name, changes, ...expected]) => [name.slice(0, 80), changes, expected] as const),
  )(
    'gives one message a fault: %s',
    (_name, changes, expected) => {
      let written = '';
      const issues = issuesOf(toChanges(changes), (folder) => {
        written = writtenIn(folder);
      });
      expect(
        issues
          .map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`)
          .sort(),
      ).toEqual(
        expected.map((place) => (/^\d/.test(place) ? `basics/water.mdx:${place}` : place)).sort(),
      );
      const words = issues
        .map((issue) => {
          const { message, fix } = describeIssue(issue, chinese);
          return message + fix + speak(issue.expected ?? '', chinese) + (issue.nearest ?? '');
        })
        .join('');
      expect(foreignIn(issues, written)).toEqual([]);
      expect(words).not.toMatch(invisible);
      expect(words).not.toMatch(/\n| {2}at |undefined|\[object|RangeError|TypeError/);
    },
    10_000,
  );
});

function toChanges(changes: Changes | string): Changes {
  return typeof changes === 'string' ? body(changes) : changes;
}
