import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/kl-divergence/figure.ts';
import {
  best,
  bestMean,
  divergence,
  integrand,
  logP,
  width,
  type Gaussian,
} from '../../../src/figures/kl-divergence/model.ts';

const gaussians: readonly Gaussian[] = [
  { mean: 0, deviation: 0.6 },
  { mean: 0, deviation: 2.1 },
  { mean: 2, deviation: 0.6 },
  { mean: -4, deviation: 0.4 },
  { mean: 1.3, deviation: 3.5 },
];

/** KL(N(m₁, s₁²) ‖ N(m₂, s₂²)) in closed form. */
function closed(one: Gaussian, two: Gaussian): number {
  return (
    Math.log(two.deviation / one.deviation) +
    (one.deviation ** 2 + (one.mean - two.mean) ** 2) / (2 * two.deviation ** 2) -
    0.5
  );
}

describe('kl-divergence', () => {
  it.each(gaussians)('is the closed form where p has one peak: %o', (q) => {
    const p = { mean: 0, deviation: width };
    expect(divergence('p', 0, q)).toBeCloseTo(closed(p, q), 5);
    expect(divergence('q', 0, q)).toBeCloseTo(closed(q, p), 5);
  });

  it.each(gaussians)('is the area under what is drawn: %o', (q) => {
    for (const weight of ['p', 'q'] as const) {
      let area = 0;
      for (let x = -25; x <= 25; x += 0.01) area += 0.01 * integrand(weight, x, 2, q);
      expect(area).toBeCloseTo(divergence(weight, 2, q), 4);
      expect(area).toBeGreaterThan(0);
    }
  });

  it('has a density p of area 1', () => {
    let area = 0;
    for (let x = -10; x <= 10; x += 0.01) area += 0.01 * Math.exp(logP(x, 3));
    expect(area).toBeCloseTo(1, 8);
  });

  it('covers both peaks in one direction and keeps to one in the other', () => {
    // The best q of KL(p‖q) has the mean and the variance of p: 0 and 4 + 0.36.
    expect(best('p', 2)).toEqual({ mean: 0, deviation: 2.1 });
    expect(best('q', 2)).toEqual({ mean: 2, deviation: 0.6 });
    expect(divergence('q', 3, { mean: 3, deviation: width })).toBeCloseTo(Math.LN2, 4);
    expect(best('q', 1).mean).toBe(0);
    expect([bestMean('p', 2, 0.6), bestMean('q', 2, 0.6)]).toEqual([0, 2]);
  });

  it('finds nothing better beside the best', () => {
    for (const weight of ['p', 'q'] as const)
      for (const half of [0, 1, 2, 3]) {
        const found = best(weight, half);
        for (const [mean, deviation] of [
          [0.1, 0],
          [-0.1, 0],
          [0, 0.1],
          [0, -0.1],
        ] as const)
          expect(
            divergence(weight, half, {
              mean: found.mean + mean,
              deviation: found.deviation + deviation,
            }),
          ).toBeGreaterThan(divergence(weight, half, found) - 1e-9);
      }
  });

  it('says the numbers of the lesson', () => {
    expect(figure.verdict({ half: 2, mean: 0, deviation: 2.1 })).toBe(
      'KL(P‖Q) = 0.555，KL(Q‖P) = 1.284 奈特。按滑块的刻度，前者在 μ = 0、σ = 2.1 处最小，后者在 μ = ±2.0、σ = 0.6 处最小：前者要 Q 盖住两峰，后者要它守住一峰。',
    );
    const seeking = figure.verdict({ half: 2, mean: 2, deviation: 0.6 });
    expect(seeking).toContain('KL(P‖Q) = 10.419，KL(Q‖P) = 0.692');
    expect(figure.verdict({ half: 0, mean: 0, deviation: 0.6 })).toContain(
      'KL(P‖Q) = 0.000，KL(Q‖P) = 0.000',
    );
  });

  it('says which curve lies above the plot', () => {
    const valleys = (half: number, deviation: number) =>
      figure.panels({ half, mean: 0, deviation })[1]!.drawing;
    expect(valleys(2, 2.1)).not.toContain('在图的上方');
    expect(valleys(2, 0.6)).toContain('实线在图的上方，最低 4.864');
    // ln(0.6 / 3.5) + 3.5² / (2 · 0.6²) − 1/2
    expect(valleys(0, 3.5)).toContain('虚线在图的上方，最低 14.750');
  });
});
