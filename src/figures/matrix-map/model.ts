import type { Point } from '../shared/path.ts';

/** Rows of a 2 × 2 matrix: [[a, b], [c, d]]. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export function apply({ a, b, c, d }: Matrix, [x, y]: Point): Point {
  return [a * x + b * y, c * x + d * y];
}

export function determinant({ a, b, c, d }: Matrix): number {
  return a * d - b * c;
}

/** Real eigenvalues, the greater first, each with a unit direction; none when they are complex. */
export function eigenPairs(matrix: Matrix): { value: number; direction: Point }[] {
  const { a, b, c, d } = matrix;
  const half = (a + d) / 2;
  const under = half * half - determinant(matrix);
  if (under < -rounding) return [];
  const root = under < rounding ? 0 : Math.sqrt(under);
  // A multiple of the identity turns no direction; any two will do.
  if (root === 0 && b === 0 && c === 0)
    return [
      { value: half, direction: [1, 0] },
      { value: half, direction: [0, 1] },
    ];
  const values = root === 0 ? [half] : [half + root, half - root];
  return values.map((value) => {
    const [x, y]: Point =
      Math.abs(b) + Math.abs(a - value) > 1e-9 ? [b, value - a] : [value - d, c];
    const length = Math.hypot(x, y);
    return { value, direction: [x / length, y / length] };
  });
}

/** Far below the least discriminant of entries in tenths, far above what floating point loses. */
const rounding = 1e-9;

/** Lengths of the half-axes of the ellipse that the unit circle becomes, the greater first. */
export function singularValues({ a, b, c, d }: Matrix): readonly [number, number] {
  const sum = a * a + b * b + c * c + d * d;
  const root = Math.sqrt(Math.max(sum * sum - 4 * (a * d - b * c) ** 2, 0));
  return [Math.sqrt((sum + root) / 2), Math.sqrt(Math.max((sum - root) / 2, 0))];
}
