import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { figure } from '../../../src/figures/spectral-index/figure.ts';
import {
  bands,
  cells,
  colour,
  columns,
  kinds,
  level,
  mix,
  ndvi,
  rows,
  scale,
  share,
} from '../../../src/figures/spectral-index/model.ts';

const named = (name: string) => kinds.findIndex((kind) => kind.name === name);
const spectrumOf = (name: string) => kinds[named(name)]!.spectrum;

describe('spectral-index', () => {
  it('has six by six cells, each of a known kind, four reflectances from 0 to 1', () => {
    expect(cells).toHaveLength(columns * rows);
    for (const { kind, spectrum } of cells) {
      expect(kind).toBeGreaterThanOrEqual(0);
      expect(spectrum).toHaveLength(bands.length);
      for (const value of spectrum) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
        expect(Math.round(1e4 * value) / 1e4).toBe(value);
      }
    }
  });

  it('has the indices by hand', () => {
    expect(ndvi(spectrumOf('树'))).toBeCloseTo(0.29 / 0.35, 12);
    expect(ndvi(spectrumOf('裸土'))).toBeCloseTo(0.08 / 0.48, 12);
    expect(ndvi(spectrumOf('屋顶'))).toBeCloseTo(0.06 / 0.32, 12);
    expect(ndvi(spectrumOf('水'))).toBeCloseTo(-0.03 / 0.07, 12);
    // Two parts of trees and three of soil: red 0.132, near infrared 0.296.
    expect(ndvi(spectrumOf('疏草'))).toBeCloseTo(0.164 / 0.428, 12);
  });

  it('is the same in the shade, and not the mean of what is mixed', () => {
    const [trees, soil] = [spectrumOf('树'), spectrumOf('裸土')];
    for (const by of [0.1, 0.25, 0.9]) expect(ndvi(scale(trees, by))).toBeCloseTo(ndvi(trees), 12);
    expect(scale(trees, 0.25)).toEqual(spectrumOf('影中的树'));
    const mean = 0.4 * ndvi(trees) + 0.6 * ndvi(soil);
    expect(mean - ndvi(mix(trees, soil, 0.4))).toBeGreaterThan(0.04);
  });

  it('puts the bands of a composite to red, green and blue', () => {
    const spectrum = [0.35, 0.07, 0.035, 0.7];
    expect(colour(spectrum, 'true')).toEqual([level(0.035), level(0.07), 255]);
    expect(colour(spectrum, 'false')).toEqual([255, level(0.035), level(0.07)]);
    // A tenth of white: 255 × 0.1^(1/1.6).
    expect(level(0.035)).toBe(60);
    expect(level(0)).toBe(0);
  });

  it('takes all, exactly the plants, or none, as the threshold goes up', () => {
    const at = (threshold: number) => kinds.map((_, kind) => share(kind, threshold).join('/'));
    expect(at(-0.5).join(' ')).toBe('6/6 2/2 7/7 5/5 2/2 4/4 10/10');
    expect(at(0.25).join(' ')).toBe('6/6 2/2 7/7 0/5 0/2 0/4 0/10');
    expect(at(0.3)[named('疏草')]).toBe('6/7');
    expect(at(0.9).every((one) => one.startsWith('0/'))).toBe(true);
    expect(at(0.15)[named('裸土')]).toBe('5/5');
  });

  it('says the mask and the sum of the picked cell', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toMatch(
      /^NDVI 至少 0\.30 的有 14 格，漏掉 1 格植物。第 4 行第 6 列是影中的树/,
    );
    expect(figure.verdict({ ...start, threshold: 0.25 })).toContain('正好是有植物的那些');
    expect(figure.verdict({ ...start, threshold: 0 })).toContain('混进 11 格没有植物的。');
    const [picture, index, sum] = figure.panels({ ...start, cell: 0 });
    expect(picture!.description).toContain('树的红绿蓝');
    expect(index!.drawing).toContain('>−0.43<');
    expect(sum!.drawing).toContain('NDVI = −0.0300 / 0.0700 ≈ −0.429');
  });
});
