import type { Point } from '../shared/path.ts';
import { bowl, bowlGradient } from '../shared/quadratic.ts';

/** A direction worth a look: its angle in degrees and the directional derivative along it. */
export interface Direction {
  readonly letter: string;
  readonly what: string;
  readonly degrees: number;
  /** Unit vector (cos θ, sin θ). */
  readonly unit: Point;
  readonly derivative: number;
}

export interface DirectionalDerivative {
  readonly point: Point;
  readonly value: number;
  readonly gradient: Point;
  readonly norm: number;
  /** Angle of the gradient in degrees, 0 ≤ θ < 360. */
  readonly steepest: number;
  readonly directions: readonly Direction[];
}

/** D_θ f = ∇f · (cos θ, sin θ) at `point`, θ in degrees. */
export function derivativeAlong(point: Point, degrees: number): number {
  const [gx, gy] = bowlGradient(point);
  const [ux, uy] = unitVector(degrees);
  return gx * ux + gy * uy;
}

/** All that the figure shows of f(x, y) = x² + 3y² at a point with a gradient other than zero. */
export function directionalDerivative(point: Point = [2, 1]): DirectionalDerivative {
  const gradient = bowlGradient(point);
  const steepest = (Math.atan2(gradient[1], gradient[0]) * 180) / Math.PI;
  const marked: readonly (readonly [string, string, number])[] = [
    ['A', 'x 轴正向，即 ∂f/∂x', 0],
    ['B', '梯度方向，上升最快', steepest],
    ['C', 'y 轴正向，即 ∂f/∂y', 90],
    ['D', '沿等高线的切线，不升不降', steepest + 90],
    ['E', '负梯度方向，下降最快', steepest + 180],
  ];
  return {
    point,
    value: bowl(point),
    gradient,
    norm: Math.hypot(...gradient),
    steepest,
    directions: marked.map(([letter, what, degrees]) => ({
      letter,
      what,
      degrees,
      unit: unitVector(degrees),
      derivative: derivativeAlong(point, degrees),
    })),
  };
}

function unitVector(degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}
