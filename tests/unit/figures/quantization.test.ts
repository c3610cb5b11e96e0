import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/quantization/figure.ts';
import {
  bestClip,
  bytesOf,
  clips,
  errorsOf,
  quantize,
  weights,
  whole,
} from '../../../src/figures/quantization/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

describe('quantization', () => {
  it('has the errors of torch.fake_quantize_per_tensor_affine, zero point 0, without the lowest code', () => {
    // PyTorch 1.13: bits, c, mean squared error of all weights.
    const torch = [
      [2, 0.14, 0.00462208],
      [2, 0.31, 0.00659125],
      [2, 0.44, 0.00827708],
      [2, 0.5, 0.00864208],
      [3, 0.14, 0.00328625],
      [3, 0.31, 0.00159537],
      [3, 0.44, 0.00199079],
      [3, 0.5, 0.00253097],
      [4, 0.14, 0.00314542],
      [4, 0.31, 0.000926633],
      [4, 0.44, 0.000458852],
      [4, 0.5, 0.00053409],
      [6, 0.14, 0.00312083],
      [6, 0.31, 0.00076],
      [6, 0.44, 8.98477e-5],
      [6, 0.5, 2.01617e-5],
      [8, 0.14, 0.00311958],
      [8, 0.31, 0.0007527],
      [8, 0.44, 7.57839e-5],
      [8, 0.5, 1.31205e-6],
    ];
    for (const [bits, clip, error] of torch)
      expect(errorsOf(bits!, clip!).total / error!).toBeCloseTo(1, 3);
  });

  it('rounds to the nearest level and clips, by hand', () => {
    // s = 0.3 / 3 = 0.1.
    expect(quantize(0.26, 3, 0.3)).toEqual({
      ...{ rounded: 3, code: 3, isClipped: false },
      value: expect.closeTo(0.3, 12) as number,
      error: expect.closeTo(0.04, 12) as number,
    });
    expect(quantize(-0.5, 3, 0.3)).toEqual({
      ...{ rounded: -5, code: -3, isClipped: true },
      value: expect.closeTo(-0.3, 12) as number,
      error: expect.closeTo(0.2, 12) as number,
    });
  });

  it('rounds by half a level at most where it does not clip, and clips to ±c', () => {
    for (let bits = 2; bits <= 8; bits++)
      for (const clip of clips)
        for (const w of weights) {
          const { value, error, isClipped } = quantize(w, bits, clip);
          if (isClipped) expect(Math.abs(value)).toBeCloseTo(clip, 12);
          else
            expect(Math.abs(error)).toBeLessThanOrEqual(clip / (2 ** (bits - 1) - 1) / 2 + 1e-12);
        }
  });

  it('gains by clipping up to four bits and loses from five on', () => {
    expect([2, 3, 4, 5, 6, 7, 8].map(bestClip)).toEqual([0.14, 0.31, 0.44, 0.5, 0.5, 0.5, 0.5]);
    for (const bits of [5, 6, 7, 8])
      for (const clip of clips.slice(0, -1))
        expect(errorsOf(bits, clip).total).toBeGreaterThan(errorsOf(bits, whole).total);
    expect(clips.at(-1)).toBe(whole);
    expect(errorsOf(3, whole)).toMatchObject({ clipping: 0, clipped: 0 });
  });

  it('packs 48 weights of 3 bits into 18 bytes', () => {
    expect([weights.length, bytesOf(3), bytesOf(8)]).toEqual([48, 18, 48]);
  });

  it('says what the numbers show', () => {
    const said = (changed: object) => figure.verdict({ ...initialValues(figure), ...changed });
    expect(said({})).toMatch(/^3 位，c = 0\.31，截断 1 个权重：.*小 37%。3 位时这里误差最小。$/);
    expect(said({ clip: 0.5 })).toMatch(/没有截断：.*都来自舍入。3 位时 c = 0\.31 误差最小/);
    expect(said({ bits: 8, clip: 0.5 })).toMatch(/8 位时不截断误差最小。$/);
    expect(said({ bits: 8, clip: 0.4 })).toMatch(/大，是它的 \d+ 倍。8 位时不截断误差最小。$/);
  });
});
