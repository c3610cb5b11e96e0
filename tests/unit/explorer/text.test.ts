import { describe, expect, it } from 'vitest';
import { fill, normalise } from '../../../src/client/explorer/text.ts';

describe('text of the explorer', () => {
  it('compares full width as half width, and letters without regard to case', () => {
    expect(normalise('ＣＮＮ\n  卷积　Ⅱ')).toBe('cnn 卷积 ii');
  });

  it('fills a pattern and leaves marks it has no value for', () => {
    expect(fill('符合 {count} 条，共 {total} 条{x}', { count: 0, total: 310 })).toBe(
      '符合 0 条，共 310 条{x}',
    );
    expect(fill('含「{text}」', { text: '$& {text}' })).toBe('含「$& {text}」');
  });
});
