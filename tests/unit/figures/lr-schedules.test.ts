import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/lr-schedules/figure.ts';
import {
  flatCurvature,
  rateAt,
  ratesOf,
  run,
  schedules,
  total,
} from '../../../src/figures/lr-schedules/model.ts';
import { normal } from '../../../src/figures/shared/random.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const last = (rates: readonly number[]) => run(rates)[total];

describe('lr-schedules', () => {
  it('has the rates of the lesson', () => {
    expect(ratesOf('余弦', 0.8, 5).slice(0, 5)).toEqual([0.16, 0.32, 0.48, 0.64, 0.8].map(near));
    expect([50, 51, 76].map((t) => rateAt('阶梯', t, 0.8, 5))).toEqual(
      [0.8, 0.08, 0.008].map(near),
    );
    expect([80, 90, 100].map((t) => rateAt('WSD', t, 0.8, 5))).toEqual([0.8, 0.4, 0].map(near));
    expect(rateAt('余弦', 100, 0.8, 5)).toBeCloseTo(0, 12);
    expect(ratesOf('常数', 0.8, 0)).toEqual(Array.from({ length: 100 }, () => 0.8));
  });

  it('has the one cycle of torch.optim.lr_scheduler.OneCycleLR(max_lr=0.8, total_steps=100)', () => {
    // What PyTorch 1.13 sets before steps 1, 15, 30, 31, 65 and 100.
    [0.032, 0.395211, 0.8, 0.799597, 0.400002, 0.0000032].forEach((rate, i) =>
      expect(rateAt('一周期', [1, 15, 30, 31, 65, 100][i]!, 0.8, 5)).toBeCloseTo(rate, 5),
    );
  });

  it('settles at the noise floor η / (2 (2 − η)) when the rate stays', () => {
    for (const rate of [0.02, 0.1, 0.2])
      expect(run(Array.from({ length: 2000 }, () => rate))[2000]!.noisy).toBeCloseTo(
        rate / (2 * (2 - rate)),
        12,
      );
  });

  it('means what runs with drawn noise do on average', () => {
    const rates = ratesOf('WSD', 0.8, 5);
    const next = normal(3);
    const draws = Array.from({ length: 4000 }, () =>
      rates.reduce((v, rate) => v - rate * (v + next()), 0),
    );
    const mean = draws.reduce((sum, v) => sum + v ** 2 / 2, 0) / draws.length;
    expect(Math.abs(mean / last(rates)!.noisy - 1)).toBeLessThan(0.1);
  });

  it('has the final losses that the lesson prints', () => {
    const finals = (peak: number, warmup: number) =>
      schedules.map((kind) => last(ratesOf(kind, peak, warmup))?.sum.toFixed(4));
    expect(finals(0.8, 5)).toEqual(['0.3342', '0.0577', '0.0610', '0.0647', '0.0503']);
    expect(finals(0.1, 5)).toEqual(['0.9623', '1.5193', '1.5230', '1.5230', '1.0554']);
    expect(finals(0.5, 0)).toEqual([undefined, undefined, undefined, '0.2178', undefined]);
    expect(last(ratesOf('常数', 0.1, 0))!.flat).toBeCloseTo(
      (flatCurvature * (10 * 0.995 ** 100) ** 2) / 2,
      12,
    );
  });

  it('says why the worst is worst', () => {
    const said = (changed: object) => figure.verdict({ ...initialValues(figure), ...changed });
    expect(said({})).toContain('常数最高，主要因为学习率还大，在吵的方向上抖');
    expect(said({ peak: 0 })).toContain('余弦最高，主要因为平的方向上路还没走完');
    expect(said({ warmup: 0 })).toContain('发散的有常数、阶梯、余弦、WSD');
    expect(said({ step: 0 })).toContain('五种都在起点');
  });

  it('names all that are highest together while their rates have been the same', () => {
    // Values of the step control: 13 is step 35, 22 is step 80, 23 is step 85.
    const said = (peak: number, step: number) =>
      figure.verdict({ ...initialValues(figure), peak, step });
    expect(said(6, 13)).toContain('常数、阶梯、WSD 一样高，高过其余，主要因为');
    expect(said(4, 22)).toContain('常数、WSD 一样高，高过其余，主要因为');
    expect(said(4, 23)).toContain('常数最高，主要因为');
  });
});

const near = (value: number) => expect.closeTo(value, 12) as number;
