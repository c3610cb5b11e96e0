import { describe, expect, it } from 'vitest';
import { drag, figure } from '../../../src/figures/patch-attention/figure.ts';
import {
  attend,
  content,
  dot,
  pairs,
  picture,
  pixel,
  position,
  seen,
  sees,
  side,
  type Setting,
} from '../../../src/figures/patch-attention/model.ts';
import type { Handle } from '../../../src/figures/shared/drag.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const whole: Setting = { size: 2, weight: 1, reach: '全局' };
const near = (numbers: readonly number[], others: readonly number[]) =>
  numbers.forEach((number, i) => expect(number).toBeCloseTo(others[i]!, 6));

describe('patch-attention', () => {
  it('has a picture of sixteen by sixteen digits', () => {
    expect(picture).toHaveLength(side);
    for (const row of picture) expect(row).toMatch(/^\d{16}$/);
    expect([pixel(6, 4), pixel(6, 5)]).toEqual([1, -1]);
  });

  it('makes of the quarters their mean and three differences', () => {
    // The left eye, white beside black.
    expect(content(2, 3, 2).map((value) => value + 0)).toEqual([0, -1, 0, 0]);
    // The tip of an ear, at the lower left of its patch: 8 8 / 2 8 (columns 2 and 3 are 8 8, then 2 8).
    near(content(2, 0, 1), [4 / 9, 1 / 3, -1 / 3, 1 / 3]);
  });

  it('has positions whose product falls with the distance', () => {
    const here = position(2, 3, 2);
    expect(dot(here, here)).toBeCloseTo(2, 12);
    expect(dot(here, position(2, 3, 5))).toBeCloseTo(1 + Math.cos((3 * Math.PI) / 8), 12);
    expect(dot(here, position(2, 7, 2))).toBeCloseTo(1 + Math.cos(Math.PI / 2), 12);
  });

  it('has the weights that NumPy finds', () => {
    const eye = attend(whole, { row: 3, column: 2 });
    near(
      [26, 29, 0].map((i) => eye[i]!.weight),
      [0.258808, 0.208061, 0.007786],
    );
    expect(eye[29]!.score).toBeCloseTo(3.6708329309692864, 12);
    const shifted = attend({ size: 2, weight: 3, reach: '移位窗口' }, { row: 2, column: 4 });
    near(
      shifted.slice(18, 22).map(({ weight }) => weight),
      [0.066063, 0.13168, 0.167769, 0.13168],
    );
    expect(shifted[0]).toMatchObject({ score: undefined, weight: 0 });
    near(
      attend({ ...whole, size: 4, weight: 0 }, { row: 1, column: 1 })
        .slice(4, 8)
        .map(({ weight }) => weight),
      [0.073119, 0.131807, 0.103112, 0.040562],
    );
    near(
      attend({ ...whole, size: 8 }, { row: 1, column: 0 }).map(({ weight }) => weight),
      [0.210244, 0.139697, 0.451725, 0.198335],
    );
  });

  it('counts N² pairs, fewer in windows, and what a mask takes out of shifted ones', () => {
    const count = (size: number, reach: Setting['reach']) => {
      const setting = { ...whole, size, reach };
      return [pairs(setting), seen(setting)];
    };
    expect([2, 4, 8].map((size) => count(size, '全局')[0])).toEqual([4096, 256, 16]);
    expect(count(2, '窗口')).toEqual([1024, 1024]);
    // Bands of 2, 4 and 2 places: (4 + 16 + 4)² pairs are left.
    expect(count(2, '移位窗口')).toEqual([1024, 576]);
    expect(count(4, '移位窗口')).toEqual([256, 256]);
  });

  it('shifts windows by two places and cuts them at the edge', () => {
    const shifted: Setting = { ...whole, reach: '移位窗口' };
    const at = (row: number, column: number) => ({ row, column });
    expect(sees(shifted, at(2, 2), at(5, 5))).toBe(true);
    expect(sees(shifted, at(1, 2), at(2, 2))).toBe(false);
    expect(sees(shifted, at(0, 0), at(7, 7))).toBe(false);
    expect(sees({ ...whole, reach: '窗口' }, at(3, 3), at(4, 4))).toBe(false);
  });

  it('says weights and reckoning, and where several weigh the same', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toBe(
      'P = 2，N = 64 片，共算 4,096 对。查询在第 4 行第 3 列，看 64 片：自己 25.9%，此外最重的是第 4 行第 6 列，20.8%。',
    );
    const [drawn, weights] = figure.panels(start);
    expect(drawn!.drawing).toContain('分数 (9.00 + 1.38) ÷ √8 = 3.67');
    expect(drawn!.drawing).toContain('权重 e^3.67 ÷ Σ = 39.3 ÷ 189 = 20.8%');
    expect(weights!.drawing).toContain('窗口：4 个窗口 × (4²)² = 1,024 对');
    expect(weights!.drawing).toContain('移位：也算 1,024 对，其中遮掉 448 对');
    expect(figure.verdict({ ...start, size: 1, reach: 1 })).toContain('一个窗口就盖住全图');
    expect(figure.verdict({ ...start, row: 0, column: 0, weight: 0 })).toMatch(
      /此外最重的有 \d+ 片/,
    );
    expect(figure.verdict({ ...start, weight: 0 })).toContain(
      '自己 21.0%，此外最重的是第 4 行第 6 列，21.0%',
    );
  });

  it('takes the query where the finger is, and the same spot at any patch size', () => {
    const start = initialValues(figure);
    const [handle] = drag.handles(start);
    expect(drag.move(start, 'query', handle!.at)).toEqual({ row: 3, column: 2 });
    expect(drag.move(start, 'query', [160, 400])).toEqual({});
    for (const size of [0, 1, 2])
      for (const row of [0, 3, 7]) {
        const values = { ...start, size, row };
        const [{ at, say }] = drag.handles(values) as [Handle];
        const moved = { ...values, ...drag.move(values, 'query', at) };
        expect(drag.handles(moved)[0]!.say).toBe(say);
      }
  });
});
