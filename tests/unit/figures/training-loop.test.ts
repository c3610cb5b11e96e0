import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/training-loop/figure.ts';
import { lines, loss, rounds, run, slope } from '../../../src/figures/training-loop/model.ts';

const rows = (forgets: boolean) =>
  run(forgets)
    .filter((_, i) => i > 0 && i % lines.length === 0)
    .map(({ w, grad }) => [Number(grad!.toFixed(4)), Number(w.toFixed(4))]);

describe('training-loop', () => {
  it('takes the three steps of the lesson', () => {
    expect(rows(false).slice(0, 3)).toEqual([
      [-24, 1.2],
      [-14.4, 1.92],
      [-8.64, 2.352],
    ]);
    expect([0, 1.2, 1.92].map((w) => Number(loss(w).toFixed(4)))).toEqual([36, 12.96, 4.6656]);
  });

  it('piles gradients up where they are not cleared, and goes past the lowest place', () => {
    expect(rows(true).slice(0, 4)).toEqual([
      [-24, 1.2],
      [-38.4, 3.12],
      [-37.44, 4.992],
      [-21.504, 6.0672],
    ]);
    expect(loss(run(true)[16]!.w)).toBeGreaterThan(loss(0));
  });

  it('has the slope that differences confirm, and is at 3 times 0.6 to the power of the round', () => {
    expect(slope(1.2)).toBeCloseTo((loss(1.2001) - loss(1.1999)) / 0.0002, 6);
    rows(false).forEach(([, w], round) => expect(3 - w!).toBeCloseTo(3 * 0.6 ** (round + 1), 4));
    expect(rows(false)).toHaveLength(rounds);
  });

  it('holds a graph between the line that makes it and the one that uses it up', () => {
    expect(
      run(false)
        .slice(0, 5)
        .map(({ hasGraph }) => hasGraph),
    ).toEqual([false, true, true, false, false]);
  });

  it('says what each line does', () => {
    const said = (step: number, forgets: number) => figure.verdict({ step, forgets });
    expect(said(5, 0)).toBe(
      '第 2 步，loss = loss_fn(model(x), t)：损失 (1.2 × 2 − 6)² = 12.96，计算图记下了。',
    );
    expect(said(6, 0)).toContain('旧的 −24 清掉了');
    expect(said(6, 1)).toContain('漏了，旧的 −24 还在');
    expect(said(7, 1)).toContain('.grad = −24 + (−14.4) = −38.4，计算图用掉了');
    expect(said(8, 1)).toContain('w = 1.2 − 0.05 × (−38.4) = 3.12');
  });
});
