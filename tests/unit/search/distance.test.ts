import { expect, it } from 'vitest';
import { editDistance } from '../../../src/client/search/distance.ts';

it.each([
  ['gradient', 'gradient', 0],
  ['gradiant', 'gradient', 1],
  ['nueral', 'neural', 1],
  ['optimzer', 'optimizer', 1],
  ['backpropogatin', 'backpropagation', 2],
  ['混肴矩阵', '混淆矩阵', 1],
])('counts the slips between %s and %s', (from, to, distance) => {
  expect(editDistance(from, to, 2)).toBe(distance);
  expect(editDistance(to, from, 2)).toBe(distance);
});

it('gives up beyond the limit', () => {
  expect(editDistance('gradient', 'gardiant', 1)).toBe(Infinity);
  expect(editDistance('loss', 'optimizer', 2)).toBe(Infinity);
});
