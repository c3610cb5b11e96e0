import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/pixel-layout/figure.ts';
import {
  bytesOf,
  layouts,
  memoryOf,
  misread,
  offset,
  picture,
} from '../../../src/figures/pixel-layout/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

describe('pixel-layout', () => {
  it('has the shapes and strides of NumPy', () => {
    const said = layouts.map((layout) => [memoryOf(layout).shape, memoryOf(layout).strides]);
    expect(said).toEqual([
      [
        [3, 4, 3],
        [12, 3, 1],
      ],
      [
        [3, 4, 3],
        [12, 3, 1],
      ],
      [
        [3, 3, 4],
        [12, 4, 1],
      ],
      [
        [3, 3, 4],
        [1, 12, 3],
      ],
    ]);
  });

  it('puts each colour of each pixel into one byte of its own', () => {
    for (const layout of layouts) {
      const bytes = bytesOf(layout);
      expect(bytes).toHaveLength(36);
      for (const { value } of bytes) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(255);
      }
      picture.forEach((rgb, pixel) =>
        rgb.forEach((value, colour) => {
          const at = offset(memoryOf(layout), Math.floor(pixel / 4), pixel % 4, colour);
          expect(bytes[at]).toEqual({ value, pixel, colour });
        }),
      );
    }
  });

  it('has the bytes of the pixel (1, 2) where they are by hand', () => {
    const at = (layout: (typeof layouts)[number]) =>
      [0, 1, 2].map((colour) => offset(memoryOf(layout), 1, 2, colour));
    expect(at('HWC RGB')).toEqual([18, 19, 20]);
    expect(at('HWC BGR')).toEqual([20, 19, 18]);
    expect(at('CHW')).toEqual([6, 18, 30]);
    expect(at('CHW view')).toEqual([18, 19, 20]);
  });

  it('reads red for blue, or three pixels for one, or rightly', () => {
    expect(misread('HWC RGB')).toEqual(picture);
    expect(misread('CHW view')).toEqual(picture);
    expect(misread('HWC BGR')).toEqual(picture.map(([r, g, b]) => [b, g, r]));
    const reds = picture.map(([r]) => r);
    expect(misread('CHW').slice(0, 4).flat()).toEqual(reds);
  });

  it('writes out the offsets', () => {
    const start = initialValues(figure);
    const [, memory] = figure.panels({ ...start, layout: 2 });
    expect(memory!.drawing).toContain('G：1×12 + 1×4 + 2×1 = 18');
    expect(figure.verdict(start)).toContain('R 255 在第 18 个字节');
    expect(figure.panels({ ...start, layout: 1, pixel: 0 })[1]!.drawing).toContain(
      'R：0×12 + 0×3 + 2×1 = 2',
    );
  });
});
