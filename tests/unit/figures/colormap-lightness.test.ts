import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/colormap-lightness/figure.ts';
import {
  colour,
  greyOf,
  lightness,
  maps,
  read,
  steps,
} from '../../../src/figures/colormap-lightness/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

/** L* of cmap(i / 32) for i = 0, 4, … 32, by NumPy from the tables of Matplotlib 3.6.3. */
const known = {
  viridis: [14.95, 25.68, 35.7, 45.13, 54.39, 63.69, 72.97, 82.07, 90.9],
  jet: [12.89, 32.33, 54.85, 90.38, 90.45, 95.2, 71.24, 54.22, 25.41],
  gray: [0.0, 12.25, 27.09, 40.73, 53.59, 65.87, 77.7, 89.18, 100.0],
  coolwarm: [37.71, 56.61, 72.15, 82.97, 87.96, 82.71, 71.72, 56.04, 37.71],
} as const;

describe('colormap-lightness', () => {
  it('has the lightness of black, white, the primaries and a grey in the middle', () => {
    expect(lightness([0, 0, 0])).toBe(0);
    expect(lightness([1, 1, 1])).toBeCloseTo(100, 9);
    expect(lightness([1, 0, 0])).toBeCloseTo(53.23, 2);
    expect(lightness([0, 1, 0])).toBeCloseTo(87.735, 2);
    expect(lightness([0, 0, 1])).toBeCloseTo(32.3, 2);
    expect(lightness([0.5, 0.5, 0.5])).toBeCloseTo(53.39, 2);
  });

  it.each(maps)('%s is as in Matplotlib', (map) => {
    const { levels } = read(map);
    expect(levels).toHaveLength(steps + 1);
    known[map].forEach((level, i) => expect(Math.abs(levels[4 * i]! - level)).toBeLessThan(0.02));
  });

  it('keeps the lightness when it takes the colour away', () => {
    for (const map of maps)
      for (let i = 0; i <= steps; i += 5) {
        const one = colour(map, i);
        expect(lightness(greyOf(one))).toBeCloseTo(lightness(one), 3);
      }
  });

  it('turns where Matplotlib’s tables turn', () => {
    expect(read('viridis').turns).toEqual([]);
    expect(read('gray').turns).toEqual([]);
    expect(read('coolwarm').turns).toEqual([16]);
    expect(read('jet').turns).toEqual([12, 14, 20]);
    expect(read('jet').most).toBeCloseTo(9.201, 2);
    expect(read('jet').least).toBeCloseTo(0.133, 2);
    expect(read('viridis').most).toBeCloseTo(2.745, 2);
    expect(read('viridis').least).toBeCloseTo(2.034, 1);
    expect(read('coolwarm').most).toBeCloseTo(4.957, 1);
  });

  it('says the turns and the small step', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toBe(
      'jet 的亮度从 12.9 到 25.4，在 0.375、0.438、0.625 处转向（L* 90.4、89.9、95.2）；值每加 1/32，L* 最多变 9.2，最少 0.1。值从 0.375 到 0.438，L* 的变化是 −0.5。',
    );
    expect(figure.verdict({ ...start, map: 0 })).toContain('一路上升，不转向');
  });
});
