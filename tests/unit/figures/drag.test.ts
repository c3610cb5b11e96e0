import { describe, expect, it } from 'vitest';
import { byKey, within } from '../../../src/figures/shared/drag.ts';

const handle = {
  at: [50, 60],
  limits: { x: [0, 100], y: [40, 80] },
  step: 3,
} as const;

describe('a handle', () => {
  it('goes where it is dragged, and no farther than its limits', () => {
    expect(within(handle, [30, 70])).toEqual([30, 70]);
    expect(within(handle, [-5, 200])).toEqual([0, 80]);
    expect(within(handle, [101, 39])).toEqual([100, 40]);
  });

  it('goes by its step at an arrow key, five times as far with Shift, and stops at its limits', () => {
    expect(byKey(handle, 'ArrowLeft')).toEqual([47, 60]);
    expect(byKey(handle, 'ArrowRight')).toEqual([53, 60]);
    expect(byKey(handle, 'ArrowUp')).toEqual([50, 57]);
    expect(byKey(handle, 'ArrowDown', true)).toEqual([50, 75]);
    expect(byKey({ ...handle, at: [1, 79] }, 'ArrowDown')).toEqual([1, 80]);
  });

  it('leaves every other key alone', () => {
    expect(['Tab', 'Enter', ' ', 'Home', 'x'].map((key) => byKey(handle, key))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
