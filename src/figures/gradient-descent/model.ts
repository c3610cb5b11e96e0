import type { Point } from '../shared/path.ts';
import { bowl, bowlGradient } from '../shared/quadratic.ts';

export interface Settings {
  readonly start: Point;
  /** Learning rate η. */
  readonly rate: number;
  readonly steps: number;
}

export interface Step {
  readonly at: Point;
  /** f at this place. */
  readonly value: number;
}

/** What becomes of a coordinate that each step multiplies by 1 − λη (λ: curvature, 2 or 6). */
export type Verdict =
  /** Every factor in [0, 1): both coordinates shrink and keep their sign. */
  | 'converges'
  /** A factor in (−1, 0): the coordinate changes sign at each step and still shrinks. */
  | 'oscillates'
  /** A factor of −1: the coordinate jumps between two values for ever. */
  | 'bounces'
  /** A factor below −1: the coordinate grows without bound. */
  | 'diverges'
  /** The start is the minimum. */
  | 'rests';

/** Curvatures of f(x, y) = x² + 3y² along x and y. */
const curvatures = [2, 6] as const;

/** Beyond it y diverges: |1 − 6η| = 1. */
export const divergenceRate = 2 / curvatures[1];

/** At it y reaches 0 in one step, beyond it y changes sign: 1 − 6η = 0. */
export const oscillationRate = 1 / curvatures[1];

/** Gradient descent (x, y) ← (x, y) − η∇f: the start and the place after each step. */
export function descend({ start, rate, steps }: Settings): readonly Step[] {
  const path: Step[] = [{ at: start, value: bowl(start) }];
  let at = start;
  for (let i = 0; i < steps; i++) {
    const [gx, gy] = bowlGradient(at);
    at = [at[0] - rate * gx, at[1] - rate * gy];
    path.push({ at, value: bowl(at) });
  }
  return path;
}

/** The factors by which one step multiplies x and y: 1 − 2η and 1 − 6η. */
export function factors(rate: number): Point {
  return [1 - curvatures[0] * rate, 1 - curvatures[1] * rate];
}

/** Judges by the factors of the coordinates that are not zero at the start. */
export function judge({ start, rate }: Settings): Verdict {
  const [first, second] = factors(rate);
  const active = [start[0] === 0 ? [] : first, start[1] === 0 ? [] : second].flat();
  const least = Math.min(...active);
  if (active.length === 0) return 'rests';
  if (least < -1 - rounding) return 'diverges';
  if (least <= -1 + rounding) return 'bounces';
  return least < -rounding ? 'oscillates' : 'converges';
}

/** Far below the slider's grid of 0.01, far above what floating point loses. */
const rounding = 1e-9;
