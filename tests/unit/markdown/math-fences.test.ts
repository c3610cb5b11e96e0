import { expect, it } from 'vitest';
import { body, issuesOf } from '../check/harness.ts';
import { readNote } from '../../../src/markdown/read-note.ts';
import { hasMath } from '../../../src/markdown/landmarks.ts';

it('a fence of the language math is a formula, in lists and quotes too', () => {
  const head = '---\ntitle: a\n---\n\n';
  const text = '```math\nx^2\n```\n\n- a\n\n  ~~~math\n  y\n  ~~~\n\n> ```math\n> z\n> ```\n';
  const { landmarks } = readNote('a.mdx', 'a/a', head + text);
  expect(landmarks!.formulas.map(({ type, value }) => `${type} ${value}`)).toEqual([
    'math x^2',
    'math y',
    'math z',
  ]);
  expect(landmarks!.code).toEqual([]);
});

it('what cannot be set in it is told by line and column', () => {
  const issues = issuesOf(body('```math\nx\n\\undefined\n```'));
  expect(issues.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([
    '15:1 math-renders',
  ]);
});

it.each([
  ['$x$', true],
  ['```math\nx\n```', true],
  ['<Card question="What is $x$?">\n\na\n\n</Card>', true],
  ['<Card question="What is x?">\n\na\n\n</Card>', false],
  ['`$x$`', false],
])('knows whether a page needs the sheet for formulas: %j', (text, expected) => {
  const { landmarks } = readNote('a.mdx', 'a/a', `---\ntitle: a\n---\n\n${text}\n`);
  expect(hasMath(landmarks!)).toBe(expected);
});
