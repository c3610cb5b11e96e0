import { expect, it } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { readNote } from '../../../src/markdown/read-note.ts';
import { body, issuesOf, placesOf } from '../check/harness.ts';
import { mendMathFences } from '../../../src/markdown/mend-math-fences.ts';

it.each([
  ['an end that shares its line', '$$\na = b$$\n\n后文', '$$\n$$     \n\n后文'],
  ['a beginning that shares its line', '$$a\n$$', '$$ \n$$'],
  ['both', '$$a\nb$$', '$$ \n$$ '],
  ['a sentence before the beginning', '由此得 $$\na\n$$', '$$    \na\n$$'],
  ['words behind the end', '$$\na\n$$，于是', '$$\na\n$$   '],
  ['in a quote', '> $$\n> a$$', '> $$\n> $$ '],
  ['in an item', '- $$\n  a$$', '- $$\n  $$ '],
  ['an end that is missing', '$$\nabc\n\n后文', '$$\n$$ \n\n后文'],
])('puts a fence where the parser looks for it and keeps each length: %s', (_, text, expected) => {
  expect(mendMathFences(text)).toBe(expected);
  expect(expected).toHaveLength(text.length);
});

it.each([
  ['blocks as they should be', '$$\na\n$$\n\n后文\n\n$$\nb\n$$'],
  ['a blank line in a formula', '$$\na\n\nb\n$$'],
  ['words of a formula in Chinese', '$$\na\n\n\\text{若}\n$$'],
  ['one line', '$$a$$'],
  ['formulas in a sentence', '由 $$a$$ 得 $$b$$'],
  ['code', '```text\n$$\na$$\n```'],
  ['code that is not closed', '```text\n$$a\n'],
  ['two prices', '$$5 and $$6'],
])('leaves the rest alone: %s', (_, text) => {
  expect(mendMathFences(text)).toBe(text);
});

it('one fence out of place is one fault, whatever follows', () => {
  const text =
    '$$\na = b$$\n\n后面有 $c$、**强调**。\n\n## 题 {/* one */}\n\n$$\nd\n$$\n\n$$\ne\n$$，完\n\n尾。';
  expect(placesOf(body(text))).toEqual([
    'basics/water.mdx:14:1 fence-closed',
    'basics/water.mdx:26:1 fence-closed',
  ]);
});

it('a note of which a line was mended is never without a word on it', { timeout: 30_000 }, () => {
  const pieces = [
    '$$',
    'a = b',
    '$$c',
    'd$$',
    '后文 ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '  ',
    '`',
    '```text\n',
    '{/* ',
    ' */}',
    '| x | y |\n| - | - |\n',
    '$z$',
    '<Callout kind="note">\n\nx\n\n</Callout>\n',
  ];
  let seed = 3;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31);
  let mended = 0;
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: 12 }, () => pieces[next() % pieces.length]).join('');
    if (mendMathFences(text) === text) continue;
    mended++;
    if (mended > 250) break;
    expect(issuesOf(body(text)), JSON.stringify(text)).not.toEqual([]);
  }
  expect(mended).toBeGreaterThan(200);
});

it('a line that only looks like a fence keeps its words', () => {
  const note = readNote('a.mdx', 'a/a', '---\ntitle: a\n---\n\n{/*\n$$a\n*/}\n\n后文\n');
  expect(toString(note.draft!.tree)).toContain('后文');
  expect(placesOf(body('{/*\n$$a\n*/}\n\n后文'))).toEqual([]);
});
