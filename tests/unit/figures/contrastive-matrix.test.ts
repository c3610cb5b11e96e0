import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/contrastive-matrix/figure.ts';
import {
  contrast,
  direction,
  fourths,
  shareOf,
  temperatures,
} from '../../../src/figures/contrastive-matrix/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

describe('contrastive-matrix', () => {
  it('has the losses of torch.nn.functional.cross_entropy over rows and over columns', () => {
    // PyTorch 1.13 in double precision: by rows, by columns, at τ = 0.01, 0.07 and 1.
    const torch = [
      [
        [0.00011551, 0.00024152],
        [0.3313504, 0.33546795],
        [1.27460356, 1.27458036],
      ],
      [
        [0.17329878, 0.17330037],
        [0.40927268, 0.41489049],
        [1.27688844, 1.27691371],
      ],
      [
        [2.00031658, 0.72940752],
        [0.65112392, 0.61696969],
        [1.30218248, 1.30209152],
      ],
    ];
    torch.forEach((losses, fourth) =>
      [0.01, 0.07, 1].forEach((temperature, i) => {
        const { byRows, byColumns, loss } = contrast(fourth, temperature);
        expect(byRows).toBeCloseTo(losses[i]![0]!, 7);
        expect(byColumns).toBeCloseTo(losses[i]![1]!, 7);
        expect(loss).toBeCloseTo((byRows + byColumns) / 2, 12);
      }),
    );
  });

  it('has a softmax that can be done by hand', () => {
    // e² = 7.3891 beside two ones.
    const { p, loss, behind, sum } = direction([0.2, 0, 0], 0, 0.1);
    expect(p.map((share) => share.toFixed(4))).toEqual(['0.7870', '0.1065', '0.1065']);
    expect([behind, sum.toFixed(4), loss.toFixed(4)]).toEqual([0, '1.2707', '0.2395']);
    expect(direction([0.2, 0, 0], 1, 0.1).loss).toBeCloseTo(Math.log(1.2706706) + 2, 6);
  });

  it('falls with τ where every pair is the most alike, to ln 2 / 4 and no lower with a false negative', () => {
    const lossesOf = (fourth: number) => temperatures.map((at) => contrast(fourth, at).loss);
    for (const fourth of [0, 1]) {
      const losses = lossesOf(fourth);
      losses.slice(1).forEach((loss, i) => expect(loss).toBeGreaterThan(losses[i]!));
      expect(losses.at(-1)).toBeLessThan(Math.log(4));
    }
    expect(lossesOf(0)[0]).toBeLessThan(0.001);
    for (const temperature of [...temperatures, 0.001]) {
      const { rows, columns, loss } = contrast(1, temperature);
      expect(loss).toBeGreaterThanOrEqual(Math.log(2) / 4);
      expect(rows[0]!.p[0]).toBeLessThanOrEqual(0.5);
      expect(columns[3]!.p[3]).toBeLessThanOrEqual(0.5);
    }
    expect(contrast(1, 0.001).loss).toBeCloseTo(Math.log(2) / 4, 6);
  });

  it('punishes a caption that says nothing the more the smaller τ is, and has its best in between', () => {
    const losses = temperatures.map((at) => contrast(2, at).loss);
    const best = losses.indexOf(Math.min(...losses));
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThan(losses.length - 1);
    const shares = temperatures.map((at) => shareOf(contrast(2, at), 3));
    shares.slice(1).forEach((share, i) => expect(share).toBeLessThan(shares[i]!));
    const { rows, columns } = contrast(2, 0.07);
    expect(rows[3]!.behind).toBeGreaterThan(0);
    expect(columns[3]!.behind).toBeGreaterThan(0);
    expect(fourths).toHaveLength(3);
  });

  it('says what the numbers show', () => {
    const said = (changed: object) => figure.verdict({ ...initialValues(figure), ...changed });
    expect(said({})).toContain('τ = 0.07，1/τ ≈ 14.29');
    expect(said({})).toContain('所以 τ 越小，损失越低');
    expect(said({ temperature: 0 })).toContain('几乎全在配对那一格');
    expect(said({ temperature: 12 })).toContain('接近四个一样像时的 ln 4 ≈ 1.386');
    expect(said({ temperature: 0, fourth: 1 })).toContain('损失 0.173。');
  });

  it('writes out a calculation whose printed numbers give its printed end', () => {
    for (let temperature = 0; temperature < temperatures.length; temperature++)
      for (let fourth = 0; fourth < 3; fourth++)
        for (let pick = 0; pick < 8; pick++) {
          const { drawing } = figure.panels({ temperature, fourth, pick })[0]!;
          const [, sum, higher, end] = /ln ([\d.]+)(?: \+ ([\d.]+))? ≈ ([\d.]+)/.exec(drawing)!;
          expect(Math.log(Number(sum)) + Number(higher ?? 0)).toBeCloseTo(Number(end), 2.9);
        }
  });
});
