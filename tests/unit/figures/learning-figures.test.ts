import { describe, expect, it } from 'vitest';
import { figure as backwardPass } from '../../../src/figures/backward-pass/figure.ts';
import { propagate } from '../../../src/figures/backward-pass/model.ts';
import { figure as earlyStopping } from '../../../src/figures/early-stopping/figure.ts';
import { predict, stop, test, train, training } from '../../../src/figures/early-stopping/model.ts';
import {
  border,
  columns,
  compare,
  exact,
  linear,
  map,
} from '../../../src/figures/local-linear-map/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

describe('local-linear-map', () => {
  it('has the Jacobian that differences confirm, with determinant r', () => {
    for (const at of [
      [2, 0.5],
      [0.7, 1.1],
      [0, 0.3],
    ] as const) {
      const [[a, c], [b, d]] = columns(at);
      expect(a * d - b * c).toBeCloseTo(at[0], 12);
      const by = (u: number, v: number) =>
        map([at[0] + u, at[1] + v]).map((x, i) => (x - map([at[0] - u, at[1] - v])[i]!) / 2e-5);
      const [alongR, alongTheta] = [by(1e-5, 0), by(0, 1e-5)];
      [a, c].forEach((x, i) => expect(x).toBeCloseTo(alongR[i]!, 8));
      [b, d].forEach((x, i) => expect(x).toBeCloseTo(alongTheta[i]!, 8));
    }
  });

  it('has the numbers of the lesson at (2, 0.5)', () => {
    const [first, second] = columns([2, 0.5]);
    expect(first.map((x) => x.toFixed(3))).toEqual(['0.878', '0.479']);
    expect(second.map((x) => x.toFixed(3))).toEqual(['-0.959', '1.755']);
    const errors = [0.8, 0.4, 0.2, 0.1].map((h) => compare([2, 0.5], h).error.toFixed(4));
    expect(errors).toEqual(['0.9424', '0.2324', '0.0574', '0.0143']);
    expect(compare([2, 0.5], 0.8).predicted).toBeCloseTo(1.28, 12);
    expect(compare([2, 0.5], 0.8).area).toBeCloseTo(1.536, 12);
  });

  it('finds the area of the image that the border encloses', () => {
    const points = border(0.8, 400).map(([u, v]) => exact([2, 0.5], u, v));
    const area = points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    expect(area).toBeCloseTo(compare([2, 0.5], 0.8).area, 5);
  });

  it('sends the whole square to a segment at the origin', () => {
    expect(linear([0, 1.2], 0, 0.8)).toEqual([0, 0]);
    expect(compare([0, 1.2], 0.8)).toMatchObject({ predicted: 0 });
  });
});

describe('early-stopping', () => {
  const run = train(0);
  const losses = run.map(({ validation }) => validation);

  it('trains as the program of the lesson does', () => {
    expect(run[12]!.training).toBeCloseTo(0.0118, 4);
    expect(losses[12]).toBeCloseTo(0.0987, 4);
    expect(run[60]!.training).toBeCloseTo(0.0026, 4);
    expect(losses[60]).toBeCloseTo(0.2446, 4);
    const [x, y] = training[0]!;
    expect(predict(run[0]!.weights, x)).toBe(0);
    expect(Math.abs(predict(run[60]!.weights, x) - y)).toBeLessThan(0.2);
  });

  it('is not best where the validation loss is least: twelve points tell no more', () => {
    const tests = [3, 12, 60].map((epoch) => test(run[epoch]!.weights).toFixed(4));
    expect(tests).toEqual(['0.1358', '0.1495', '0.3063']);
  });

  it('stops after as many epochs without a new least as there is patience', () => {
    expect([1, 2, 3, 5, 8].map((patience) => stop(losses, patience))).toEqual([
      { best: 3, at: 4 },
      { best: 7, at: 9 },
      { best: 7, at: 10 },
      { best: 12, at: 17 },
      { best: 12, at: 20 },
    ]);
    expect(stop([3, 2, 1], 1)).toEqual({ best: 2, at: undefined });
    expect(stop([1, 1, 1], 2)).toEqual({ best: 0, at: 2 });
  });

  it('has weights that λ keeps small, and a validation loss that no longer climbs', () => {
    const size = (lambda: number) => Math.hypot(...train(lambda)[60]!.weights);
    expect(size(0.1)).toBeLessThan(size(0));
    expect(train(0.1)[60]!.validation).toBeCloseTo(0.1123, 4);
  });

  it('knows at an epoch what one who watches knows', () => {
    const values = { ...initialValues(earlyStopping), epoch: 8 };
    expect(earlyStopping.verdict(values)).toBe(
      'λ = 0，第 8 轮：训练 0.0126，验证 0.1066。目前最好的是第 7 轮（0.1001），已等 1 轮，耐心 5，接着走。',
    );
  });
});

describe('backward-pass', () => {
  it('has the whole numbers of the lesson, with both ways to x added', () => {
    const { value, gradient } = propagate({ x: 2, w1: 0.5, w2: 1.5, t: 1 });
    expect(value).toMatchObject({ z1: 1, z2: 3, h1: 1, h2: 3, y: -1, L: 2 });
    expect(gradient).toMatchObject({ y: -2, v1: -2, v2: -6, h1: -4, h2: 2, w1: -8, w2: 4, x: 1 });
  });

  it('agrees with differences where no unit stands at its bend', () => {
    for (const at of [
      { x: 2, w1: 0.5, w2: 1.5, t: 1 },
      { x: -1.5, w1: -0.5, w2: 2, t: -1 },
    ])
      for (const key of ['x', 'w1', 'w2', 't'] as const) {
        const loss = (by: number) => propagate({ ...at, [key]: at[key] + by }).value.L;
        expect(propagate(at).gradient[key]).toBeCloseTo((loss(1e-5) - loss(-1e-5)) / 2e-5, 6);
      }
  });

  it('lets nothing through a closed unit', () => {
    const { gradient } = propagate({ x: 2, w1: -0.5, w2: 1.5, t: 1 });
    expect([gradient.h1 === 0, gradient.z1, gradient.w1, gradient.v1]).toEqual([false, -0, -0, -0]);
  });

  it('shows gradients only from the first step back on', () => {
    const drawing = (step: number) =>
      backwardPass.panels({ ...initialValues(backwardPass), step })[0]!.drawing;
    expect(drawing(4)).not.toContain('↑');
    expect(drawing(4)).toContain('L = 2');
    expect(drawing(5)).toContain('↑ −2');
    expect(drawing(3)).not.toContain('L = 2');
  });
});
