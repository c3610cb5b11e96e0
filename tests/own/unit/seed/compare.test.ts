import { describe, expect, it } from 'vitest';
import { readNote } from '../../../../src/markdown/read-note.ts';
import { compareWithList, judge } from './compare.ts';
import type { SeedList } from './facts.ts';
import { readGuideFacts } from './guide.ts';

const list: SeedList = {
  source: { repository: '', file: '', blob: '', sha256: '' },
  headings: [],
  typos: [],
  links: [
    {
      id: 'L1',
      line: 11,
      section: 'S1',
      title: '茶',
      url: 'https://tea.example.com/',
      homes: ['a/tea'],
      rating: 'recommended',
      group: 'alternates-11',
      outline: 2,
      quote: 'quotation',
      table: true,
    },
    {
      id: 'L2',
      line: 11,
      section: 'S1',
      title: '水',
      url: 'https://water.example.com/',
      homes: ['a/tea'],
      rating: 'none',
      group: 'alternates-11',
      accessCode: 'ab12',
    },
  ],
  notes: [
    {
      id: 'L3',
      line: 20,
      section: 'S1',
      title: '壶',
      path: 'pots.md',
      home: 'a/tea',
      rating: 'essential',
    },
    {
      id: 'L4',
      line: 21,
      section: 'S1',
      title: '杯',
      path: 'cups.md',
      home: 'a/cups',
      rating: 'none',
    },
  ],
  blocks: [
    {
      id: 'B1',
      line: 30,
      kind: 'code',
      holds: 'code',
      belongs: 'L1',
      wording: ['boil\\(\\d+\\}'],
      place: { note: 'a/tea', heading: 'brewing', form: 'code' },
    },
    {
      id: 'B2',
      line: 40,
      kind: 'image',
      belongs: 'S1',
      url: 'https://img.example.com/1.png',
      place: { note: 'a/tea', heading: 'brewing', form: 'figure', figure: 'pot' },
    },
  ],
};

const tea = `---
title: 茶
summary: 泡茶
level: intro
minutes: 5
requires: []
teaches: []
reviewed: 2026-11-24
rating: essential
sections:
  - id: leaves
    title: 茶叶
    links:
      - id: tea
        title: 茶
        url: https://tea.example.com/
        kind: article
        rating: recommended
        group: drinks
        outline: [一, 二]
      - id: water
        title: 水
        url: https://water.example.com/
        kind: netdisk
        group: drinks
        accessCode: "ab12"
---

<About link="tea">

<Quote by="陆羽">
水要好。
</Quote>

| 一 | 二 |
| --- | --- |
| 三 | 四 |

</About>

## 泡 {/* brewing */}

\`\`\`js
boil(100)
\`\`\`

<Figure name="pot" caption="壶" />

## 喝 {/* drinking */}

趁热。
`;

function compare(text: string, id = 'a/tea') {
  const note = readNote(`content/${id}.mdx`, id, text);
  expect(note.issues).toEqual([]);
  const guide = readGuideFacts([note]);
  return judge(compareWithList(list, guide), known, list, guide);
}

/** What differs in the untouched sample. */
const known = [
  { id: 'L4', field: 'note' as const, list: 'a/cups', guide: 'none', reason: 'to come' },
  {
    id: 'B1',
    field: 'wording' as const,
    list: 'boil\\(\\d+\\}',
    guide: 'none',
    reason: 'a wrong bracket',
  },
];

describe('the comparison with the list', () => {
  it('is silent when every difference is listed', () => {
    expect(compare(tea)).toEqual({ unlisted: [], stale: [] });
  });

  it.each([
    [
      '        rating: recommended\n',
      '',
      'L1 (line 11, https://tea.example.com/): rating: list "recommended", guide "none" at content/a/tea.mdx:16:14',
    ],
    [
      '        outline: [一, 二]\n',
      '',
      'L1 (line 11, https://tea.example.com/): outline: list "2", guide "0" at content/a/tea.mdx:16:14',
    ],
    [
      '<Quote by="陆羽">\n水要好。\n</Quote>',
      '水要好。',
      'L1 (line 11, https://tea.example.com/): quote: list "yes", guide "no" at content/a/tea.mdx:16:14',
    ],
    [
      '| 一 | 二 |\n| --- | --- |\n| 三 | 四 |',
      '四',
      'L1 (line 11, https://tea.example.com/): table: list "yes", guide "no" at content/a/tea.mdx:16:14',
    ],
    [
      '</About>',
      '```js\nboil\n```\n\n</About>',
      'L1 (line 11, https://tea.example.com/): code: list "no", guide "yes" at content/a/tea.mdx:16:14',
    ],
    [
      '"ab12"',
      '"ab13"',
      'L2 (line 11, https://water.example.com/): access code: list "ab12", guide "ab13" at content/a/tea.mdx:23:14',
    ],
    [
      'url: https://water.example.com/',
      'url: https://sea.example.com/',
      'L2 (line 11, https://water.example.com/): present: list "https://water.example.com/", guide "none"',
    ],
    [
      'url: https://water.example.com/',
      'url: https://sea.example.com/\n        listedAs: https://water.example.com/',
      'L2 (line 11, https://water.example.com/): address: list "https://water.example.com/", guide "https://sea.example.com/" at content/a/tea.mdx:23:14',
    ],
    [
      'rating: essential\nsections',
      'sections',
      'L3 (line 20, 壶): rating: list "essential", guide "none"',
    ],
    [
      '```js\nboil(100)\n```',
      'boil',
      'B1 (line 30, code of L1): present: list "a/tea#brewing", guide "none"',
    ],
    [
      'name="pot"',
      'name="cup"',
      'B2 (line 40, image of S1): present: list "a/tea#brewing", guide "none"',
    ],
    [
      '<Figure name="pot" caption="壶" />\n\n## 喝 {/* drinking */}',
      '## 喝 {/* drinking */}\n\n<Figure name="pot" caption="壶" />',
      'B2 (line 40, image of S1): present: list "a/tea#brewing", guide "none"',
    ],
  ])('reports an unlisted difference: %j becomes %j', (from, to, message) => {
    expect(tea).toContain(from);
    expect(compare(tea.replace(from, to)).unlisted).toContain(message);
  });

  it('reports a group that lost a member at each link of the group', () => {
    const text = tea.replace('        group: drinks\n        accessCode', '        accessCode');
    expect(compare(text).unlisted).toEqual([
      'L1 (line 11, https://tea.example.com/): group: list "L1 L2", guide "L1" at content/a/tea.mdx:16:14',
      'L2 (line 11, https://water.example.com/): group: list "L1 L2", guide "none" at content/a/tea.mdx:23:14',
    ]);
  });

  it('reports a link that moved to a note where it has no home', () => {
    expect(compare(tea, 'b/tea').unlisted).toContain(
      'L1 (line 11, https://tea.example.com/): place: list "a/tea", guide "b/tea" at content/b/tea.mdx:16:14',
    );
  });

  it('reports a listed difference that is none any more', () => {
    expect(compare(tea.replace('boil(100)', 'boil(100}'))).toEqual({
      unlisted: [],
      stale: ['B1 (line 30, code of L1): wording: list "boil\\(\\d+\\}", guide "none"'],
    });
  });
});
