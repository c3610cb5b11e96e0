import { describe, expect, it } from 'vitest';
import { placeBets } from '../../../src/client/search/bets.ts';
import { merge } from '../../../src/client/search/merge.ts';
import { unpackNames } from '../../../src/client/search/names.ts';
import type { Hit } from '../../../src/client/search/rerank.ts';
import { lexicon } from './lexicon.fixture.ts';

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
    const first = (held: number) => {
      const hits = [hit('a/transformer', 1, 1), hit('a/attention', held, 0.2)];
      const asked = '为什么注意力的分数要除以根号下的维数d';
      return merge(asked, placeBets(asked, names), hits, { names, base: '/' })[0]!.href;
    };
    expect(first(1)).toBe('/a/attention/');
    expect(first(0.2)).toBe('/a/transformer/');
  });
});
