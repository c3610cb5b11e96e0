import { expect, it } from 'vitest';
import { issuesOf, swap } from './harness.ts';

/** What people write for a field or a value of the front matter, and what the only message proposes. */
const water: readonly (readonly [from: string, to: string, nearest: string])[] = [
  ['title: Water', '标题: Water', 'title'],
  ['title: Water', 'name: Water', 'title'],
  ['summary: Choose', '摘要: Choose', 'summary'],
  ['summary: Choose', 'description: Choose', 'summary'],
  ['level: intro', '难度: intro', 'level'],
  ['level: intro', 'difficulty: intro', 'level'],
  ['level: intro', 'level: 入门', 'intro'],
  ['level: intro', 'level: 初级', 'intro'],
  ['level: intro', 'level: 进阶', 'core'],
  ['level: intro', 'level: 高级', 'advanced'],
  ['level: intro', 'level: Beginner', 'intro'],
  ['requires: []', 'prerequisites: []', 'requires'],
  ['requires: []', '先修: []', 'requires'],
  ['requires: []', 'requires: basics/leaves', '[basics/leaves]'],
  ['requires: []', 'requires: basics/leaves, basics/water', '[basics/leaves, basics/water]'],
  ['teaches: []', '术语: []', 'teaches'],
  ['teaches: []', 'teaches: oxidation、steeping', '[oxidation, steeping]'],
  ['reviewed: 2026', '更新: 2026', 'reviewed'],
  ['reviewed: 2026', 'date: 2026', 'reviewed'],
  ['minutes: 3', 'minutes: 3\naliases: 开水，白水', '[开水, 白水]'],
  ['minutes: 3', 'minutes: 3\n别名: [开水]', 'aliases'],
  ['minutes: 3', 'minutes: 3\nrating: 荐', 'recommended'],
  ['minutes: 3', 'minutes: 3\nrating: ★★★', 'essential'],
  ['minutes: 3', 'minutes: 3\nrating: 必读', 'essential'],
  ['minutes: 3', 'minutes: 3\n评级: recommended', 'rating'],
  ['minutes: 3', 'minutes: 3\nform: 存档', 'archive'],
];

/** The same for an entry of a reading list. */
const leaves: readonly (readonly [from: string, to: string, nearest: string])[] = [
  ['kind: dataset', 'kind: 数据集', 'dataset'],
  ['kind: dataset', 'type: dataset', 'kind'],
  ['kind: dataset', '类型: dataset', 'kind'],
  ['kind: dataset', 'kind: 论文', 'paper'],
  ['kind: dataset', 'kind: youtube', 'video'],
  ['kind: dataset', 'kind: blog', 'article'],
  ['kind: dataset', 'kind: github', 'repo'],
  ['lang: en', 'lang: 中文', 'zh'],
  ['lang: en', 'lang: English', 'en'],
  ['lang: en', 'lang: zh-CN', 'zh'],
  ['lang: en', '语言: en', 'lang'],
  ['kind: dataset', 'kind: dataset\n        作者: [NASA]', 'by'],
  ['kind: dataset', 'kind: dataset\n        by: 甲、乙', '[甲, 乙]'],
  ['kind: dataset', 'kind: dataset\n        推荐理由: 有图', 'why'],
  ['url: ', '网址: ', 'url'],
  ['url: ', 'link: ', 'url'],
];

it.each(water)(
  'the front matter of a note, %j written as %j, is answered with %j',
  (from, to, nearest) => {
    expect(answers('basics/water.mdx', from, to)).toEqual([nearest]);
  },
);

it.each(leaves)('an entry, %j written as %j, is answered with %j', (from, to, nearest) => {
  expect(answers('basics/leaves.mdx', from, to)).toEqual([nearest]);
});

it('proposes no list for a line that YAML would read otherwise', () => {
  expect(answers('basics/water.mdx', 'requires: []', 'requires: "a: b, c"')).toEqual([undefined]);
});

function answers(file: string, from: string, to: string): (string | undefined)[] {
  return issuesOf({ [file]: swap(from, to) }).map(({ nearest }) => nearest);
}
