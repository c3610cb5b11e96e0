import { describe, expect, it } from 'vitest';
import { sortItems, type Sortable } from '../../../src/client/explorer/sort.ts';

const items: Sortable[] = [
  { title: '张量', ratingRank: 2, year: undefined },
  { title: '第10讲', ratingRank: 0, year: 2017 },
  { title: '第9讲', ratingRank: 2, year: 2024 },
  { title: '反向传播', ratingRank: 0, year: 2017 },
];
const titles = (sort: Parameters<typeof sortItems>[1]) =>
  sortItems(items, sort, 'zh-CN').map((index) => items[index]!.title);

describe('sortItems', () => {
  it('keeps the reading order', () => {
    expect(sortItems(items, 'reading', 'zh-CN')).toEqual([0, 1, 2, 3]);
  });

  it('puts the best rated first, in reading order among equals', () => {
    expect(titles('rating')).toEqual(['第10讲', '反向传播', '张量', '第9讲']);
  });

  it('puts the newest first and what has no year last', () => {
    expect(titles('year')).toEqual(['第9讲', '第10讲', '反向传播', '张量']);
  });

  it('orders Chinese titles by pinyin and numbers by value', () => {
    expect(titles('title')).toEqual(['第9讲', '第10讲', '反向传播', '张量']);
  });
});
