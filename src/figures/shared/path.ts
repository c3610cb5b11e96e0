import { round } from './svg.ts';

export type Point = readonly [number, number];

/** Path data of a polyline through drawing coordinates. */
export function polyline(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** Path data of dots: strokes of no length, which round line caps turn into discs. */
export function dots(points: readonly Point[]): string {
  return points.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('');
}

/** Path data of an arrow with an open head of `head` units; no length, no arrow. */
export function arrow(from: Point, to: Point, head = 8): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 1e-9) return '';
  const barb = (turn: number): Point => [
    to[0] - head * Math.cos(angle + turn),
    to[1] - head * Math.sin(angle + turn),
  ];
  return polyline([from, to]) + polyline([barb(0.45), to, barb(-0.45)]);
}

/** Path data of an upright cross of half-width `size`. */
export function cross([x, y]: Point, size = 5): string {
  return `M${round(x - size)} ${round(y)}h${2 * size}M${round(x)} ${round(y - size)}v${2 * size}`;
}

/** Path data of an axis-parallel rectangle. */
export function rect(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** Path data of the lines of a grid of `columns` × `rows` square cells. */
export function grid(x: number, y: number, columns: number, rows: number, cell: number): string {
  const across = Array.from(
    { length: rows + 1 },
    (_, i) => `M${round(x)} ${round(y + i * cell)}h${round(columns * cell)}`,
  );
  const down = Array.from(
    { length: columns + 1 },
    (_, i) => `M${round(x + i * cell)} ${round(y)}v${round(rows * cell)}`,
  );
  return [...across, ...down].join('');
}
