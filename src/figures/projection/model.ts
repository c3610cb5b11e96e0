import type { Point } from '../shared/path.ts';

/** The direction projected on: length 5, at 36.87°. */
export const onto: Point = [4, 3];
/** Length of the vector that turns. */
export const length = 5;

export interface Projection {
  readonly a: Point;
  readonly dot: number;
  /** Angle between the vectors in degrees, 0 … 180. */
  readonly angle: number;
  /** Shadow of a on b, and what is left; they are perpendicular and add up to a. */
  readonly shadow: Point;
  readonly rest: Point;
}

/** Projects the vector of length 5 at `degrees` on b. */
export function project(degrees: number): Projection {
  const radians = (degrees * Math.PI) / 180;
  const a: Point = [length * Math.cos(radians), length * Math.sin(radians)];
  const dot = a[0] * onto[0] + a[1] * onto[1];
  const share = dot / (onto[0] ** 2 + onto[1] ** 2);
  const shadow: Point = [share * onto[0], share * onto[1]];
  return {
    a,
    dot,
    angle: (Math.acos(Math.min(Math.max(dot / 25, -1), 1)) * 180) / Math.PI,
    shadow,
    rest: [a[0] - shadow[0], a[1] - shadow[1]],
  };
}

const degreesOf = ([x, y]: Point): number => (Math.atan2(y, x) * 180) / Math.PI;

/** Angle of (3, 4), with which the figure begins. */
export const initialAngle = degreesOf([3, 4]);

/** Where the reader can turn a: every five degrees, and exactly along, across and against b. */
export const angles: readonly number[] = [
  ...Array.from({ length: 73 }, (_, i) => i * 5),
  initialAngle,
  ...[0, 90, 180, 270].map((turn) => degreesOf(onto) + turn),
].sort((a, b) => a - b);
