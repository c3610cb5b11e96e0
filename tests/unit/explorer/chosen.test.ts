import { describe, expect, it } from 'vitest';
import { listChosen, nameFilters, type FilterWords } from '../../../src/client/explorer/chosen.ts';
import type { State } from '../../../src/client/explorer/state.ts';
import { en } from '../../../src/words/en/index.ts';
import { zhCN } from '../../../src/words/zh-CN/index.ts';

const facets = [
  { legend: '评级', labels: ['必读', '推荐'] },
  { legend: '类型', labels: ['论文', '书'] },
];
const words: FilterWords = {
  text: zhCN.explorerTextChosen,
  filter: zhCN.explorerFilter,
  textLegend: zhCN.explorerText,
  language: 'zh-CN',
};
const state: State = { chosen: [new Set([0]), new Set([0, 1])], text: ' 卷积 ', sort: 'year' };

describe('filters in words', () => {
  it('lists every value and the text', () => {
    expect(listChosen(state, facets, words).map(({ name }) => name)).toEqual([
      '必读',
      '论文',
      '书',
      '含「卷积」',
    ]);
  });

  it('tells what is left without each, and changes nothing in the state itself', () => {
    const rests = listChosen(state, facets, words).map(({ rest }) => rest);
    expect(rests[1]).toEqual({
      chosen: [new Set([0]), new Set([1])],
      text: ' 卷积 ',
      sort: 'year',
    });
    expect(rests[3]).toEqual({ chosen: [new Set([0]), new Set([0, 1])], text: '', sort: 'year' });
    expect(state.chosen[1]).toEqual(new Set([0, 1]));
  });

  it('names whole facets as a phrase of the page’s language', () => {
    expect(nameFilters([1], state, facets, words)).toBe('「类型：论文或书」');
    expect(nameFilters([0, 2], state, facets, words)).toBe('「评级：必读」和「找词：卷积」');
    const english = {
      text: en.explorerTextChosen,
      filter: en.explorerFilter,
      textLegend: en.explorerText,
      language: 'en',
    };
    const named = [
      { legend: 'Rating', labels: ['Essential'] },
      { legend: 'Kind', labels: ['Paper', 'Book'] },
    ];
    expect(nameFilters([0, 1], state, named, english)).toBe(
      '“Rating: Essential” and “Kind: Paper or Book”',
    );
  });
});
