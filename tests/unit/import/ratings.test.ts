import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../scripts/import/marks.ts';
import { errorsOf, importList, linksOf } from './harness.ts';

describe('marks become ratings by the table that --help shows', () => {
  it.each([
    ['★', 'recommended'],
    ['⭐️⭐️', 'recommended'],
    [':star: :star:', 'recommended'],
    ['★★★', 'essential'],
    ['🌟🌟🌟🌟', 'essential'],
    [':star::star::star:', 'essential'],
    ['★★★★☆', 'essential'],
    ['★★★☆☆', 'recommended'],
    ['★★☆☆☆', undefined],
    ['☆☆', undefined],
    ['[荐]', 'recommended'],
    ['【强烈推荐】', 'recommended'],
    ['（必读）', 'essential'],
    ['[荐]★★★', 'essential'],
    ['必读！', 'essential'],
    ['好书，推荐', 'recommended'],
    ['(must read)', 'essential'],
    ['Must-watch', 'essential'],
    ['[recommended]', 'recommended'],
    ['🔥', 'recommended'],
    ['👍🏽', 'recommended'],
    ['💯', 'recommended'],
    [':fire:', 'recommended'],
    ['⭐ 12k', undefined],
    [':star: 9.7K (old)', undefined],
    ['★ 1,234', undefined],
    ['the recommended way to brew', undefined],
    ['推荐系统综述', undefined],
    ['a must read for nobody', undefined],
    ['plain words', undefined],
  ] as const)('%s: %s', (text, rating) => {
    expect(readMarks(text).rating).toBe(rating);
  });

  it('and leave no mark behind', () => {
    const { rest } = readMarks('★★★ a [荐] b ⭐ 12k ☆ c 必读');
    expect(rest.replace(/\s+/g, ' ').trim()).toBe('a b c');
  });
});

describe('bold names', () => {
  const entries = (bold: number, plain: number) =>
    [
      ...Array.from({ length: bold }, (_, n) => `- **[b${n}](https://a.example.org/b${n})**`),
      ...Array.from({ length: plain }, (_, n) => `- [p${n}](https://a.example.org/p${n})`),
    ].join('\n');
  const rated = (list: string) =>
    linksOf(importList(`# Tea\n${list}`).folder).filter((link) => 'rating' in link).length;

  it('are recommended where they are few', () => {
    expect(rated(entries(1, 3))).toBe(1);
    expect(rated(entries(2, 7))).toBe(2);
  });

  it('say nothing where a third of the list is bold', () => {
    expect(rated(entries(1, 2))).toBe(0);
    expect(rated(entries(3, 0))).toBe(0);
  });
});

it('a rating stands in its field and nowhere else, at whichever side of the link it stood', () => {
  const { folder } = importList(`# 茶
## 读 ★★
- ★★★[甲](https://a.example.org/1)，内容如下
- [乙 ★](https://a.example.org/2) [荐] | [丙](https://a.example.org/3)  【必读】
- [**丁**](https://a.example.org/4) - 值得看看。  [荐]★★★`);
  expect(
    linksOf(folder).map((link) => ('title' in link ? [link.title, link.rating, link.why] : [])),
  ).toEqual([
    ['甲', 'essential', '内容如下'],
    ['乙', 'recommended', undefined],
    ['丙', 'essential', undefined],
    ['丁', 'essential', '值得看看。'],
  ]);
  expect(errorsOf(folder)).toEqual([]);
});
