import { describe, expect, it } from 'vitest';
import { parseForeign } from '../../../src/markdown/parser.ts';
import { readContent } from '../../../src/read/read-content.ts';
import type { Entry } from '../../../scripts/import/entry.ts';
import { prepareImport } from '../../../scripts/import/prepare-import.ts';
import { findLost, scanLinks } from '../../../scripts/import/scan.ts';
import { copyGuide } from './harness.ts';

describe('the count of addresses by letters alone', () => {
  it.each([
    ['a link', '[x](https://a.example.org/x)', ['https://a.example.org/x']],
    ['in angles', '<https://a.example.org/x>', ['https://a.example.org/x']],
    ['before punctuation', 'see https://a.example.org/x.', ['https://a.example.org/x']],
    ['before Chinese', '见 https://a.example.org/x，再读', ['https://a.example.org/x']],
    ['with escapes', '[x](https://a.example.org/a\\_b\\(c\\))', ['https://a.example.org/a_b(c)']],
    [
      'with entities',
      '<a href="https://a.example.org/?a=1&amp;b=2">',
      ['https://a.example.org/?a=1&b=2'],
    ],
    [
      'within another',
      'https://web.example.org/2019/http://b.example.org/x',
      ['https://web.example.org/2019/http://b.example.org/x'],
    ],
    ['no address at all', 'https:// and http://', []],
  ])('knows what is accounted for: %s', (_, text, known) => {
    expect(findLost(text, known)).toEqual([]);
  });

  it.each([
    ['nobody has it', 'a\n[x](https://a.example.org/x)', [], 'https://a.example.org/x', 2],
    [
      'only the beginning is known',
      '[x](https://a.example.org/x/y)',
      ['https://a.example.org/x'],
      'https://a.example.org/x/y',
      1,
    ],
    [
      'only without its query',
      '<https://a.example.org/x?y=1>',
      ['https://a.example.org/x'],
      'https://a.example.org/x?y=1',
      1,
    ],
    [
      'only with more behind it',
      'https://a.example.org/x',
      ['https://a.example.org/xy'],
      'https://a.example.org/x',
      1,
    ],
    [
      'its scheme is another',
      'http://a.example.org/x',
      ['https://a.example.org/x'],
      'http://a.example.org/x',
      1,
    ],
  ])('finds what is lost: %s', (_, text, known, address, line) => {
    expect(findLost(text, known)).toEqual([{ address, line }]);
  });

  it('takes no longer for a line of a hundred thousand letters', () => {
    const text = 'https://a.example.org/x '.repeat(5_000);
    expect(findLost(text, ['https://a.example.org/x'])).toEqual([]);
    expect(findLost(text, [])).toHaveLength(5_000);
  });
});

it('the other scan finds links, pictures, definitions and attributes, each with its line', () => {
  const text = `[a](x.md) ![b](y.png)
[r]: https://r.example.org/

<a href="https://h.example.org/?a=1&amp;b=2"><img src="z.png"></a>`;
  expect(scanLinks(parseForeign(text))).toEqual([
    { address: 'x.md', line: 1 },
    { address: 'y.png', line: 1 },
    { address: 'https://r.example.org/', line: 2 },
    { address: 'https://h.example.org/?a=1&b=2', line: 4 },
    { address: 'z.png', line: 4 },
  ]);
});

describe('an entry that the check refuses', () => {
  const entry = (title: string, url: string): Entry => ({
    file: 'LIST',
    line: 3,
    address: url,
    url,
    title,
    remark: undefined,
    rating: undefined,
    isBold: false,
    joinsPrevious: false,
    accessCode: undefined,
    year: undefined,
    headings: ['Pots'],
    labels: [],
  });

  it('is left out and told, and the others are written', () => {
    const folder = copyGuide();
    const list = {
      title: 'Pots',
      left: [],
      anchors: 0,
      prose: 0,
      cut: [],
      entries: [
        entry('★ Yixing', 'https://a.example.org/yixing'),
        entry('Raku', 'https://a.example.org/raku'),
      ],
    };
    const setting = {
      source: 'LIST',
      into: undefined,
      base: undefined,
      name: undefined,
      isDryRun: false,
      language: 'en',
      today: '2026-01-31',
    } as const;
    const { faults, plan, list: rest } = prepareImport(list, readContent(folder), folder, setting);
    expect(faults).toEqual([]);
    expect(plan.made.map(({ link }) => link.title)).toEqual(['Raku']);
    expect(rest.left).toEqual([
      { file: 'LIST', line: 3, address: 'https://a.example.org/yixing', reason: 'refused' },
    ]);
  });
});
