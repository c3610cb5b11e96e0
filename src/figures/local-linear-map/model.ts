import type { Point } from '../shared/path.ts';

/** The map (r, θ) → (x, y) of polar coordinates, θ in radians. */
export function map([r, theta]: Point): Point {
  return [r * Math.cos(theta), r * Math.sin(theta)];
}

/** Columns of the Jacobian: how (x, y) moves with r and with θ. */
export function columns([r, theta]: Point): readonly [Point, Point] {
  return [
    [Math.cos(theta), Math.sin(theta)],
    [-r * Math.sin(theta), r * Math.cos(theta)],
  ];
}

/** Where the Jacobian sends a step of `u` and `v`, seen from the point's image. */
export function linear(at: Point, u: number, v: number): Point {
  const [[a, c], [b, d]] = columns(at);
  return [a * u + b * v, c * u + d * v];
}

/** Where the map itself sends it. */
export function exact([r, theta]: Point, u: number, v: number): Point {
  const [fromX, fromY] = map([r, theta]);
  const [x, y] = map([r + u, theta + v]);
  return [x - fromX, y - fromY];
}

/** Steps along the border of the square of side `h` whose lower left corner is the point. */
export function border(h: number, pieces = 12): Point[] {
  const side = Array.from({ length: pieces }, (_, i) => (h * i) / pieces);
  return [
    ...side.map((s): Point => [s, 0]),
    ...side.map((s): Point => [h, s]),
    ...side.map((s): Point => [h - s, h]),
    ...side.map((s): Point => [0, h - s]),
    [0, 0],
  ];
}

export interface Comparison {
  /** Area of the parallelogram, h² det J, and of the square's image. */
  readonly predicted: number;
  readonly area: number;
  /** Distance of the two images of the corner opposite the point. */
  readonly error: number;
}

export function compare(at: Point, h: number): Comparison {
  const [x, y] = linear(at, h, h);
  const [trueX, trueY] = exact(at, h, h);
  return {
    predicted: h * h * at[0],
    // A sector between two radii: h ((r + h)² − r²) / 2.
    area: h * h * (at[0] + h / 2),
    error: Math.hypot(trueX - x, trueY - y),
  };
}
