import { describe, expect, it } from 'vitest';
import { correctWords, isKnown, wordsOfNames } from '../../../src/client/search/vocabulary.ts';

const vocabulary = ['backpropagation', 'batch', 'loss', 'neural', 'optimizer', 'tensorboard'];

describe('wordsOfNames', () => {
  it('gives long words once, compounds in parts and joined', () => {
    expect(wordsOfNames(['mini-batch sgd', '批 batch', 'nn.linear'])).toEqual([
      'mini',
      'batch',
      'minibatch',
      'linear',
      'nnlinear',
    ]);
  });
});

describe('isKnown', () => {
  it('takes the beginning of a word for the word, and short words as they are', () => {
    expect(isKnown('tensor', vocabulary)).toBe(true);
    expect(isKnown('xyz', vocabulary)).toBe(true);
    expect(isKnown('tensorbord', vocabulary)).toBe(false);
  });

  it('knows a compound by its parts', () => {
    expect(isKnown('neural-loss', vocabulary)).toBe(true);
    expect(isKnown('neural-lozz', vocabulary)).toBe(false);
  });
});

describe('correctWords', () => {
  it.each([
    ['optimzer 选择', 'optimizer 选择'],
    ['backpropogation', 'backpropagation'],
    ['nueral bacth', 'neural batch'],
  ])('corrects %s to %s', (query, corrected) => {
    expect(correctWords(query, vocabulary)).toBe(corrected);
  });

  it('thinks a slip in the first letter less likely than in another', () => {
    expect(correctWords('loops', ['hoops', 'loopy'])).toBe('loopy');
    expect(correctWords('loops', ['hoops'])).toBe('hoops');
  });

  it('changes nothing that it knows or cannot place', () => {
    expect(correctWords('batch loss', vocabulary)).toBeUndefined();
    expect(correctWords('qwertyuiop', vocabulary)).toBeUndefined();
  });
});
