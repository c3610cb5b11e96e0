import type { Point } from '../shared/path.ts';

/** The square that is mapped, y downwards as in pictures: A, B, C, D. */
export const square: readonly Point[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];

/** Rows of a 3 × 3 matrix one after another; the last entry is 1. */
export type Homography = readonly number[];

/** One linear equation: eight coefficients and the right side. */
export type Equation = readonly number[];

/** The two equations of one pair of points, (x, y) to (u, v), in h₁₁ … h₃₂. */
export function equationsOf([x, y]: Point, [u, v]: Point): readonly [Equation, Equation] {
  return [
    [x, y, 1, 0, 0, 0, -x * u, -y * u, u],
    [0, 0, 0, x, y, 1, -x * v, -y * v, v],
  ];
}

/** Solves n equations in n unknowns by elimination with pivots; undefined where they are not independent. */
export function solve(equations: readonly Equation[]): readonly number[] | undefined {
  const rows = equations.map((row) => [...row]);
  const n = rows.length;
  for (let at = 0; at < n; at++) {
    let pivot = at;
    for (let i = at + 1; i < n; i++)
      if (Math.abs(rows[i]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = i;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    const first = rows[at]!;
    if (Math.abs(first[at]!) < nothing) return undefined;
    for (const row of rows) {
      if (row === first) continue;
      const times = row[at]! / first[at]!;
      for (let j = at; j <= n; j++) row[j]! -= times * first[j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

/** Far below what corners in tenths can give, far above what floating point loses. */
const nothing = 1e-7;

/** Where a point goes: the two numerators and their common denominator. */
export function parts(h: Homography, [x, y]: Point): readonly [number, number, number] {
  const row = (i: number) => h[i]! * x + h[i + 1]! * y + h[i + 2]!;
  return [row(0), row(3), row(6)];
}

export function apply(h: Homography, point: Point): Point {
  const [u, v, w] = parts(h, point);
  return [u / w, v / w];
}

/**
 * The homography that takes the square to four corners; undefined where three of these lie on a line: the equations
 * are then dependent, or have a solution that takes a corner to 0 / 0.
 */
export function homography(corners: readonly Point[]): Homography | undefined {
  const solved = solve(square.flatMap((point, i) => equationsOf(point, corners[i]!)));
  if (!solved) return undefined;
  const h = [...solved, 1];
  return square.some((point) => Math.abs(parts(h, point)[2]) < nothing) ? undefined : h;
}

export type Kind = 'affine' | 'projective' | 'torn';

/** Affine: one denominator for all. Torn: the denominator changes its sign within the square. */
export function kindOf(h: Homography): Kind {
  if (Math.abs(h[6]!) < nothing && Math.abs(h[7]!) < nothing) return 'affine';
  return square.every((point) => parts(h, point)[2] > 0) ? 'projective' : 'torn';
}

/** Whether A, B, C, D run the other way round than in the square: the map turns it over. */
export function isFlipped(corners: readonly Point[]): boolean {
  const area = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % 4]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return area < 0;
}

/** A straight line of the square as it is drawn: in pieces, for the line runs through infinity where w is 0. */
export function image(h: Homography, from: Point, to: Point): readonly (readonly Point[])[] {
  const count = kindOf(h) === 'torn' ? 100 : 1;
  const pieces: Point[][] = [[]];
  let sign = 0;
  for (let i = 0; i <= count; i++) {
    const share = i / count;
    const at: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const w = parts(h, at)[2];
    const now = Math.abs(w) < 1e-3 ? 0 : Math.sign(w);
    if (now !== sign) pieces.push([]);
    sign = now;
    if (now !== 0) pieces.at(-1)!.push(apply(h, at));
  }
  return pieces.filter((piece) => piece.length > 1);
}
