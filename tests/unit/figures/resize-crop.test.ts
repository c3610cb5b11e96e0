import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/resize-crop/figure.ts';
import {
  apply,
  centreCrop,
  clip,
  height,
  kept,
  letterbox,
  moved,
  starts,
  stretch,
  things,
  tiles,
  unapply,
  width,
  type Box,
} from '../../../src/figures/resize-crop/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const [person, car, sign, bus] = things.map(({ box }) => box) as [Box, Box, Box, Box];

describe('resize-crop', () => {
  it('has the boxes of the lesson', () => {
    expect(moved(stretch(224), person)).toEqual([7, 98, 21, 182]);
    expect(moved(letterbox(224), person)).toEqual([7, 105, 21, 147]);
    expect(moved(centreCrop(224), person)).toEqual([-128, 96, -96, 192]);
    expect(moved(centreCrop(224), bus)).toEqual([208, 48, 320, 176]);
    expect(moved(letterbox(224), sign)).toEqual([147, 91, 154, 98]);
  });

  it('scales and pads by what the lesson reckons', () => {
    expect(letterbox(224)).toEqual({ scale: [0.21875, 0.21875], shift: [0, 56] });
    expect(centreCrop(224)).toEqual({ scale: [0.5, 0.5], shift: [-144, -16] });
    expect(stretch(448)).toEqual({ scale: [0.4375, 0.875], shift: [0, 0] });
  });

  it('goes back to the picture', () => {
    for (const move of [stretch(336), letterbox(336), centreCrop(336)])
      expect(unapply(move, apply(move, [320, 256]))).toEqual([320, 256]);
  });

  it('cuts a box at the edge and says what is left', () => {
    expect(clip([208, 48, 320, 176], 224)).toEqual([208, 48, 224, 176]);
    expect(kept(centreCrop(224), bus, 224)).toBeCloseTo(16 / 112, 12);
    expect(clip([-128, 96, -96, 192], 224)).toBeUndefined();
    expect(kept(centreCrop(224), person, 224)).toBe(0);
    expect(kept(stretch(224), car, 224)).toBe(1);
  });

  it('lays tiles by strides and draws the last one back', () => {
    expect(starts(width, 224, 0.25)).toEqual([0, 168, 336, 504, 672, 800]);
    expect(starts(height, 224, 0.25)).toEqual([0, 168, 288]);
    expect(starts(width, 224, 0)).toEqual([0, 224, 448, 672, 800]);
    expect(starts(224, 224, 0.25)).toEqual([0]);
    expect(starts(512, 256, 0)).toEqual([0, 256]);
  });

  it('holds a thing whole in a tile if it is no larger than the overlap, on both sides', () => {
    for (const size of [112, 224, 336, 448])
      for (const overlap of [0.125, 0.25, 0.5])
        for (const { box } of things) {
          const most = Math.max(...tiles(size, overlap, box).map((tile) => tile.kept));
          const long = Math.max(box[2] - box[0], box[3] - box[1]);
          if (long <= size * overlap) expect(most).toBe(1);
          if (long > size) expect(most).toBeLessThan(1);
        }
  });

  it('says what is to be seen', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toBe(
      '补边，S = 224：行人 (32, 224, 96, 416) 变成 (7, 105, 21, 147)，14×42 像素。整个框都在输入里。宽高比不变。',
    );
    expect(figure.verdict({ ...start, way: 0 })).toContain('宽高比变成原来的 0.5 倍');
    expect(figure.verdict({ ...start, way: 2 })).toContain('这个目标没有了');
    expect(figure.verdict({ ...start, way: 2, thing: 3 })).toContain('留下 14%');
    expect(figure.verdict({ ...start, way: 3 })).toContain('完整装下它的有');
    const [picture, input] = figure.panels(start);
    expect(picture!.drawing).toContain('上下各补 (224 − 112) ÷ 2 = 56');
    expect(input!.drawing).toContain('上 224 × 0.21875 + 56 = 105');
    expect(input!.drawing).toContain('要算 224² = 50,176 像素');
  });
});
