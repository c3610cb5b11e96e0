import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/mixed-images/figure.ts';
import { cutmix, mixup, patchAt, strokes } from '../../../src/figures/mixed-images/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const rounded = (image: readonly (readonly number[])[]) =>
  image.map((row) => row.map((value) => Number(value.toFixed(4))));

describe('mixed-images', () => {
  it('mixes as the lesson does by hand', () => {
    const { image, lambda } = mixup(0.7);
    expect(lambda).toBe(0.7);
    expect(rounded(image)).toEqual([
      [0.6, 6.2, 0.6, 0.6],
      [0.6, 6.2, 0.6, 0.6],
      [1.8, 7.4, 1.8, 1.8],
      [0.6, 6.2, 0.6, 0.6],
    ]);
  });

  it('is one of the two images at the ends of λ', () => {
    expect(mixup(1).image[0]).toEqual([0, 8, 0, 0]);
    expect(mixup(0).image[2]).toEqual([6, 6, 6, 6]);
    expect(cutmix(patchAt(0, 0, 4))).toEqual({ image: mixup(0).image, lambda: 0 });
  });

  it('pastes a patch and gives the label its area', () => {
    const { image, lambda } = cutmix(patchAt(2, 1, 2));
    expect(lambda).toBe(0.75);
    expect(image).toEqual([
      [0, 8, 0, 0],
      [0, 8, 2, 2],
      [0, 8, 6, 6],
      [0, 8, 0, 0],
    ]);
  });

  it('counts only what lies inside the image', () => {
    expect(cutmix(patchAt(3, 1, 2)).lambda).toBe(0.875);
    expect(cutmix(patchAt(3, 3, 4)).lambda).toBe(0.9375);
  });

  it('counts the strokes that are left', () => {
    expect(strokes(patchAt(2, 1, 2))).toEqual({ first: 4, second: 2 });
    expect(strokes(patchAt(0, 0, 2))).toEqual({ first: 2, second: 0 });
    expect(strokes(patchAt(1, 2, 2))).toEqual({ first: 2, second: 2 });
  });

  it('says when the patch sticks out', () => {
    const values = { ...initialValues(figure), kind: 1, left: 4, top: 2 };
    expect(figure.verdict(values)).toContain('方块有 2 格伸出图外');
    expect(figure.verdict(values)).toContain('竖 0.875、横 0.125');
  });
});
