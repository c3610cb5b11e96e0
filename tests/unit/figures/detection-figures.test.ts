import { describe, expect, it } from 'vitest';
import {
  anchors,
  byCentre,
  byIou,
  points,
  shapes,
} from '../../../src/figures/anchor-assignment/model.ts';
import { figure as anchorAssignment } from '../../../src/figures/anchor-assignment/figure.ts';
import { figure as averagePrecision } from '../../../src/figures/average-precision/figure.ts';
import {
  area,
  envelope,
  hits,
  sampled,
  thresholds,
} from '../../../src/figures/average-precision/model.ts';
import { drag as boxDrag, figure as boxOverlap } from '../../../src/figures/box-overlap/figure.ts';
import { read } from '../../../src/figures/box-overlap/model.ts';
import {
  drag as suppressionDrag,
  figure as suppression,
} from '../../../src/figures/non-max-suppression/figure.ts';
import { suppress } from '../../../src/figures/non-max-suppression/model.ts';
import { cost, match } from '../../../src/figures/set-matching/model.ts';
import { figure as setMatching } from '../../../src/figures/set-matching/figure.ts';
import type { Box } from '../../../src/figures/shared/boxes.ts';
import type { Drag } from '../../../src/figures/shared/drag.ts';
import { drag as sceneDrag } from '../../../src/figures/shared/scene.ts';
import {
  initialValues,
  type SliderFigure,
  type Values,
} from '../../../src/figures/shared/slider-figure.ts';
import { fit } from '../../../src/figures/shared/state.ts';

/** The values after a handle has been taken to where it is already, which must change nothing. */
function taken<Name extends string>(figure: SliderFigure<Name>, drag: Drag<Name>) {
  const values = initialValues(figure);
  return drag.handles(values).map(({ id, at }) => {
    const moved = drag.move(values, id, at) as Values;
    return Object.entries(moved).map(([name, value]) => [
      fit(figure.controls[name as Name], value),
      values[name as Name],
    ]);
  });
}

it.each([
  ['box-overlap', taken(boxOverlap, boxDrag)],
  ['non-max-suppression', taken(suppression, suppressionDrag)],
  ['anchor-assignment', taken(anchorAssignment, sceneDrag as Drag)],
  ['set-matching', taken(setMatching, sceneDrag)],
])('the handles of %s lie where the values say', (_, pairs) => {
  expect(pairs.length).toBeGreaterThan(1);
  for (const [got, expected] of pairs.flat()) expect(got).toBe(expected);
});

describe('box-overlap', () => {
  it('has 6,400 / 17,600 and an empty 2,000 of 19,600 at first', () => {
    const reading = read([40, 40, 160, 140], [80, 60, 180, 180]);
    expect(reading).toMatchObject({
      areas: [12000, 12000],
      width: 80,
      height: 80,
      intersection: 6400,
      union: 17600,
      hullArea: 19600,
    });
    expect(reading.iou).toBeCloseTo(4 / 11, 12);
    expect(reading.giou).toBeCloseTo(4 / 11 - 5 / 49, 12);
  });

  it('goes on below zero where IoU stands still', () => {
    const reading = read([0, 0, 120, 100], [180, 90, 280, 210]);
    expect(reading).toMatchObject({ width: -60, height: 10, intersection: 0, iou: 0 });
    expect(reading.giou).toBeCloseTo(-34800 / 58800, 12);
  });

  it('says what is special', () => {
    const said = (changed: object) =>
      boxOverlap.verdict({ ...initialValues(boxOverlap), ...changed });
    const same = { bx: 40, by: 40, bw: 120, bh: 100 };
    expect(said(same)).toContain('IoU = 1，GIoU = 1。两框重合');
    expect(said({ ...same, bw: 60, bh: 50 })).toContain('B 整个在 A 里');
    expect(said({ bx: 160, by: 40 })).toContain('只碰到边');
    expect(said({ bx: 165 })).toContain('不相交');
  });
});

describe('non-max-suppression', () => {
  const kept = (threshold: number) => {
    const text = suppression.text({ ...initialValues(suppression), threshold, round: 6 });
    return /一共留下 \d 个：([A-F、]+)/.exec(text)?.[1];
  };

  it('keeps too few, the right ones, and too many', () => {
    // IoU of A with B, C, E: 0.284, 0.651, 0.143; of B with E 0.594; of D with F 0.577.
    expect(kept(0.1)).toBe('A、D');
    expect(kept(0.25)).toBe('A、D、E');
    expect(kept(0.5)).toBe('A、B、D');
    expect(kept(0.6)).toBe('A、B、D、E、F');
    expect(kept(0.7)).toBe('A、B、C、D、E、F');
  });

  it('leaves a box whose IoU is the threshold itself', () => {
    const boxes = [
      { box: [0, 0, 10, 10], score: 0.4 },
      { box: [0, 0, 10, 5], score: 0.9 },
    ] as const;
    expect(suppress(boxes, 0.5).map((round) => round.kept)).toEqual([1, 0]);
    expect(suppress(boxes, 0.49).map((round) => round.kept)).toEqual([1]);
  });
});

describe('anchor-assignment', () => {
  const objects: readonly Box[] = [
    [48, 40, 128, 210],
    [192, 112, 352, 202],
  ];

  it('has three anchors of 128² at each of 40 points', () => {
    expect([points.length, anchors.length]).toEqual([40, 120]);
    for (const [width, height] of shapes) expect(width * height).toBeCloseTo(128 ** 2, 8);
  });

  const count = (positive: number, negative: number, rescue: boolean) => {
    const all = byIou(objects, { positive, negative, rescue });
    return (['positive', 'ignored', 'negative'] as const).map(
      (verdict) => all.filter((one) => one.verdict === verdict).length,
    );
  };

  it('counts what the same rule counts in NumPy', () => {
    expect(count(0.5, 0.4, true)).toEqual([5, 6, 109]);
    expect(count(0.7, 0.3, false)).toEqual([1, 26, 93]);
    expect(count(0.7, 0.3, true)).toEqual([2, 25, 93]);
  });

  it('gives FCOS points to the smaller object, and with a radius to its middle alone', () => {
    expect(
      byCentre(objects)
        .map(({ object }) => object)
        .sort()
        .join(''),
    ).toBe('000000111111');
    const [first] = byCentre(objects);
    expect(first!.distances).toEqual([24, 32, 56, 138]);
    expect(first!.centerness).toBeCloseTo(Math.sqrt((24 / 56) * (32 / 138)), 12);
    const both: readonly Box[] = [
      [0, 0, 200, 200],
      [0, 0, 100, 100],
    ];
    expect(byCentre(both).find(({ point }) => point === 0)?.object).toBe(1);
    for (const { point } of byCentre(both, 0.5)) expect(points[point]).not.toEqual([24, 24]);
  });
});

describe('set-matching', () => {
  it('has the cost of DETR: −p + 5 L1 − 2 GIoU', () => {
    const box: Box = [48, 40, 128, 210];
    expect(cost({ box, chances: [0.9, 0.1] }, box, 0)).toEqual({
      chance: 0.9,
      distance: 0,
      giou: 1,
      total: -2.9,
    });
  });

  it('takes the least sum, not the least cost first', () => {
    // Greedy would take 1 and then 9.
    expect(
      match([
        [1, 2],
        [3, 9],
      ]),
    ).toEqual([1, 0]);
  });

  it('has the pairs and the sum of scipy.optimize.linear_sum_assignment', () => {
    // −3.8772 there; here distance and GIoU have three decimals.
    expect(setMatching.verdict(initialValues(setMatching))).toContain(
      '人配 P1，车配 P3，总代价 −3.878',
    );
  });

  it('says so where both objects want the same prediction', () => {
    const said = setMatching.verdict({ px: 64, py: 52, cx: 0, cy: 20 });
    expect(said).toContain('人配 P2，车配 P1');
    expect(said).toContain('都是同一个预测最便宜');
    expect(setMatching.verdict(initialValues(setMatching))).not.toContain('同一个预测');
  });
});

describe('average-precision', () => {
  const aps = (objects: number) =>
    thresholds.map((iou) => {
      const treads = envelope(hits(iou), 8);
      return [area(treads, objects), sampled(treads, objects)].map((ap) => Number(ap.toFixed(5)));
    });

  it('is 0.2 × 1 + 0.4 × 3/4 + 0.2 × 4/6 by hand, and (21 + 40 × 3/4 + 20 × 4/6) / 101 by COCO', () => {
    const treads = envelope(hits(0.5), 8);
    expect(area(treads, 5)).toBeCloseTo(0.2 + 0.3 + 0.4 / 3, 12);
    expect(sampled(treads, 5)).toBeCloseTo((21 + 30 + 40 / 3) / 101, 12);
  });

  it('agrees with the lines of pycocotools (searchsorted over 101 recalls) at every threshold', () => {
    const [low, middle, high] = [
      [0.63333, 0.63696],
      [0.5, 0.50495],
      [0.3, 0.30693],
    ];
    expect(aps(5)).toEqual([
      ...[low, low, low, middle, middle, middle, high, high],
      [0.2, 0.20792],
      [0, 0],
    ]);
    expect(aps(7)[0]).toEqual([0.45238, 0.45545]);
    expect(aps(8)[0]).toEqual([0.39583, 0.40017]);
  });

  it('takes no object twice', () => {
    expect(hits(0.5).map(Number)).toEqual([1, 0, 1, 1, 0, 1, 0, 0]);
    expect(averagePrecision.text(initialValues(averagePrecision))).toContain('FP（重复）');
  });

  it('writes precision and recall as fractions', () => {
    const said = averagePrecision.verdict({ ...initialValues(averagePrecision), taken: 4 });
    expect(said).toContain('精确率 3/4 = 0.75，召回率 3/5 = 0.6');
    expect(said).toContain('全点 AP = 0.5，');
  });
});
