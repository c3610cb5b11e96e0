import type { Plot } from './axes.ts';
import type { Box } from './boxes.ts';
import { rect } from './path.ts';
import { linearScale } from './scale.ts';

/** A plot of pixels: equal units on both axes, y downwards. */
export interface Picture extends Plot {
  /** Units of the drawing a pixel. */
  readonly unit: number;
}

/** A picture of so many pixels, across the drawing from `left` to `right`. */
export function picture(
  width: number,
  height: number,
  { left, right, top } = { left: 36, right: 306, top: 24 },
): Picture {
  const unit = (right - left) / width;
  const bottom = top + unit * height;
  return {
    left,
    right,
    top,
    bottom,
    unit,
    x: linearScale([0, width], [left, right]),
    y: linearScale([0, height], [top, bottom]),
  };
}

/** Path data of a box of a picture. */
export function outline({ x, y, unit }: Picture, [left, top, right, bottom]: Box): string {
  return rect(x(left), y(top), unit * (right - left), unit * (bottom - top));
}
