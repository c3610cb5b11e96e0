import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
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

const blocksOf = (text: string): string[] => {
  const { tree } = readNote('a.mdx', 'a/a', `---\ntitle: a\n---\n\n${text}\n`);
  return tree!.children.map((node) => `${node.type} ${toString(node)}`);
};

describe('a formula between two dollars that is all of a line', () => {
  it.each([
    ['alone in a paragraph', '$$ a = b $$', ['math a = b']],
    ['after a line', '由此\n$$a$$', ['paragraph 由此', 'math a']],
    ['before a line', '$$a$$\n可见', ['math a', 'paragraph 可见']],
    ['between lines', '由此\n$$a$$\n可见', ['paragraph 由此', 'math a', 'paragraph 可见']],
    ['after a hard break', '由此\\\n$$a$$', ['paragraph 由此', 'math a']],
    ['two after one another', '$$a$$\n$$b$$', ['math a', 'math b']],
  ])('stands on its own: %s', (_, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });

  it.each([
    ['in a sentence', '由此 $$a$$ 可见'],
    ['with punctuation behind it', '由此\n$$a$$，\n可见'],
    ['between one dollar', '由此\n$a$\n可见'],
    ['in a cell', '| a |\n| --- |\n| $$a$$ |'],
  ])('stays in its line: %s', (_, text) => {
    expect(blocksOf(text)).toHaveLength(1);
    expect(blocksOf(text)[0]).toMatch(/^(?:paragraph|table) /);
  });

  it('keeps its place in the source, in a quote too', () => {
    const issues = issuesOf(body('> 由此\n> $$\\foo$$\n> 可见'));
    expect(issues.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([
      '14:5 math-renders',
    ]);
  });
});
