import { describe, expect, it } from 'vitest';
import { fill, normalise, wordsOf } from '../../../src/client/explorer/text.ts';

describe('text of the explorer', () => {
  it('compares full width as half width, and letters without regard to case', () => {
    expect(normalise('ＣＮＮ\n  卷积　Ⅱ')).toBe('cnn 卷积 ii');
  });

  it('takes words apart at any blank', () => {
    expect(wordsOf('  Deep　学习\tGAN ')).toEqual(['deep', '学习', 'gan']);
    expect(wordsOf(' 　')).toEqual([]);
  });

  it('fills a pattern and leaves marks it has no value for', () => {
    expect(fill('符合 {count} 条，共 {total} 条{x}', { count: 0, total: 310 })).toBe(
      '符合 0 条，共 310 条{x}',
    );
    expect(fill('含「{text}」', { text: '$& {text}' })).toBe('含「$& {text}」');
  });
});
