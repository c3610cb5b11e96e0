import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/segmentation-kinds/figure.ts';
import {
  byCar,
  byClass,
  car,
  classes,
  iou,
  mean,
  panoptic,
  predict,
  truth,
} from '../../../src/figures/segmentation-kinds/model.ts';

describe('segmentation-kinds', () => {
  it('has 28, 32 and 24 pixels of sky, road and car', () => {
    expect(classes.map((_, kind) => truth.filter((pixel) => pixel.kind === kind).length)).toEqual([
      28, 32, 24,
    ]);
  });

  it('has an mIoU of (28/30 + 30/32 + 22/26) / 3 wherever the cars are parted', () => {
    const expected = (28 / 30 + 30 / 32 + 22 / 26) / 3;
    for (let split = 3; split <= 10; split++)
      expect(mean(byClass(predict(split)).map(iou))).toBeCloseTo(expected, 12);
  });

  it('matches both cars where they are parted rightly', () => {
    expect(
      byCar(predict(6)).map((row) => row.map(({ intersection, union }) => [intersection, union])),
    ).toEqual([
      [
        [12, 14],
        [0, 22],
      ],
      [
        [0, 26],
        [10, 12],
      ],
    ]);
    expect(panoptic(predict(6))[car]!.pq).toBeCloseTo((12 / 14 + 10 / 12) / 2, 12);
  });

  it('matches none where they are one, for an IoU of one half is not enough', () => {
    expect(byCar(predict(10))[0]![0]).toEqual({ intersection: 12, union: 24 });
    expect(panoptic(predict(10))[car]).toMatchObject({
      hits: [],
      falsePositives: 1,
      falseNegatives: 2,
      pq: 0,
    });
  });

  it('counts a pair, a stray and a miss where one car loses half of itself', () => {
    const quality = panoptic(predict(8))[car]!;
    expect(quality.hits.map(iou)).toEqual([12 / 20]);
    expect(quality.pq).toBeCloseTo(0.6 / 2, 12);
  });

  it('writes no sum longer than its panel is wide', () => {
    const { split } = figure.controls;
    for (const task of [0, 1, 2])
      for (let at = split.min; at <= split.max; at++) {
        const { drawing } = figure.panels({ task, split: at })[1]!;
        const lines = [...drawing.matchAll(/x="74"[^>]*>([^<]*)</g)].map(([, line]) => line!);
        expect(lines.length).toBeGreaterThan(1);
        expect(lines.filter((line) => line.length > 32)).toEqual([]);
      }
  });

  it('says the panoptic quality of all classes', () => {
    expect(figure.verdict({ task: 2, split: 6 })).toContain('PQ ≈ 0.845，三类平均 ≈ 0.905');
    expect(figure.verdict({ task: 2, split: 10 })).toContain('PQ = 0，');
  });
});
