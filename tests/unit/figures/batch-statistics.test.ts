import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/batch-statistics/figure.ts';
import {
  batches,
  normalise,
  statistics,
  train,
  truth,
  update,
  watched,
} from '../../../src/figures/batch-statistics/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

describe('batch-statistics', () => {
  it('does with 1, 2, 3, 4 what torch.nn.BatchNorm1d does', () => {
    const batch = statistics([1, 2, 3, 4]);
    const running = update({ mean: 0, variance: 1 }, batch, 0.1);
    const round = (x: number) => Number(x.toFixed(4));
    expect([1, 2, 3, 4].map((x) => round(normalise(x, batch.mean, batch.variance)))).toEqual([
      -1.3416, -0.4472, 0.4472, 1.3416,
    ]);
    expect([running.mean, running.variance].map(round)).toEqual([0.25, 1.0667]);
    expect([1, 2, 3, 4].map((x) => round(normalise(x, running.mean, running.variance)))).toEqual([
      0.7262, 1.6944, 2.6627, 3.6309,
    ]);
  });

  it('makes of two values ±1, and of m values never more than √(m − 1)', () => {
    for (const { output } of train(2, 0.1).seen) expect(Math.abs(output)).toBeCloseTo(1, 1);
    for (const size of [4, 8, 64])
      for (const { output, values } of train(size, 0.1).seen) {
        expect(values).toHaveLength(size);
        expect(values[0]).toBe(watched);
        expect(Math.abs(output)).toBeLessThan(Math.sqrt(size - 1));
      }
  });

  it('comes to the true statistics, the surer the larger the batch', () => {
    const spread = (size: number) => {
      const outputs = train(size, 0.1).seen.map(({ output }) => output);
      return Math.sqrt(statistics(outputs).variance);
    };
    expect([4, 16, 64].map(spread)).toEqual([4, 16, 64].map(spread).sort((a, b) => b - a));
    const { mean, variance } = train(64, 0.1).running[batches]!;
    expect(Math.abs(mean - truth.mean)).toBeLessThan(0.2);
    expect(Math.abs(variance - truth.deviation ** 2)).toBeLessThan(0.5);
  });

  it('draws no output outside the plot, whatever the batches and the momentum', () => {
    for (let size = 0; size <= figure.controls.size.max; size++)
      for (let momentum = 0; momentum <= figure.controls.momentum.max; momentum++) {
        const batch = figure.controls.batch.max;
        const { drawing } = figure.panels({ size, momentum, batch })[1]!;
        const line = /fig-line-1 fig-strong" d="([^"]*)"/.exec(drawing)![1]!;
        const heights = Array.from(line.matchAll(/ ([\d.-]+)/g), ([, y]) => Number(y));
        expect(heights).toHaveLength(batches + 1);
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
        expect(Math.max(...heights)).toBeLessThanOrEqual(226);
      }
  });

  it('says what is still missing', () => {
    const said = (changed: object) => figure.verdict({ ...initialValues(figure), ...changed });
    expect(said({ batch: 0 })).toContain('5 原样变成 5.00');
    expect(said({ batch: 8 })).toContain('走了 10 批');
    expect(said({ batch: 8 })).toContain('初值还占 35%');
    expect(said({ size: 0 })).toContain('只能是 ±1');
    expect(said({ momentum: 0 })).toContain('初值还占 67%');
    expect(said({ size: 5 })).toContain('已接近真实的统计量');
  });
});
