import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/words/rule-words.ts';
import { authorWords } from '../../../src/words/index.ts';
import { body, issuesOf } from './harness.ts';
import { slips, unusual } from './slips.ts';

describe('a slip of an author', () => {
  it.each(slips)('is named by its cause, once, with its cure: $name', (slip) => {
    const issues = issuesOf(body(slip.body));
    expect(issues.map(({ ruleId }) => ruleId)[0]).toBe(slip.rule);
    expect(describeIssue(issues[0]!, authorWords).fix).toBe(slip.fix);
    expect(issues).toHaveLength(slip.faults);
  });
});

it.each(unusual)('what is unusual and right passes: %s', (_, text) => {
  expect(issuesOf(body(text))).toEqual([]);
});
