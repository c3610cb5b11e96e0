/** Maps a value of the model to a coordinate of the drawing. */
export type Scale = (value: number) => number;

/** A pair [from, to]; `from` may be the greater one (screens count downwards). */
export type Interval = readonly [number, number];

/** Straight-line scale from `domain` to `range`; values outside are extrapolated. */
export function linearScale(domain: Interval, range: Interval): Scale {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0]);
  return (value) => range[0] + (value - domain[0]) * slope;
}

/** Base-10 logarithmic scale; values at or below the domain's lower end land on it. */
export function logScale(domain: Interval, range: Interval): Scale {
  const linear = linearScale([Math.log10(domain[0]), Math.log10(domain[1])], range);
  return (value) => linear(Math.log10(Math.max(value, domain[0])));
}

/** Multiples of `step` inside [from, to], ends included. */
export function ticks(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => (first + i) * step);
}

/** A step of 1, 2 or 5 times a power of ten that cuts `span` into at most `most` pieces. */
export function niceStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return [1, 2, 5, 10].map((m) => m * power).find((s) => span / s <= most + 1e-9) ?? span;
}
