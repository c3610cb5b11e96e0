import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/denoising-steps/figure.ts';
import {
  crowd,
  denoise,
  freshNoise,
  guess,
  mixOf,
  mixtures,
  steps,
  walks,
  type Mixture,
} from '../../../src/figures/denoising-steps/model.ts';
import type { Point } from '../../../src/figures/shared/path.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const [corners, points, uneven] = mixtures as [Mixture, Mixture, Mixture];
const none = () => 0;

describe('denoising-steps', () => {
  it('takes the steps that the lesson does by hand', () => {
    const xs = (walk: 'DDIM' | '流匹配') =>
      denoise(points, walk, [0.5, 1], none).map(([x]) => x.toFixed(4));
    expect(xs('流匹配').slice(0, 2)).toEqual(['0.5000', '0.4750']);
    expect(xs('流匹配').slice(10, 12)).toEqual(['0.3743', '0.4003']);
    expect(xs('DDIM').slice(10, 12)).toEqual(['0.5328', '0.5600']);
    expect(xs('流匹配').at(-1)).toBe('1.0000');
  });

  it('guesses tanh(a x / b²) between two points, and nothing across them', () => {
    const { clean, noise, shares } = guess(points, [0.3, 0.7], 0.6, 0.8);
    expect(clean[0]).toBeCloseTo(Math.tanh((0.6 * 0.3) / 0.64), 12);
    expect(clean[1]).toBeCloseTo(0, 12);
    expect(noise[1]).toBeCloseTo(0.7 / 0.8, 12);
    expect(shares[0]! - shares[1]!).toBeCloseTo(clean[0], 12);
  });

  it('moves a noisy point by the slope of the log density of noisy points, as Tweedie says', () => {
    const [a, b, h] = [0.7, 0.5, 1e-5];
    for (const mixture of [corners, uneven, mixtures[3]!]) {
      const variance = (a * mixture.spread) ** 2 + b ** 2;
      const logDensity = ([x, y]: Point) =>
        Math.log(
          mixture.lumps.reduce(
            (sum, { centre: [u, v], weight }) =>
              sum + weight * Math.exp(-((x - a * u) ** 2 + (y - a * v) ** 2) / (2 * variance)),
            0,
          ),
        );
      for (const [x, y] of [
        [0.2, -0.4],
        [1.1, 0.9],
      ] as const) {
        const { clean, noise } = guess(mixture, [x, y], a, b);
        const slope = (logDensity([x + h, y]) - logDensity([x - h, y])) / (2 * h);
        expect(clean[0]).toBeCloseTo((x + b * b * slope) / a, 6);
        expect(a * clean[1] + b * noise[1]).toBeCloseTo(y, 12);
      }
    }
  });

  it('begins from pure noise and ends without any, DDPM and DDIM on a circle', () => {
    for (const walk of walks) {
      expect(mixOf(walk, 0)).toEqual({ a: 0, b: 1 });
      expect(mixOf(walk, steps)).toEqual({ a: 1, b: 0 });
    }
    const { a, b } = mixOf('DDPM', 7);
    expect(a * a + b * b).toBeCloseTo(1, 12);
    expect(mixOf('流匹配', 5)).toEqual({ a: 0.25, b: 0.75 });
  });

  it('adds the noise of the exact posterior, β̃ of the paper, in DDPM only', () => {
    const [now, then] = [mixOf('DDPM', 12), mixOf('DDPM', 13)];
    const beta = 1 - (now.a / then.a) ** 2;
    expect(freshNoise('DDPM', 12) ** 2).toBeCloseTo((then.b ** 2 / now.b ** 2) * beta, 12);
    expect(freshNoise('DDPM', steps - 1)).toBe(0);
    expect(freshNoise('DDIM', 12) + freshNoise('流匹配', 12)).toBe(0);
  });

  it('leaves three quarters of the points in the lump that has three quarters of the data', () => {
    for (const walk of walks) {
      const ends = crowd(uneven, walk, 1500).map((places) => places[steps]!);
      // Two and a half standard deviations of a binomial share are 0.028.
      expect(Math.abs(ends.filter(([x]) => x > 0).length / 1500 - 0.75)).toBeLessThan(0.03);
      expect(ends.every(([x, y]) => Math.hypot(Math.abs(x) - 1, y) < 0.9)).toBe(true);
    }
  });

  it('says where the point is and how many have come to each lump', () => {
    const start = initialValues(figure);
    expect(figure.verdict({ ...start, mixture: 1, walk: 2 })).toContain('(0.374, 0.500)');
    expect(figure.verdict({ ...start, step: steps })).toContain('已经没有噪声');
    const [, sums] = figure.panels({ ...start, mixture: 1, walk: 2 });
    expect(sums!.drawing).toContain('0.550 x₀ + 0.450 ε');
    expect(sums!.drawing).toContain('(0.400, 0.450)');
  });
});
