import { describe, expect, it } from 'vitest';
import { placeBets, sureBet } from '../../../src/client/search/bets.ts';
import { unpackNames } from '../../../src/client/search/names.ts';
import { fold } from '../../../src/client/search/normalise.ts';
import { lexicon } from './lexicon.fixture.ts';

const names = unpackNames(lexicon);
const bets = (query: string) => placeBets(names.simplify(fold(query)), names);
const first = (query: string) => {
  const bet = bets(query)[0];
  return bet && `${bet.how} ${bet.name.note.id}${bet.name.anchor && `#${bet.name.anchor}`}`;
};

describe('placeBets', () => {
  it.each([
    ['卷积神经网络', 'exact foundations/convolution'],
    ['cnn', 'exact foundations/convolution'],
    ['感受野', 'exact foundations/convolution#receptive-field'],
    ['Receptive-Field', 'exact foundations/convolution#receptive-field'],
    ['卷積神經網', 'prefix foundations/convolution'],
    ['recept', 'prefix foundations/convolution#receptive-field'],
    ['ganshouye', 'pinyin foundations/convolution#receptive-field'],
    ['juan ji shen jing', 'pinyin foundations/convolution'],
    ['jjsjwl', 'pinyin foundations/convolution'],
    ['神经网络', 'contains foundations/convolution'],
    ['卷积层的输出怎么算', 'contained foundations/convolution'],
    ['receptive feild', 'typo foundations/convolution#receptive-field'],
    ['卷机神经网络', 'typo foundations/convolution'],
  ])('finds %s: %s', (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it('puts the better kind of match first', () => {
    const found = bets('梯度下降').map(({ name, score }) => [name.note.id, score > sureBet]);
    expect(found).toEqual([
      ['training/optimizers', true],
      ['maths/gradient', true],
    ]);
  });

  it('leads to the heading of a term and not to the top of its note', () => {
    const bet = bets('梯度下降').find(({ name }) => name.note.id === 'maths/gradient');
    expect(bet?.name.anchor).toBe('gradient-descent');
  });

  it('names each note once', () => {
    const ids = bets('梯度').map(({ name }) => name.note.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('does not see GAN in organ, nor a slip in three letters', () => {
    expect(bets('organ')).toEqual([]);
    expect(bets('gam')).toEqual([]);
  });

  it('takes two letters for initials at most of a word, not for pinyin', () => {
    expect(bets('jua')[0]?.how).toBe('pinyin');
    expect(bets('ju')).toEqual([]);
  });

  it.each(['asdfqwer', '红烧肉做法', '!!!', ''])('has nothing to say to %j', (query) => {
    expect(bets(query)).toEqual([]);
  });
});

it('finds a word with a slip among several words, as a hint only', () => {
  const [bet] = bets('什么是 卷机神经网络');
  expect(bet?.name.note.id).toBe('foundations/convolution');
  expect(bet?.score).toBeLessThan(sureBet);
});
