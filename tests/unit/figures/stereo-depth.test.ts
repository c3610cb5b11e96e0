import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { figure } from '../../../src/figures/stereo-depth/figure.ts';
import { band, columns, depthOf, side } from '../../../src/figures/stereo-depth/model.ts';

const rig = { focal: 800, baseline: 0.1 };

describe('stereo-depth', () => {
  it('sees the point in columns 24 and 16 at ten metres', () => {
    // 800 · 0.3 / 10 and 800 · 0.2 / 10
    const { left, right, disparity } = columns(rig, 10);
    expect([left, right, disparity].map((value) => value.toFixed(9))).toEqual([
      '24.000000000',
      '16.000000000',
      '8.000000000',
    ]);
  });

  it('finds the place again from the two columns', () => {
    for (const depth of [2, 7.5, 20]) {
      const { left, right } = columns(rig, depth);
      const z = (rig.focal * rig.baseline) / (left - right);
      expect(z).toBeCloseTo(depth, 9);
      expect((left * z) / rig.focal).toBeCloseTo(side, 9);
      expect(depthOf(rig, left - right)).toBeCloseTo(depth, 9);
    }
  });

  it('gives 80/9 and 80/7 metres for one pixel more and one less', () => {
    const { near, far, width } = band(rig, 10);
    expect(near).toBeCloseTo(80 / 9, 9);
    expect(far).toBeCloseTo(80 / 7, 9);
    expect(width).toBeCloseTo(160 / 63, 9);
  });

  it('is as wide as 2 Z² e / (f b) for a small error, so four times at twice the depth', () => {
    for (const depth of [3, 6, 12])
      expect(band(rig, depth, 1e-3).width! / ((2 * depth ** 2 * 1e-3) / 80)).toBeCloseTo(1, 5);
    // A whole pixel is not small: at twice the depth it is more than four times.
    expect(band(rig, 20).width! / band(rig, 10).width!).toBeCloseTo(4.2, 9);
  });

  it('has no far end when the rays of a smaller disparity are parallel', () => {
    const weak = { focal: 400, baseline: 0.05 };
    expect(columns(weak, 20).disparity).toBeCloseTo(1, 12);
    expect(band(weak, 20)).toMatchObject({ far: undefined, width: undefined });
    expect(figure.verdict({ depth: 20, baseline: 5, focal: 400 })).toContain('10 米到无穷远');
  });

  it('writes the numbers out', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain('8.889 到 11.43 米之间，相差 2.54 米');
    const [plan, sums] = figure.panels(start);
    expect(plan!.drawing).toContain('8.889–11.43 米');
    for (const line of ['800 × 0.2 ÷ 10 = 16', 'd = 8，Z = 80 ÷ d = 10 米', '80 ÷ 7 ≈ 11.43 米'])
      expect(sums!.drawing).toContain(line);
  });
});
