import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/words/rule-words.ts';
import { foreignIn } from './foreign.ts';
import { body, issuesOf } from './harness.ts';
import { slips, unusual } from './slips.ts';
import { chinese } from '../../helpers/chinese.ts';

describe('a slip of an author', () => {
  it.each(slips)('is named by its cause, once, with its cure: $name', (slip) => {
    const issues = issuesOf(body(slip.body));
    expect(issues.map(({ ruleId }) => ruleId)[0]).toBe(slip.rule);
    expect(describeIssue(issues[0]!, chinese).fix).toBe(slip.fix);
    expect(issues).toHaveLength(slip.faults);
    expect(foreignIn(issues, slip.body)).toEqual([]);
  });
});

it.each(unusual)('what is unusual and right passes: %s', (_, text) => {
  expect(issuesOf(body(text))).toEqual([]);
});
