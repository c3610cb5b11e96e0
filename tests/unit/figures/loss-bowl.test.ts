import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/loss-bowl/figure.ts';
import {
  contour,
  curvature,
  descend,
  factors,
  judge,
  loss,
  lowest,
  principal,
} from '../../../src/figures/loss-bowl/model.ts';

const after = (shift: number, rate: number, steps: number) =>
  loss(descend({ shift, rate }, steps).at(-1)!, shift);

describe('loss-bowl', () => {
  it('has the lowest place of least squares, w = 1/2 and b = 2/3, at the loss 1/18', () => {
    expect(lowest(0)[0]).toBeCloseTo(1 / 2, 12);
    expect(lowest(0)[1]).toBeCloseTo(2 / 3, 12);
    expect(lowest(2)[1]).toBeCloseTo(5 / 3, 12);
    for (const shift of [0, 2]) expect(loss(lowest(shift), shift)).toBeCloseTo(1 / 18, 12);
  });

  it('has the curvatures that NumPy gives as eigenvalues', () => {
    expect(curvature(0)).toEqual({ ww: 28 / 3, wb: 4, bb: 2 });
    expect(principal(0).values[0]).toBeCloseTo(11.0929402, 7);
    expect(principal(0).values[1]).toBeCloseTo(0.24039313, 7);
    expect(principal(2).values[0]).toBeCloseTo(2, 12);
    expect(principal(2).values[1]).toBeCloseTo(4 / 3, 12);
    expect(2 / principal(0).values[0]).toBeCloseTo(0.180295, 6);
  });

  it('takes the steps of the lesson', () => {
    const [, first] = descend({ shift: 0, rate: 0.1 }, 1);
    expect(first![0]).toBeCloseTo(0.7333, 4);
    expect(first![1]).toBeCloseTo(0.3333, 4);
    expect([1, 10, 100].map((steps) => after(0, 0.1, steps).toFixed(4))).toEqual([
      '0.1096',
      '0.0679',
      '0.0557',
    ]);
    expect(after(0, 0.19, 10)).toBeCloseTo(22.6655, 4);
    expect(after(2, 0.5, 1)).toBeCloseTo(0.0741, 4);
  });

  it('goes as the closed form says: along each axis a power of its factor', () => {
    const setting = { shift: 0, rate: 0.15 };
    const [cw, cb] = lowest(0);
    const [dx, dy] = principal(0).direction;
    const along = (at: readonly [number, number]) => (at[0] - cw) * dx + (at[1] - cb) * dy;
    const across = (at: readonly [number, number]) => (at[1] - cb) * dx - (at[0] - cw) * dy;
    const path = descend(setting, 12);
    const [steep, flat] = factors(setting);
    path.forEach((at, k) => {
      expect(along(at)).toBeCloseTo(along(path[0]!) * steep ** k, 9);
      expect(across(at)).toBeCloseTo(across(path[0]!) * flat ** k, 9);
    });
  });

  it('converges, oscillates and diverges where the curvature says', () => {
    const judged = [0.08, 0.1, 0.18, 0.19].map((rate) => judge({ shift: 0, rate }));
    expect(judged).toEqual(['converges', 'oscillates', 'oscillates', 'diverges']);
    expect([0.5, 0.9, 1, 1.1].map((rate) => judge({ shift: 2, rate }))).toEqual([
      'converges',
      'oscillates',
      'bounces',
      'diverges',
    ]);
  });

  it('draws contours where the loss has their level', () => {
    for (const shift of [0, 2])
      for (const at of contour(3, shift)) expect(loss(at, shift)).toBeCloseTo(3, 9);
  });

  it('draws a step that leaves the picture in its direction, and errors short enough to stand side by side', () => {
    const [bowl, line] = figure.panels({ steps: 30, rate: 11, centre: 0 });
    const numbers = (pattern: RegExp) =>
      pattern
        .exec(bowl!.drawing)![1]!
        .match(/-?[\d.]+/g)!
        .map(Number);
    const [left, y] = numbers(/class="fig-mark" d="([^"]*)"/) as [number, number];
    const last = numbers(/class="fig-line-1" d="([^"]*)"/).slice(-2) as [number, number];
    const [dw, db] = principal(0).direction;
    expect((y - last[1]) / (last[0] - left - 7)).toBeCloseTo(db / dw, 2);
    expect(line!.drawing).toContain('>−5×10³¹<');
    expect(line!.drawing).not.toContain(' × ');
  });

  it('says what the rate does', () => {
    const verdict = figure.verdict({ steps: 1, rate: 3, centre: 0 });
    expect(verdict).toContain('来回摆动，仍收敛');
    expect(verdict).toContain('w = 0.7333，b = 0.3333，损失 0.1096');
  });
});
