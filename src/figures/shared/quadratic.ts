import type { Plot } from './axes.ts';
import type { Point } from './path.ts';
import { el } from './svg.ts';

/** f(x, y) = x² + 3y², the bowl that two figures share: minimum 0 at the origin. */
export function bowl([x, y]: Point): number {
  return x * x + 3 * y * y;
}

/** ∇f = (2x, 6y). */
export function bowlGradient([x, y]: Point): Point {
  return [2 * x, 6 * y];
}

/** Half-axes of the contour f = level: √level along x, √(level/3) along y. */
export function contourRadii(level: number): Point {
  return [Math.sqrt(level), Math.sqrt(level / 3)];
}

/** The contours of the bowl as ellipses of a plot with equal units. */
export function contours(plot: Plot, levels: readonly number[], className = 'fig-contour'): string {
  const unit = plot.x(1) - plot.x(0);
  return levels
    .map((level) => {
      const [rx, ry] = contourRadii(level);
      return el('ellipse', {
        class: className,
        cx: plot.x(0),
        cy: plot.y(0),
        rx: rx * unit,
        ry: ry * unit,
      });
    })
    .join('');
}
