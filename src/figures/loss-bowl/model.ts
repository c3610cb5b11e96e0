import type { Point } from '../shared/path.ts';

/** The three points of the lesson. */
export const points: readonly Point[] = [
  [1, 1],
  [2, 2],
  [3, 2],
];

/** Twice the mean of the products of inputs and constant: [[hww, hwb], [hwb, hbb]]. */
export interface Curvature {
  readonly ww: number;
  readonly wb: number;
  readonly bb: number;
}

export interface Setting {
  /** What is taken off every input: 0, or its mean 2. */
  readonly shift: number;
  readonly rate: number;
}

const mean = (f: (x: number, y: number) => number) =>
  points.reduce((total, [x, y]) => total + f(x, y), 0) / points.length;

/** Mean squared error of ŷ = w (x − shift) + b. */
export function loss([w, b]: Point, shift: number): number {
  return mean((x, y) => (w * (x - shift) + b - y) ** 2);
}

export function gradient([w, b]: Point, shift: number): Point {
  const error = (x: number, y: number) => w * (x - shift) + b - y;
  return [2 * mean((x, y) => error(x, y) * (x - shift)), 2 * mean(error)];
}

export function curvature(shift: number): Curvature {
  return {
    ww: 2 * mean((x) => (x - shift) ** 2),
    wb: 2 * mean((x) => x - shift),
    bb: 2,
  };
}

/** The curvatures along the axes of the ellipses, the greatest first, and the direction of the first. */
export function principal(shift: number): { values: Point; direction: Point } {
  const { ww, wb, bb } = curvature(shift);
  const root = Math.hypot((ww - bb) / 2, wb);
  const greatest = (ww + bb) / 2 + root;
  const [x, y]: Point = wb === 0 ? (ww >= bb ? [1, 0] : [0, 1]) : [greatest - bb, wb];
  const length = Math.hypot(x, y);
  return { values: [greatest, ww + bb - greatest], direction: [x / length, y / length] };
}

/** The lowest place, where the gradient is zero: the solution of least squares. */
export function lowest(shift: number): Point {
  const { ww, wb, bb } = curvature(shift);
  const [gw, gb] = gradient([0, 0], shift);
  const determinant = ww * bb - wb * wb;
  return [(wb * gb - bb * gw) / determinant, (wb * gw - ww * gb) / determinant];
}

/** Gradient descent from w = b = 0: the start and the place after each step. */
export function descend({ shift, rate }: Setting, steps: number): Point[] {
  const path: Point[] = [[0, 0]];
  for (let i = 0; i < steps; i++) {
    const [w, b] = path[i]!;
    const [gw, gb] = gradient([w, b], shift);
    path.push([w - rate * gw, b - rate * gb]);
  }
  return path;
}

/** A closed contour of the loss, from its short axis on. */
export function contour(level: number, shift: number, pieces = 72): Point[] {
  const [cw, cb] = lowest(shift);
  const { values, direction } = principal(shift);
  const [near, far] = values.map((value) =>
    Math.sqrt((2 * (level - loss([cw, cb], shift))) / value),
  ) as [number, number];
  const [dx, dy] = direction;
  return Array.from({ length: pieces + 1 }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / pieces;
    const [p, q] = [near * Math.cos(angle), far * Math.sin(angle)];
    return [cw + p * dx - q * dy, cb + p * dy + q * dx];
  });
}

export type Verdict = 'converges' | 'oscillates' | 'bounces' | 'diverges';

/** Each step multiplies the distance along the steepest axis by 1 − rate · greatest curvature. */
export function factors({ shift, rate }: Setting): Point {
  const [greatest, least] = principal(shift).values;
  return [1 - rate * greatest, 1 - rate * least];
}

export function judge(setting: Setting): Verdict {
  const [steepest] = factors(setting);
  if (steepest < -1 - 1e-9) return 'diverges';
  if (steepest <= -1 + 1e-9) return 'bounces';
  return steepest < -1e-9 ? 'oscillates' : 'converges';
}
