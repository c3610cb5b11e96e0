import { axes, clipped, equalPlot, numberTicks, type Plot } from '../shared/axes.ts';
import { trimmed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, dots, polyline, type Point } from '../shared/path.ts';
import { contourRadii, contours } from '../shared/quadratic.ts';
import { linearScale, ticks } from '../shared/scale.ts';
import { el, label, path } from '../shared/svg.ts';
import { derivativeAlong, type Direction, type DirectionalDerivative } from './model.ts';

/** The gradient is drawn at a quarter of its length, else it would leave the map. */
export const gradientScale = 0.25;

const levels = [1, 3, 7, 13, 21, 31];

/** Contour map around the point: gradient, circle of unit directions, tangent of the contour. */
export function mapPanel(model: DirectionalDerivative): Panel {
  const plot = equalPlot([-0.5, 4.2], [-1, 3], { left: 24, right: 312, top: 24 });
  const [x, y] = model.point;
  const at = (dx: number, dy: number): Point => [plot.x(x + dx), plot.y(y + dy)];
  const [gx, gy] = model.gradient;
  const tip = at(gx * gradientScale, gy * gradientScale);
  const unitArrows = model.directions
    .filter(({ letter }) => letter !== 'B')
    .map(({ unit }) => arrow(at(0, 0), at(unit[0], unit[1]), 7))
    .join('');
  const drawing = [
    axes(plot, numberTicks(ticks(0, 4, 1)), numberTicks(ticks(-1, 3, 1)), { x: 'x', y: 'y' }),
    clipped(
      plot,
      contours(plot, levels),
      contours(plot, [model.value], 'fig-mark'),
      el('circle', { class: 'fig-dashed', cx: plot.x(x), cy: plot.y(y), r: plot.x(1) - plot.x(0) }),
    ),
    path(unitArrows, 'fig-line-1'),
    path(arrow(at(0, 0), tip, 11), 'fig-line-2 fig-strong'),
    path(dots([at(0, 0)]), 'fig-dots-text'),
    ...model.directions.map((direction) => letterOnMap(plot, model, direction)),
    ...levels.slice(0, 4).map((level) => levelLabel(plot, level)),
    label(tip[0] + 8, tip[1] + 6, '∇f', 'fig-var fig-halo'),
  ].join('');
  return {
    name: 'map',
    heading: '在点 (2, 1) 处朝各个方向走',
    viewBox: `0 0 320 ${plot.bottom + 38}`,
    title: 'f(x, y) = x² + 3y² 的等高线与点 (2, 1) 处的方向',
    description: `点 (${x}, ${y}) 在 f = ${model.value} 的等高线上。梯度 ∇f = (${gx}, ${gy})，图中按 1/4 长度画出，与等高线垂直。虚线圆上的箭头是单位方向 A、C、D、E，B 与梯度同向。`,
    drawing,
  };
}

/** The directional derivative as a function of the angle, with the same letters. */
export function curvePanel(model: DirectionalDerivative): Panel {
  const plot: Plot = {
    ...{ left: 34, right: 304, top: 24, bottom: 268 },
    x: linearScale([0, 360], [34, 304]),
    y: linearScale([-10, 10], [268, 24]),
  };
  const place = (degrees: number): Point => [
    plot.x(degrees),
    plot.y(derivativeAlong(model.point, degrees)),
  ];
  const curve = ticks(0, 360, 7.5).map(place);
  const marks = model.directions.map(({ degrees }) => place(degrees));
  const drawing = [
    axes(
      plot,
      ticks(0, 360, 90).map((value) => ({ value, label: `${value}°` })),
      numberTicks(ticks(-8, 8, 4)),
      { x: '方向 θ', y: 'D' },
    ),
    path(`M${plot.left} ${plot.y(0)}H${plot.right}`, 'fig-axis'),
    path(polyline(curve), 'fig-line-1'),
    path(dots(marks), 'fig-dots-2'),
    ...model.directions.map((direction) => letterOnCurve(place(direction.degrees), direction)),
  ].join('');
  const [a, b] = model.gradient;
  return {
    name: 'curve',
    heading: `方向导数 D = ${a} cos θ + ${b} sin θ`,
    viewBox: '0 0 320 306',
    title: '方向导数随角度的变化',
    description: model.directions
      .map((d) => `${d.letter}：θ = ${trimmed(d.degrees, 2)}°，D = ${trimmed(d.derivative, 3)}`)
      .join('；'),
    drawing,
  };
}

function letterOnMap(plot: Plot, { point }: DirectionalDerivative, direction: Direction): string {
  const distance = direction.letter === 'B' ? 0.8 : 1.16;
  const sideways = direction.letter === 'B' ? 0.2 : 0;
  const [ux, uy] = direction.unit;
  return label(
    plot.x(point[0] + distance * ux + sideways * uy),
    plot.y(point[1] + distance * uy - sideways * ux) + 5,
    direction.letter,
    'fig-letter fig-halo',
    'middle',
  );
}

function letterOnCurve(at: Point, { letter, degrees, derivative }: Direction): string {
  const shifts: Readonly<Record<string, Point>> = { A: [9, 17], B: [-38, -10], E: [-60, 22] };
  const [x, y] = offset(at, shifts[letter] ?? [9, -5]);
  const words = `${letter} (${trimmed(degrees, 2)}°, ${trimmed(derivative, 3)})`;
  return label(x, y, words, 'fig-text fig-halo');
}

/** The level of a contour, written on it below the x axis. */
function levelLabel(plot: Plot, level: number): string {
  const [rx, ry] = contourRadii(level);
  const x = plot.x(rx * Math.cos(0.35));
  return label(x, plot.y(-ry * Math.sin(0.35)) + 5, String(level), 'fig-muted fig-halo', 'middle');
}

function offset([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy];
}
