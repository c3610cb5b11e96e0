import { describe, expect, it } from 'vitest';
import { scaffoldNote } from '../../../scripts/authors/scaffold-note.ts';
import { authorWordsOf } from '../../../src/words/index.ts';
import { chinese, formatIssues } from '../../helpers/chinese.ts';
import { allIssuesOf, body, field, linkField, type Changes } from './harness.ts';

const told = (changes: Changes, today?: string): string[] =>
  formatIssues(allIssuesOf(changes, undefined, today), 'text')
    .trimEnd()
    .split('\n')
    .slice(0, -1);

const start = {
  title: 'Water',
  level: 'intro',
  today: '2026-01-15',
  example: 'basics/leaves',
} as const;
const scaffold = scaffoldNote(start, chinese.commands.scaffold);

describe('what is begun and not finished', () => {
  it('a new note as it was made', () => {
    expect(told({ 'basics/water.mdx': scaffold })).toEqual([
      'basics/water.mdx:4:10  warning  scaffold-kept',
      '  还留着新笔记自带的话：「一句话，说明读完能做什么」',
      '  修复：写成自己的话，再删去 npm run new 留下的注释',
    ]);
  });

  it('a new note as it was made in English', () => {
    const { scaffold: words } = authorWordsOf('en').commands;
    expect(told({ 'basics/water.mdx': scaffoldNote(start, words) })[1]).toBe(
      `  还留着新笔记自带的话：「${words.starts.summary}」`,
    );
  });

  it('a new note of which only the summary is written', () => {
    const text = scaffold.replace(/^summary: .*$/m, 'summary: Choose a temperature');
    expect(told({ 'basics/water.mdx': text })[1]).toBe(
      '  还留着新笔记自带的话：「用一两段话写出这篇回答的问题。」',
    );
  });

  it('a link without a word of why', () => {
    const changes = {
      'basics/leaves.mdx': (text: string) => text.replace(/\n {8}why: Shows.*/, ''),
    };
    expect(told(changes)).toEqual([
      'basics/leaves.mdx:24:13  warning  link-why',
      '  链接「nasa-leaves」没有 why',
      '  修复：写一句：为什么选它，读哪一部分，适合谁',
    ]);
  });

  it('sentences of another list, counted once a note', () => {
    const changes = {
      'basics/leaves.mdx': (text: string) =>
        text
          .replace(/\n {8}why: Shows.*/, '$&\n        draft: true')
          .replace(
            '      - id: nasa-leaves',
            '      - id: other\n        title: Other\n        url: https://example.com/other\n' +
              '        kind: article\n        lang: en\n        why: As they say.\n        draft: true\n      - id: nasa-leaves',
          ),
    };
    expect(told(changes)).toEqual([
      'basics/leaves.mdx:30:16  warning  draft-kept',
      '  2 条 why 还是别人清单里的话（draft: true）',
      '  修复：读过之后用自己的话写 why，再删去那一行 draft: true',
    ]);
  });

  it('a part of guide.yaml without a summary of its own', () => {
    const changes = {
      'guide.yaml': (text: string) =>
        text.replace('summary: What is in the pot.', 'summary: 一句话，说明读完能做什么'),
    };
    expect(told(changes)[0]).toBe('guide.yaml:9:14  warning  scaffold-kept');
  });

  it('a link whose title is still the one that its address suggests', () => {
    const changes = {
      'basics/leaves.mdx': (text: string) =>
        text.replace(/\n {8}why: Shows.*/, '').replace('title: Leaves from above', 'title: leaves'),
    };
    expect(told(changes).filter((line) => /^\S/.test(line))).toEqual([
      'basics/leaves.mdx:24:13  warning  link-why',
      'basics/leaves.mdx:25:16  warning  link-title',
    ]);
  });

  it.each([
    ['at the end', '## A {/* one */}', 13],
    ['before its equal', '## A {/* one */}\n\n## B {/* two */}\n\nc', 13],
    ['before a comment', 'a\n\n### A {/* one */}\n\n{/* later */}\n\n## B {/* two */}\n\nc', 15],
  ])('a heading over nothing: %s', (_, text, line) => {
    const issues = allIssuesOf(body(text)).filter(({ ruleId }) => ruleId === 'section-empty');
    expect(issues.map((issue) => issue.line)).toEqual([line]);
  });

  it('a review of a day that has not come', () => {
    expect(told(field('reviewed', '2026-02-01'), '2026-01-31')).toEqual([
      'basics/water.mdx:8:11  warning  reviewed-future',
      '  reviewed 写的是将来的日子：2026-02-01',
      '  修复：写最近一次逐条核对的日期',
    ]);
  });
});

it.each([
  [
    'a heading over a heading below it',
    body('## A {/* one */}\n\n### B {/* two */}\n\nc'),
    undefined,
  ],
  ['a heading over a figure', body('## A {/* one */}\n\n<Figure name="convolution" />'), undefined],
  ['a review of today', field('reviewed', '2026-01-31'), '2026-01-31'],
  ['a review where no day is known', field('reviewed', '2999-01-01'), undefined],
  ['a link with its why', linkField('year: 2020'), undefined],
])('is finished: %s', (_, changes, today) => {
  expect(told(changes, today)).toEqual([]);
});
