import { polyline, rect, type Point } from './path.ts';
import { linearScale, type Interval, type Scale } from './scale.ts';
import { el, label, path, round } from './svg.ts';

/** One tick: its value and, where the number alone is not what readers should see, its label. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** A plot area: where it lies in the drawing, and its two scales. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
}

/** Frame, grid lines and tick labels of a plot, with the axis names at their far ends. */
export function axes(
  plot: Plot,
  xTicks: readonly Tick[],
  yTicks: readonly Tick[],
  names: { readonly x: string; readonly y: string },
): string {
  const { left, right, top, bottom, x, y } = plot;
  const lines = [
    ...xTicks.map((tick) => `M${round(x(tick.value))} ${top}V${bottom}`),
    ...yTicks.map((tick) => `M${left} ${round(y(tick.value))}H${right}`),
  ].join('');
  return [
    path(lines, 'fig-grid'),
    path(rect(left, top, right - left, bottom - top), 'fig-frame'),
    ...xTicks.map((t) => label(x(t.value), bottom + 17, t.label, 'fig-muted', 'middle')),
    ...yTicks.map((t) => label(left - 6, y(t.value) + 5, t.label, 'fig-muted', 'end')),
    label(right, bottom + 34, names.x, 'fig-muted', 'end'),
    label(left, top - 8, names.y, 'fig-muted'),
  ].join('');
}

/** A nested viewport: what lies outside the plot area is cut off, without a clip path's id. */
export function clipped(plot: Plot, ...children: readonly string[]): string {
  const width = plot.right - plot.left;
  const height = plot.bottom - plot.top;
  return el(
    'svg',
    {
      x: plot.left,
      y: plot.top,
      width,
      height,
      viewBox: [plot.left, plot.top, width, height].map(round).join(' '),
    },
    ...children,
  );
}

/** A plot of equal units on both axes: its height follows from its width. */
export function equalPlot(
  xDomain: Interval,
  yDomain: Interval,
  place: { readonly left: number; readonly right: number; readonly top: number },
): Plot {
  const unit = (place.right - place.left) / (xDomain[1] - xDomain[0]);
  const bottom = round(place.top + unit * (yDomain[1] - yDomain[0]));
  return {
    ...place,
    bottom,
    x: linearScale(xDomain, [place.left, place.right]),
    y: linearScale(yDomain, [bottom, place.top]),
  };
}

/** Ticks whose labels are the numbers themselves. */
export function numberTicks(values: readonly number[]): readonly Tick[] {
  return values.map((value) => ({ value, label: String(value).replace('-', '−') }));
}

/** A plot area of the usual place, 320 units wide, with free scales. */
export function wide(x: Interval, y: Interval, bottom = 220): Plot {
  const [left, right, top] = [44, 310, 24];
  return {
    left,
    right,
    top,
    bottom,
    x: linearScale(x, [left, right]),
    y: linearScale(y, [bottom, top]),
  };
}

/** Path data of y = f(x) between two values of x. */
export function trace(
  plot: Plot,
  f: (x: number) => number,
  [from, to]: Interval,
  pieces = 160,
): string {
  return polyline(
    Array.from({ length: pieces + 1 }, (_, i): Point => {
      const x = from + ((to - from) * i) / pieces;
      return [plot.x(x), plot.y(f(x))];
    }),
  );
}
