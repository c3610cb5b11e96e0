import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { figure } from '../../../src/figures/split-apply-combine/figure.ts';
import { apply, runs, split } from '../../../src/figures/split-apply-combine/model.ts';

describe('split-apply-combine', () => {
  it('has the groups in the order of their keys, and each row in one of them', () => {
    expect(split('model').map(({ key, rows }) => [key, ...rows])).toEqual([
      ['A', 0, 2, 5],
      ['B', 1, 4, 7],
      ['C', 3, 6],
    ]);
    expect(split('seed').map(({ key, rows }) => [key, ...rows])).toEqual([
      ['0', 0, 1, 3],
      ['1', 2, 4, 6],
      ['2', 5, 7],
    ]);
    for (const by of ['model', 'seed'] as const)
      expect(split(by).flatMap(({ rows }) => rows)).toHaveLength(runs.length);
  });

  it('has what pandas 1.5.3 gives for groupby with mean, max and count', () => {
    const results = (by: 'model' | 'seed') =>
      (['mean', 'max', 'count'] as const).map((aggregate) =>
        split(by).map(({ values }) => Number(apply(aggregate, values).toFixed(12))),
      );
    expect(results('model')).toEqual([
      [0.9, 0.86, 0.89],
      [0.92, 0.89, 0.91],
      [3, 3, 2],
    ]);
    expect(results('seed')).toEqual([
      [0.89, 0.88, 0.875],
      [0.91, 0.89, 0.92],
      [3, 3, 2],
    ]);
  });

  it('writes out the sums', () => {
    const start = initialValues(figure);
    const [, result] = figure.panels(start);
    expect(result!.drawing).toContain('>(0.90 + 0.88 + 0.92) ÷ 3<');
    expect(result!.drawing).toContain('>= 0.900<');
    expect(figure.verdict({ ...start, key: 1 })).toContain('2 是 0.875。8 行变成 3 行');
    expect(figure.panels({ ...start, aggregate: 2 })[1]!.drawing).toContain('>= 2<');
  });
});
