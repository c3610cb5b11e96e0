import { expect, it } from 'vitest';
import { partWords } from '../../../src/search/words.ts';

it('parts Chinese, which the index takes for one word otherwise, and nothing else', () => {
  expect(partWords('图片放大、缩小以后模糊')).toBe('图片 放大、缩小 以后 模糊');
  expect(partWords('R-CNN, tf.keras')).toBe('R-CNN, tf.keras');
});
