import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/intensity-window/figure.ts';
import {
  grey,
  limits,
  presets,
  shade,
  tissues,
  unitsOf,
} from '../../../src/figures/intensity-window/model.ts';
import { free, settle } from '../../../src/figures/intensity-window/state.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const [lung, soft, bone] = presets as [
  (typeof presets)[number],
  (typeof presets)[number],
  (typeof presets)[number],
];
const start = initialValues(figure);

describe('intensity-window', () => {
  it('goes from black at the lower end by half grey at the centre to white at the upper end', () => {
    for (const window of [...presets, { centre: 35, width: 80 }]) {
      const [low, high] = limits(window);
      expect(shade(window, low)).toBe(0);
      expect(shade(window, window.centre)).toBeCloseTo(127.5, 12);
      expect(shade(window, high)).toBe(255);
      expect(grey(window, low - 1) + 255 - grey(window, high + 1)).toBe(0);
    }
  });

  it('has the levels of the three usual windows as by hand', () => {
    const levels = (window: typeof lung) => tissues.map(({ hu }) => grey(window, hu));
    // −160 to 240: fat 60/400, water 160/400, soft tissue 210/400, lesion 230/400 of 255.
    expect(levels(soft)).toEqual([0, 0, 38, 102, 134, 147, 255]);
    // −1350 to 150.
    expect(levels(lung)).toEqual([60, 111, 213, 230, 238, 241, 255]);
    // −500 to 1300.
    expect(levels(bone)).toEqual([0, 0, 57, 71, 78, 81, 170]);
  });

  it('parts lesion and surroundings by 255 × 20 / width where both lie in the window', () => {
    for (const window of [...presets, { centre: 60, width: 20 }, { centre: 50, width: 100 }]) {
      const apart = shade(window, unitsOf('病灶')) - shade(window, unitsOf('软组织'));
      expect(apart).toBeCloseTo((255 * 20) / window.width, 10);
    }
    expect(grey({ centre: -1000, width: 20 }, unitsOf('病灶'))).toBe(255);
    expect(grey({ centre: -1000, width: 20 }, unitsOf('软组织'))).toBe(255);
  });

  it('moves the sliders by a preset, and leaves the preset by a slider', () => {
    expect(settle(undefined, start)).toEqual({});
    expect(settle(start, { ...start, preset: 0 })).toEqual({ centre: -600, width: 1500 });
    expect(settle(start, { ...start, width: 350 })).toEqual({ preset: free });
    expect(settle(start, { ...start, preset: free })).toEqual({});
    const own = { preset: free, centre: 100, width: 350 };
    expect(settle(own, { ...own, width: 300 })).toEqual({});
    expect(settle(own, { ...own, preset: 2 })).toEqual({ centre: 400, width: 1800 });
    expect(settle(own, start)).toEqual({});
  });

  it('takes a preset alone from the address, and a width that is no preset', () => {
    expect(settle(undefined, { ...start, preset: 2 })).toEqual({ centre: 400, width: 1800 });
    expect(settle(undefined, { ...start, width: 350 })).toEqual({ preset: free });
  });

  it('has every preset within reach of its sliders', () => {
    const { centre, width } = figure.controls;
    for (const preset of presets) {
      expect((preset.centre - centre.min) % centre.step).toBe(0);
      expect((preset.width - width.min) % width.step).toBe(0);
    }
  });

  it('says levels, their difference, and what is black or white', () => {
    expect(figure.verdict(start)).toBe(
      '窗从 −160 到 240 HU。病灶 147，软组织 134，差 13 级。全黑的有空气、肺，全白的有骨。',
    );
    expect(figure.verdict({ preset: free, centre: -1000, width: 20 })).toContain('分不出来');
    const [slice, map] = figure.panels(start);
    expect(slice!.drawing).toContain('rgb(147,147,147)');
    expect(map!.drawing).toContain('255 × 20 / 400 = 12.75');
    expect(map!.drawing).toContain('147 − 134 = 13 级');
  });
});
