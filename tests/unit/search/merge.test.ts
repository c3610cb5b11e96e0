import { describe, expect, it } from 'vitest';
import { placeBets } from '../../../src/client/search/bets.ts';
import { merge } from '../../../src/client/search/merge.ts';
import { unpackNames } from '../../../src/client/search/names.ts';
import type { Hit } from '../../../src/client/search/rerank.ts';
import { lexicon } from './lexicon.fixture.ts';

const hit = (noteId: string, coverage: number, score: number): Hit => ({
  noteId,
  href: `/${noteId}/`,
  title: '',
  kind: 'note',
  isNamed: false,
  excerpt: '',
  coverage,
  score,
});

describe('merge', () => {
  it('puts the page that holds all that was asked before one that is named by a part of it', () => {
    const names = unpackNames({
      ...lexicon,
      notes: [
        ['a/attention', 0, '注意力', [], []],
        ['a/transformer', 0, 'Transformer', [], []],
      ],
      headings: [],
    });
    const first = (held: number) => {
      const hits = [hit('a/transformer', 1, 1), hit('a/attention', held, 0.2)];
      const asked = '为什么注意力的分数要除以根号下的维数d';
      return merge(asked, placeBets(asked, names), hits, { names, base: '/' })[0]!.href;
    };
    expect(first(1)).toBe('/a/attention/');
    expect(first(0.2)).toBe('/a/transformer/');
  });

  it('puts another form of a long name before the text of one that only begins with it, not of a short name', () => {
    const names = unpackNames({
      ...lexicon,
      notes: [
        ['a/scaling', 0, 'Normalization', [], []],
        ['a/plants', 0, 'Normalized difference vegetation index', [], []],
        ['a/clip', 0, 'CLIP', [], []],
        ['a/gradients', 0, 'Clipping by norm', [], []],
      ],
      headings: [],
    });
    const first = (asked: string, read: string) =>
      merge(asked, placeBets(asked, names), [hit(read, 1, 1)], { names, base: '/' })[0]!.href;
    expect(first('normalize', 'a/plants')).toBe('/a/scaling/');
    expect(first('clipping', 'a/gradients')).toBe('/a/gradients/');
  });

  it('answers by the pages of today before those that keep the past, but for who asks for those by title', () => {
    const names = unpackNames({
      ...lexicon,
      notes: [
        ['a/losses', 0, '损失函数', [], []],
        ['a/old', 0, '旧代码：交叉熵'],
      ],
      headings: [],
    });
    const first = (asked: string) =>
      merge(asked, placeBets(asked, names), [hit('a/losses', 1, 1), hit('a/old', 1, 1)], {
        names,
        base: '/',
      })[0]!.href;
    expect(first('分类的损失')).toBe('/a/losses/');
    expect(first('旧代码:交叉熵')).toBe('/a/old/');
    const alone = merge('反向', [], [hit('a/old', 1, 1)], { names, base: '/' });
    expect(alone.map(({ href }) => href)).toEqual(['/a/old/']);
  });
});
