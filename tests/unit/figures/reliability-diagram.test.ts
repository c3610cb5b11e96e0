import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/reliability-diagram/figure.ts';
import {
  allRight,
  bins,
  calibrationError,
  gap,
  groups,
  likelihoodLoss,
  total,
} from '../../../src/figures/reliability-diagram/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const error = (temperature: number, number: number) => calibrationError(bins(temperature, number));

describe('reliability-diagram', () => {
  it('has 200 predictions, each in one bin, whatever the temperature', () => {
    expect([total, allRight]).toEqual([200, 156]);
    for (const temperature of [0.5, 1, 2.1, 4])
      for (const number of [1, 3, 5, 10]) {
        const all = bins(temperature, number);
        expect(all).toHaveLength(number);
        expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(200);
        for (const { from, to, count, sum } of all)
          if (count > 0) {
            expect(sum / count).toBeGreaterThan(from);
            expect(sum / count).toBeLessThanOrEqual(to + 1e-9);
          }
      }
  });

  it('has the sum of the lesson, term by term', () => {
    expect(bins(1, 5).map(({ right, count }) => [right, count])).toEqual([
      [5, 8],
      [7, 12],
      [10, 16],
      [28, 40],
      [106, 124],
    ]);
    expect(bins(1, 5).map((bin) => gap(bin).toFixed(3))).toEqual([
      '0.404',
      '1.280',
      '2.296',
      '6.256',
      '14.269',
    ]);
    expect(error(1, 5)).toBeCloseTo(0.1225, 4);
  });

  it('has the values that NumPy finds: the temperature helps, the number of bins decides', () => {
    expect([1, 2, 3, 5, 10].map((number) => error(2.1, number).toFixed(4))).toEqual([
      '0.0007',
      '0.0022',
      '0.0084',
      '0.0093',
      '0.0210',
    ]);
    expect(error(0.5, 10)).toBeCloseTo(0.1823, 4);
    expect(error(4, 1)).toBeCloseTo(0.109, 4);
    expect([1, 2, 2.1, 2.2].map((t) => likelihoodLoss(t).toFixed(4))).toEqual([
      '0.5907',
      '0.4872',
      '0.4870',
      '0.4874',
    ]);
  });

  it('puts a confidence on a border into the lower bin', () => {
    // At this temperature the first group lies on 0.6, the border of the first two of five bins.
    const border = groups[0]!.margin / Math.log(1.5);
    expect(bins(border, 5)[0]!.count).toBe(8);
  });

  it('adds the printed terms, which hardly differs from the exact sum', () => {
    expect(figure.panels(initialValues(figure))[1]!.drawing).toContain('= 24.505 / 200 ≈ 0.1225');
    for (let number = 1; number <= 10; number++)
      for (let t = 5; t <= 40; t++) {
        const said = /ECE ≈ ([\d.]+)/.exec(figure.verdict({ temperature: t / 10, number }))![1]!;
        expect(Math.abs(Number(said) - error(t / 10, number))).toBeLessThan(0.0001);
      }
  });

  it('says whether it is too sure, and where the least loss lies', () => {
    const values = initialValues(figure);
    expect(figure.verdict(values)).toContain('过于自信；ECE ≈ 0.1225');
    expect(figure.verdict(values)).toContain('T = 2.1 时最小，是 0.4870');
    expect(figure.verdict({ temperature: 2.1, number: 5 })).toContain('在滑块的各档里最小');
    expect(figure.verdict({ temperature: 4, number: 1 })).toContain('信心不足');
  });
});
