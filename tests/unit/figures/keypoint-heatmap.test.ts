import { describe, expect, it } from 'vitest';
import {
  chances,
  heatmap,
  peak,
  quarter,
  row,
  side,
  softArgmax,
} from '../../../src/figures/keypoint-heatmap/model.ts';

describe('keypoint-heatmap', () => {
  it('is a Gaussian of standard deviation one', () => {
    const map = heatmap(2.3, 0);
    expect(map[row]![2]).toBeCloseTo(Math.exp(-0.045), 12);
    expect(map[row]![3]).toBeCloseTo(Math.exp(-0.245), 12);
    expect(map[0]![2]).toBeCloseTo(Math.exp(-2.045), 12);
  });

  it('moves a quarter to the greater neighbour, and not at all between equals', () => {
    expect(quarter(heatmap(2.3, 0))).toBe(2.25);
    expect(quarter(heatmap(1.7, 0))).toBe(1.75);
    expect(side(heatmap(3, 0))).toBe(0);
    expect(peak(heatmap(2.5, 0))).toBe(2);
  });

  it('expects a column by chances that sum to one', () => {
    const map = heatmap(2.3, 0);
    const p = chances(map, 10);
    expect(p.reduce((sum, value) => sum + value)).toBeCloseTo(1, 12);
    expect(softArgmax(map, 10)).toBeCloseTo(2.153891, 6);
  });

  it('is drawn away by a second peak', () => {
    expect(softArgmax(heatmap(2.3, 0.9), 10)).toBeGreaterThan(3);
    expect(peak(heatmap(2.3, 0.9))).toBe(2);
  });
});
