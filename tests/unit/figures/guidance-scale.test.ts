import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/guidance-scale/figure.ts';
import {
  all,
  belongs,
  conditions,
  count,
  flow,
  guided,
  look,
  moments,
  quantiles,
  starts,
  steps,
  summary,
  type Lump,
} from '../../../src/figures/guidance-scale/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const endsOf = (lumps: readonly Lump[], scale: number) =>
  starts.map((start) => flow(lumps, scale, start)[steps]!);
const densityOf = (lumps: readonly Lump[]) => (x: number) => look(lumps, x).density;
const furthest = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe('guidance-scale', () => {
  it('begins from the quantiles of the standard normal', () => {
    // statistics.NormalDist().inv_cdf((i + 0.5) / 60)
    expect(starts).toHaveLength(count);
    for (const [i, value] of [
      [0, -2.39398],
      [10, -0.934589],
      [29, -0.02089],
      [59, 2.39398],
    ] as const)
      expect(starts[i]).toBeCloseTo(value, 4);
  });

  it('has the score that a finite difference of the log density has, and the clean point of Tweedie', () => {
    const [a, b, h] = [0.8, 0.6, 1e-5];
    for (const lumps of [all, ...conditions.map((condition) => condition.lumps)])
      for (const x of [-1.3, 0.2, 2]) {
        const { score, clean } = look(lumps, x, a, b);
        const log = (at: number) => Math.log(look(lumps, at, a, b).density);
        expect(score).toBeCloseTo((log(x + h) - log(x - h)) / (2 * h), 6);
        expect(clean).toBeCloseTo((x + b * b * score) / a, 9);
      }
  });

  it('ends on the quantiles of the whole at scale 0, of the condition at scale 1', () => {
    // In one dimension the flow keeps the order, so a quantile goes to the same quantile.
    const whole = quantiles(densityOf(all), count);
    for (const { lumps } of conditions) {
      expect(furthest(endsOf(lumps, 0), whole)).toBeLessThan(1e-3);
      expect(furthest(endsOf(lumps, 1), quantiles(densityOf(lumps), count))).toBeLessThan(1e-3);
    }
  });

  it('goes in steps that are small enough', () => {
    // Against Euler's way in 20,000 steps.
    const euler = (lumps: readonly Lump[], scale: number, start: number) => {
      const n = 20_000;
      let x = start;
      for (let i = 0; i < n; i++) {
        const angle = (Math.PI / 2) * (1 - (i + 0.5) / n);
        const [a, b] = [Math.cos(angle), Math.sin(angle)];
        const [u, c] = [look(all, x, a, b), look(lumps, x, a, b)];
        x +=
          ((b * guided(u.clean, c.clean, scale) + a * b * guided(u.score, c.score, scale)) *
            Math.PI) /
          2 /
          n;
      }
      return x;
    };
    for (const [k, scale, start] of [
      [0, 8, starts[2]!],
      [2, 3, starts[50]!],
    ] as const) {
      const { lumps } = conditions[k]!;
      expect(flow(lumps, scale, start)[steps]).toBeCloseTo(euler(lumps, scale, start), 3);
    }
  });

  it('draws the ends together as the scale grows, and away from the others where these lie on one side', () => {
    for (const { lumps } of conditions) {
      const deviations = [1, 2, 3, 5, 8].map(
        (scale) => summary(lumps, endsOf(lumps, scale)).deviation,
      );
      expect(deviations).toEqual([...deviations].sort((a, b) => b - a));
    }
    const { lumps } = conditions[0]!;
    const means = [1, 2, 3, 5, 8].map((scale) => summary(lumps, endsOf(lumps, scale)).mean);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    expect(means[0]).toBeCloseTo(1.5, 2);
    expect(means.at(-1)).toBeGreaterThan(2.5);
  });

  it('gives a point to the condition by its share of the density', () => {
    expect(belongs(conditions[0]!.lumps, 0.75)).toBeCloseTo(0.5, 6);
    expect(belongs(conditions[1]!.lumps, -1)).toBeCloseTo(0.5, 3);
    const sum = [0, 2].reduce((total, k) => total + belongs(conditions[k]!.lumps, 0.4), 0);
    expect(sum).toBeCloseTo(belongs(conditions[1]!.lumps, 0.4), 12);
    expect(moments(conditions[1]!.lumps).mean).toBeCloseTo(0.75, 12);
    expect(moments(conditions[1]!.lumps).deviation).toBeCloseTo(Math.hypot(0.75, 0.4), 12);
  });

  it('says how many land at the condition and how close they lie', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain(
      '60 个终点有 60 个落在条件一边（p(c|x) > 0.5），均值 2.06，标准差 0.229',
    );
    expect(figure.verdict({ ...start, scale: 0 })).toContain('有 20 个落在条件一边');
    expect(figure.verdict({ ...start, scale: 1 })).toContain('恰是条件分布');
    expect(figure.verdict({ scale: 8, condition: 2 })).toContain('标准差不到 0.001');
    const [, sums] = figure.panels(start);
    expect(sums!.drawing).toContain('−0.061 + 3 × [0.967 − (−0.061)]');
  });
});
