import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixUrl } from '../../../scripts/fix/fix-addresses.ts';
import { fixContent } from '../../../scripts/fix/fix-content.ts';
import { fixText } from '../../../scripts/fix/fix-text.ts';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { readContent } from '../../../src/read/read-content.ts';
import { body, linkUrl, withPack, type Changes } from './harness.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

describe('text', () => {
  it.each([
    ['a BOM', '\ufeffa\n', 'a\n'],
    ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
    ['a lone CR', 'a\rb\n', 'a\nb\n'],
    ['zero-width and bidi characters', 'a\u200bb\u202ec\n', 'abc\n'],
    ['NUL', 'a\u0000b\n', 'ab\n'],
    ['trailing blanks', 'a \nb\t\n', 'a\nb\n'],
    ['blanks on an empty line', 'a\n  \nb\n', 'a\n\nb\n'],
    ['blanks after a heading', '## a {/* a */}  \nb\n', '## a {/* a */}\nb\n'],
    ['blanks before an empty line', 'a  \n\nb\n', 'a\n\nb\n'],
    ['a missing line break at the end', 'a', 'a\n'],
    ['empty lines at the end', 'a\n\n\n', 'a\n'],
    ['a language with a capital', '```Python run\nx\n```\n', '```python run\nx\n```\n'],
    ['a language by another name', '- ~~~ c++\n  x\n  ~~~\n', '- ~~~ cpp\n  x\n  ~~~\n'],
  ])('mends %s and says so', (_, old, expected) => {
    const { text, changes } = fixText(old, words.fix);
    expect(text).toBe(expected);
    expect(changes.length).toBeGreaterThan(0);
    expect(fixText(text, words.fix)).toEqual({ text, changes: [] });
  });

  it.each([
    ['a line break of two blanks', 'a  \nb\n'],
    ['blanks in a code block', '```text\na  \nb \n```\n'],
    ['blanks in code in a list', '- a\n\n  ```text\n  b  \n  ```\n'],
    ['a joiner inside an emoji', '👨‍👩‍👧\n'],
    ['an empty file', ''],
    ['a language that nobody knows', '```nosuch\nx\n```\n'],
    ['a fence in a fence', '````md\n```Python\n```\n````\n'],
    ['a known language', '```cpp\nx\n```\n'],
  ])('leaves %s alone', (_, text) => {
    expect(fixText(text, words.fix)).toEqual({ text, changes: [] });
  });
});

describe('addresses', () => {
  it.each([
    ['http://github.com/a/b', 'https://github.com/a/b'],
    ['http://cs231n.github.io/', 'https://cs231n.github.io/'],
    ['http://yann.lecun.com/', 'http://yann.lecun.com/'],
    ['https://a.com/?utm_source=x', 'https://a.com/'],
    ['https://a.com/?b=1&utm_source=x&c=%2F+d#e', 'https://a.com/?b=1&c=%2F+d#e'],
    ['https://a.com/?b=&c', 'https://a.com/?b=&c'],
    ['https://a.com/#?utm_source=x', 'https://a.com/#?utm_source=x'],
    ['https://youtu.be/a?si=x&t=3', 'https://youtu.be/a?t=3'],
    ['https://www.youtube.com/watch?v=a&feature=share', 'https://www.youtube.com/watch?v=a'],
    [
      'https://www.bilibili.com/video/a/?spm_id_from=x&p=2',
      'https://www.bilibili.com/video/a/?p=2',
    ],
    ['https://a.com/?si=x&feature=y', 'https://a.com/?si=x&feature=y'],
    ['https://a.com/?token=x&utm_source=y', 'https://a.com/?token=x&utm_source=y'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['http://localhost/?utm_source=x', 'http://localhost/?utm_source=x'],
  ])('%s becomes %s', (old, expected) => {
    expect(fixUrl(old)).toBe(expected);
    expect(fixUrl(expected)).toBe(expected);
  });
});

const mendable: [string, Changes][] = [
  ['invisible characters', body('a\u200bb\u202ec')],
  [
    'CRLF and BOM in every file',
    Object.fromEntries(
      ['guide.yaml', 'terms.yaml', 'about.mdx', 'basics/leaves.mdx'].map((name) => [
        name,
        (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
      ]),
    ),
  ],
  ['a plain http address', linkUrl('http://github.com/a/b')],
  ['a quoted address with a tracking parameter', linkUrl("'https://a.com/?utm_source=x&y=''z'''")],
  ['a double-quoted address', linkUrl('"http://github.com/a?utm_source=x"')],
];

it.each(mendable)(
  'a guide with %s checks clean afterwards, and a second run changes nothing',
  (_, changes) => {
    withPack(changes, (folder) => {
      expect(checkContent(readContent(folder))).not.toEqual([]);
      expect(fixContent(folder, words.fix)).not.toEqual([]);
      expect(checkContent(readContent(folder))).toEqual([]);
      expect(fixContent(folder, words.fix)).toEqual([]);
    });
  },
);

it('names file, line and change, and touches nothing else', () => {
  withPack(linkUrl('http://github.com/a/b'), (folder) => {
    const before = readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8');
    const [change] = fixContent(folder, words.fix);
    expect({ ...change, file: change!.file.split('/').slice(-2).join('/') }).toEqual({
      file: 'basics/leaves.mdx',
      line: 26,
      what: 'http://github.com/a/b → https://github.com/a/b',
    });
    expect(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8')).toBe(
      before.replace('http://github.com', 'https://github.com'),
    );
  });
});

it('leaves a file that is no UTF-8 alone', () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x20, 0x0a]);
  withPack({ 'basics/water.mdx': bytes }, (folder) => {
    expect(fixContent(folder, words.fix)).toEqual([]);
    expect(new Uint8Array(readFileSync(join(folder, 'basics/water.mdx')))).toEqual(bytes);
  });
});

describe('ids of cards and exercises', () => {
  const asked = `<Card question="How hot?">

Not boiling.

</Card>

<Card id="how-long" question="How long?">

Three minutes.

</Card>

<Card question="How hot?">

The same asked twice.

</Card>

<Exercise minutes="10">

Boil water.

<Answer>

Done.

</Answer>

</Exercise>`;

  it('are given once, are all different, and stay when the question is reworded', () => {
    withPack(body(asked), (folder) => {
      const file = join(folder, 'basics/water.mdx');
      const fixed = fixContent(folder, words.fix).filter(({ what }) => what.includes('补上 id'));
      expect(fixed.map(({ line, what }) => [line, what.split('>')[0]])).toEqual([
        [13, '<Card'],
        [25, '<Card'],
        [31, '<Exercise'],
      ]);
      const text = readFileSync(file, 'utf8');
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(4);
      expect(ids).toContain('how-long');
      expect(
        checkContent(readContent(folder)).filter(({ ruleId }) => ruleId === 'card-id'),
      ).toEqual([]);
      writeFileSync(file, text.replaceAll('How hot?', 'How warm?'));
      fixContent(folder, words.fix);
      expect(readFileSync(file, 'utf8')).toBe(text.replaceAll('How hot?', 'How warm?'));
    });
  });
});
