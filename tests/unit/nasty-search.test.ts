import { expect, it } from 'vitest';
import { findBreaking } from '../nasty/find-breaking.ts';

it.each([0, 1, 41, 99])('the note that breaks a guide of a hundred is found: %i', (bad) => {
  let builds = 0;
  const all = Array.from({ length: 100 }, (_, index) => index);
  const found = findBreaking(100, (pick) => {
    builds++;
    return !all.filter(pick).includes(bad);
  });
  expect(found).toBe(bad);
  expect(builds).toBeLessThanOrEqual(7);
});
