import { expect, test } from 'vitest';
import { lastGood } from '../../../src/read/last-good.ts';

test('what was read last stands in for what cannot be read', () => {
  let next: number | Error = new Error('broken');
  const source = () => {
    if (next instanceof Error) throw next;
    return next;
  };
  const read = lastGood(source);
  const readOr = lastGood(source, { value: 0 });
  expect(read).toThrow('broken');
  expect(readOr()).toBe(0);
  next = 1;
  expect([read(), readOr()]).toEqual([1, 1]);
  next = new Error('broken again');
  expect([read(), readOr()]).toEqual([1, 1]);
});
