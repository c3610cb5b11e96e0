import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/kernel-state/figure.ts';
import { follow, orders, restart, shown } from '../../../src/figures/kernel-state/model.ts';

/** Each by hand: nums, mean and output before the restart, output after it. */
const expected = [
  [[80, 90, 70, 100], 85, '90.0', '90.0'],
  [[80, 90, 70, 100, 100], 88, '93.0', '90.0'],
  [[80, 90, 70, 100], 80, '85.0', '90.0'],
  [[80, 90, 70, 100], 85, '90.0', "NameError: name 'bonus' is not defined"],
  [[80, 90, 70, 100], 85, '90.0', '95.0'],
] as const;

describe('kernel-state', () => {
  it.each(expected.map((row, i) => [i, ...row] as const))(
    'order %i leaves %j, mean %f, %s, and %s after a restart',
    (order, nums, mean, before, after) => {
      const states = follow(orders[order]!);
      const last = states.at(-2)!;
      expect(last.kernel.variables).toMatchObject({ nums, mean, bonus: 5 });
      expect(shown(last)).toBe(before);
      expect(shown(states.at(-1)!)).toBe(after);
      expect(shown(restart(last.cells))).toBe(after);
    },
  );

  it('numbers the runs, not the cells', () => {
    const counts = (order: number, step: number) =>
      follow(orders[order]!)[step]!.cells.map(({ count }) => count);
    expect(counts(1, 6)).toEqual([1, 3, 4, 5, 6]);
    expect(counts(2, 6)).toEqual([1, 5, 2, 3, 6]);
    // A run that fails has its number, and nothing below it runs.
    expect(counts(3, 7)).toEqual([1, 2, undefined, 3, 4]);
    expect(counts(1, 7)).toEqual([1, 2, 3, 4, 5]);
  });

  it('changes nothing in the kernel by deleting, changing or saving', () => {
    for (const order of orders) {
      const states = follow(order);
      order.forEach((event, i) => {
        if (['remove', 'edit', 'save'].includes(event.kind))
          expect(states[i + 1]!.kernel).toBe(states[i]!.kernel);
      });
    }
  });

  it('has as many steps in every order', () => {
    for (const order of orders) expect(order).toHaveLength(figure.controls.step.max);
  });

  it('says where page and kernel part', () => {
    expect(figure.verdict({ order: 1, step: 6 })).toBe(
      '第 6 次运行，跑 E：得到 93.0；这一页从头跑，得到的却是 90.0。',
    );
    expect(figure.verdict({ order: 2, step: 5 })).toContain('mean 没有跟着变，还是 80.0');
    expect(figure.verdict({ order: 0, step: 5 })).toContain('与这一页从头跑一样');
  });
});
