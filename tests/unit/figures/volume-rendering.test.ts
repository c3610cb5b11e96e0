import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { figure } from '../../../src/figures/volume-rendering/figure.ts';
import {
  compose,
  integrate,
  layersOf,
  sample,
  type Layer,
} from '../../../src/figures/volume-rendering/model.ts';

const layers = layersOf(0.2, 10);

describe('volume-rendering', () => {
  it('takes the weights that a pen takes', () => {
    const samples = sample(layers, 12);
    const [first, orange, blue] = [samples[2]!, samples[8]!, samples[10]!];
    expect([first.t, orange.t, blue.t]).toEqual([1.25, 4.25, 5.25]);
    // 1 − e^−0.1, then five pieces of fog: e^−0.5, then 1 − e^−5
    expect(first.weight).toBeCloseTo(0.0951626, 7);
    expect(orange.transmittance).toBeCloseTo(0.6065307, 7);
    expect(orange.alpha).toBeCloseTo(0.9932621, 7);
    expect(orange.weight).toBeCloseTo(0.6024439, 7);
    expect(blue.transmittance).toBeCloseTo(0.0040868, 7);
  });

  it('leaves what the product of all 1 − α leaves', () => {
    for (const count of [4, 6, 12, 96]) {
      const samples = sample(layersOf(0.7, 3), count);
      const { total, left } = compose(layersOf(0.7, 3), samples);
      expect(left).toBeCloseTo(
        samples.reduce((product, { alpha }) => product * (1 - alpha), 1),
        12,
      );
      expect(total + left).toBeCloseTo(1, 12);
    }
  });

  it('integrates in closed form what a fine sum comes to', () => {
    for (const [fog, wall] of [
      [0.2, 10],
      [2, 20],
      [0, 1.5],
    ] as const) {
      const fine = compose(layersOf(fog, wall), sample(layersOf(fog, wall), 30_000));
      const exact = integrate(layersOf(fog, wall));
      expect(exact.left).toBeCloseTo(Math.exp(-2.5 * fog - 0.8 * wall), 12);
      expect(exact.depth).toBeCloseTo(fine.depth!, 3);
      exact.weights.forEach((weight, k) => expect(weight).toBeCloseTo(fine.weights[k]!, 3));
      exact.colour.forEach((value, c) => expect(value).toBeCloseTo(fine.colour[c]!, 3));
    }
  });

  it('sees a thick piece of one density at the mean of an exponential', () => {
    const [front, density] = [1, 8];
    const deep: readonly Layer[] = [{ name: '', from: front, to: 1e6, density, colour: [1, 1, 1] }];
    expect(integrate(deep).depth).toBeCloseTo(front + 1 / density, 9);
  });

  it('misses the orange wall with 4 samples, the blue one with 8, both with 6', () => {
    const met = (count: number) =>
      [1, 2].map((k) => sample(layers, count).some(({ layer }) => layer === k));
    expect([4, 6, 8, 12].map(met)).toEqual([
      [false, true],
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('has no depth where nothing holds light back', () => {
    const empty = layersOf(0, 0);
    expect(integrate(empty)).toMatchObject({ left: 1, depth: undefined, colour: [0, 0, 0] });
    expect(figure.verdict({ count: 3, fog: 0, wall: 0 })).toContain('没有期望深度');
  });

  it('writes the numbers out and says what the samples miss', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain('雾 0.393，橙墙 0.602，蓝墙 0.004，合计 1.000');
    expect(figure.verdict(start)).not.toContain('没有样本');
    expect(figure.verdict({ ...start, count: 1 })).toContain('没有样本落在橙墙和蓝墙里');
    const [, sums] = figure.panels(start);
    expect(sums!.drawing).toContain('w = T·α = 0.6065 × 0.9933 = 0.6024');
  });
});
