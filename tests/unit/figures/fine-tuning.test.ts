import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/fine-tuning/figure.ts';
import { predictSeen, predictUnseen, tune } from '../../../src/figures/fine-tuning/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

describe('fine-tuning', () => {
  it('takes the three steps of the lesson', () => {
    const states = tune(0, 1)
      .slice(1, 4)
      .map(({ head, seen }) => [head.toFixed(4), seen.toFixed(4)]);
    expect(states).toEqual([
      ['0.2000', '1.0000'],
      ['0.3800', '1.0360'],
      ['0.5464', '1.0970'],
    ]);
  });

  it('ends near the roots of the conserved quantity r·v² − w² = r·v₀² − 1', () => {
    for (const [v0, r] of [
      [0, 1],
      [0, 0.1],
      [0, 0.01],
      [1, 0.3],
      [3, 1],
    ] as const) {
      const end = tune(v0, r).at(-1)!;
      expect(predictSeen(end)).toBeCloseTo(2, 1);
      const c = r * v0 ** 2 - 1;
      // r·v⁴ − c·v² − 4 = 0, for v·w = 2.
      const v = Math.sqrt((c + Math.sqrt(c * c + 16 * r)) / (2 * r));
      expect(Math.abs(predictUnseen(end) - v)).toBeLessThan(0.06);
    }
  });

  it('leaves a frozen backbone alone, and moves nothing where the head is right', () => {
    expect(tune(0, 0).every(({ seen }) => seen === 1)).toBe(true);
    expect(tune(2, 1).at(-1)).toEqual({ head: 2, seen: 1, unseen: 1 });
  });

  it('turns both signs from a head that starts far below, and stands still between', () => {
    const turned = tune(-2, 1).at(-1)!;
    expect(turned.head).toBeLessThan(-1);
    expect(turned.seen).toBeLessThan(-1);
    expect(predictSeen(turned)).toBeCloseTo(2, 2);
    const still = tune(-1, 1).at(-1)!;
    expect(Math.abs(still.head) + Math.abs(still.seen)).toBeLessThan(1e-3);
  });

  it('says what is to be seen', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain('A 学会了，B 差');
    expect(figure.verdict({ ...start, head: 2 })).toContain('B 也差不多对');
    expect(figure.verdict({ ...start, head: -1 })).toContain('谁也推不动谁');
    expect(figure.verdict({ ...start, step: 3 })).toContain('还没有学会');
  });
});
