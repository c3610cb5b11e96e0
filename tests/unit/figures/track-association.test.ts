import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { figure } from '../../../src/figures/track-association/figure.ts';
import {
  assign,
  behind,
  detect,
  follow,
  frames,
  front,
  high,
  mota,
  truth,
} from '../../../src/figures/track-association/model.ts';

const usual = { threshold: 0.3, second: false, keep: 3 };
const idsOf = (person: number, settings = usual) =>
  follow(settings)
    .map(({ ids }) => ids[person] ?? '-')
    .join(' ');

describe('track-association', () => {
  it('hides the one behind in the frames in which his score is low', () => {
    for (let frame = 0; frame < frames; frame++) {
      const [a, b] = [truth(front, frame), truth(behind, frame)];
      const hidden = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) / (b[2] - b[0]);
      expect(detect(frame)[behind]!.score < high, `frame ${frame + 1}`).toBe(hidden > 0.45);
      expect(detect(frame)[front]!.score).toBeGreaterThan(high);
    }
  });

  it('has the overlaps of the first frames as by hand', () => {
    const [, second, third] = follow(usual);
    // A new track stands still: 36 to 84 against 49 to 97, and 161 to 205 against 151 to 195.
    expect(second!.pairs.map(({ iou }) => iou)).toEqual([
      expect.closeTo(35 / 61, 12),
      expect.closeTo(34 / 54, 12),
    ]);
    // Then it goes on as it went: 62 to 110 against 59 to 107.
    expect(third!.pairs[0]!.iou).toBeCloseTo(45 / 51, 12);
    expect(third!.pairs[1]!.iou).toBe(1);
  });

  it('loses the hidden one without the second round, and gives him a new number', () => {
    expect(idsOf(front)).toBe('1 1 1 1 1 1 1 1 1 1 1 1');
    expect(idsOf(behind)).toBe('2 2 2 2 2 - - - - 3 3 3');
    const last = follow(usual)[frames - 1]!;
    expect(last).toMatchObject({ misses: 4, switches: 1, falsePositives: 0 });
    expect(mota(last, frames - 1)).toBeCloseTo(1 - 5 / 24, 12);
  });

  it('keeps him by the second round, and takes no bush for a person', () => {
    const steps = follow({ ...usual, second: true });
    expect(steps.map(({ ids }) => ids)).toEqual(Array(frames).fill([1, 2]));
    expect(steps.flatMap(({ pairs }) => pairs.filter(({ round }) => round === 2))).toHaveLength(4);
    expect(steps[frames - 1]).toMatchObject({ misses: 0, switches: 0, falsePositives: 0 });
  });

  it('finds him again by patience only where an overlap of 12/76 is enough', () => {
    const patient = { ...usual, keep: 4 };
    expect(idsOf(behind, { ...patient, threshold: 0.15 })).toBe('2 2 2 2 2 - - - - 2 2 2');
    expect(idsOf(behind, { ...patient, threshold: 0.2 })).toBe('2 2 2 2 2 - - - - 3 3 3');
    expect(idsOf(behind, { ...usual, threshold: 0.15 })).toBe('2 2 2 2 2 - - - - 3 3 3');
    const again = follow({ ...patient, threshold: 0.15 })[9]!;
    expect(again.pairs.find(({ id }) => id === 2)!.iou).toBeCloseTo(12 / 76, 12);
  });

  it('begins a track in every frame where the threshold is out of reach', () => {
    expect(idsOf(front, { ...usual, threshold: 0.8 })).toBe('1 3 5 7 9 11 12 13 14 15 17 19');
  });

  it('takes the pairs of the greatest sum, not the greatest pair first', () => {
    // By the greatest first: 0.9 and nothing for the other; together 0.6 + 0.6 is more.
    const pairs = assign(
      [
        [0, 0, 10, 10],
        [4, 0, 14, 10],
      ],
      [
        [2, 0, 12, 10],
        [0, 0, 8, 10],
      ],
      0.3,
    );
    expect(pairs.map(({ row, column }) => [row, column])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(assign([[0, 0, 10, 10]], [[20, 0, 30, 10]], 0.1)).toEqual([]);
  });

  it('says who is matched, and what is wrong so far', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain('编号从 2 变成 3。到此漏 4，换号 1，MOTA 0.75');
    const kept = { ...start, second: 1, frame: 7 };
    expect(figure.verdict(kept)).toContain('不到 0.6，靠第二轮接上，编号还是 2');
    expect(figure.panels(kept)[1]!.drawing).toContain('轨迹 2 配乙（0.23），IoU 0.833');
    expect(figure.panels({ ...start, frame: 8 })[1]!.drawing).toContain('2（已 3 帧）');
    expect(figure.panels({ ...start, frame: 9 })[1]!.drawing).toContain('放弃：2；新开：无');
  });

  it('writes no line longer than its panel is wide', () => {
    const width = (line: string) =>
      [...line].reduce((sum, sign) => sum + (sign > '⺀' ? 14 : 8), 0);
    for (const second of [0, 1])
      for (const keep of [1, 6])
        for (const threshold of [0.05, 0.6, 0.7, 0.8])
          for (let frame = 1; frame <= frames; frame++) {
            const { drawing } = figure.panels({ frame, threshold, second, keep })[1]!;
            const lines = [...drawing.matchAll(/x="4" y="(\d+)"[^>]*>([^<]*)</g)];
            for (const [, y, line] of lines) {
              expect(Number(y)).toBeLessThan(290);
              expect(width(line!), line).toBeLessThan(316);
            }
          }
  });
});
