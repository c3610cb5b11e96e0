import { expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { figure } from '../../../src/figures/sequence-unrolled/figure.ts';
import {
  backward,
  forward,
  reach,
  shares,
  type Network,
} from '../../../src/figures/sequence-unrolled/model.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const lastOf = (network: Network) => forward(network).at(-1)!.h;

it('has the numbers of the lesson', () => {
  const steps = forward({ weight: 0.5, squashed: false });
  expect(steps.map(({ h }) => h)).toEqual([1, 0.5, 0.25, 0.125]);
  expect(backward(steps)).toEqual([0.125, 0.25, 0.5, 1]);
  expect(shares(steps)).toEqual([0, 0.25, 0.25, 0.25]);
  const left = (weight: number, k: number) => reach({ weight, squashed: false }, 99)[k]!;
  expect(left(0.9, 3)).toBeCloseTo(0.729, 12);
  expect(left(1.1, 3)).toBeCloseTo(1.331, 12);
  expect(left(0.9, 99).toExponential(0)).toBe('3e-5');
  expect(Math.round(left(1.1, 99) / 100)).toBe(125);
});

it('adds up to the derivative with respect to the weight that differences give', () => {
  for (const squashed of [false, true])
    for (const weight of [0.3, 0.5, 1, 1.4]) {
      const h = 1e-5;
      const slope =
        (lastOf({ weight: weight + h, squashed }) - lastOf({ weight: weight - h, squashed })) /
        (2 * h);
      expect(sum(shares(forward({ weight, squashed })))).toBeCloseTo(slope, 8);
    }
});

it('tanh holds down what would explode: beyond weight 1 the gradient still dies away', () => {
  const far = reach({ weight: 1.5, squashed: true }, 99);
  expect(far[99]).toBeLessThan(1e-8);
  expect(reach({ weight: 1.5, squashed: false }, 99)[99]).toBeGreaterThan(1e17);
  expect(reach({ weight: 0, squashed: false }, 5)).toEqual([1, 0, 0, 0, 0, 0]);
});

it('says what the gradient is multiplied by where tanh is in the way', () => {
  const says = (squash: number) =>
    figure.verdict({ ...initialValues(figure), step: 6, weight: 1.5, squash });
  expect(says(0)).toBe('往回到第 3 步：1 × 1.5 = 1.5，这就是 ∂h₄/∂h₃。');
  expect(says(1)).toBe(
    '往回到第 3 步：1 × 0.413 ≈ 0.413，这就是 ∂h₄/∂h₃（0.413 是 w 乘 tanh 的导数 1 − h₄² ≈ 0.275）。',
  );
});
