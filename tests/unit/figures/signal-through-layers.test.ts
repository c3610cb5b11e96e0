import { expect, it } from 'vitest';
import {
  depth,
  gradients,
  layers,
  meanSquare,
} from '../../../src/figures/signal-through-layers/model.ts';
import { figure } from '../../../src/figures/signal-through-layers/figure.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { normal } from '../../../src/figures/shared/random.ts';

it('takes means over the normal distribution: known moments', () => {
  expect(meanSquare(() => 1, 1)).toBeCloseTo(1, 12);
  expect(meanSquare((z) => z, 3)).toBeCloseTo(9, 10);
  expect(meanSquare((z) => z * z, 1)).toBeCloseTo(3, 10);
  expect(meanSquare((z) => Math.max(z, 0), 2)).toBeCloseTo(2, 10);
  // The mean of cos² z is (1 + e⁻²) / 2.
  expect(meanSquare(Math.cos, 1)).toBeCloseTo((1 + Math.exp(-2)) / 2, 12);
});

it('ReLU: 2/n keeps signal and gradient, 1/n halves the mean square of each layer, 4/n doubles it', () => {
  for (const [gain, each] of [
    [2, 1],
    [1, Math.SQRT1_2],
    [4, Math.SQRT2],
  ] as const) {
    const through = layers('ReLU', gain);
    through.forEach(({ signal, factor }, i) => {
      expect(signal / each ** (i + 1)).toBeCloseTo(1, 10);
      expect(factor).toBeCloseTo(each, 10);
    });
    expect(gradients(through)[0]! / each ** depth).toBeCloseTo(1, 10);
  }
});

it('sigmoid and tanh with 1/n: what the lesson finds with 256 units', () => {
  const sigmoid = layers('sigmoid', 1);
  expect(gradients(sigmoid)[0]!.toExponential(0)).toBe('3e-13');
  expect(sigmoid.at(-1)!.signal).toBeCloseTo(0.51, 2);
  const tanh = layers('tanh', 1);
  expect(gradients(tanh)[0]).toBeCloseTo(0.19, 2);
  expect(tanh.at(-1)!.signal).toBeCloseTo(0.16, 2);
  expect(gradients(tanh)).toHaveLength(depth + 1);
  expect(gradients(tanh)[depth]).toBe(1);
});

it('says when the bell is drawn wider than it is, and only then', () => {
  const drawing = (kind: number, layer: number) =>
    figure.panels({ ...initialValues(figure), kind, gain: 0.5, layer })[1]!.drawing;
  expect(drawing(2, depth)).toContain('画宽了');
  expect(drawing(2, 1)).not.toContain('画宽了');
});

it('a network of 400 units drawn at random does about the same', () => {
  const [n, gain] = [400, 2];
  const next = normal(7);
  let x = Array.from({ length: n }, next);
  const through = layers('tanh', gain);
  for (const layer of through.slice(0, 4)) {
    x = Array.from({ length: n }, () =>
      Math.tanh(x.reduce((sum, value) => sum + value * next() * Math.sqrt(gain / n), 0)),
    );
    const signal = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / n);
    expect(Math.abs(signal / layer.signal - 1)).toBeLessThan(0.08);
  }
});
