import { axes, clipped, equalPlot, numberTicks, trace, wide } from '../shared/axes.ts';
import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, dots, polyline, type Point } from '../shared/path.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { angles, initialAngle, onto, project } from './model.ts';

const map = equalPlot([-6, 6], [-6, 6], { left: 34, right: 310, top: 24 });
const curve = wide([0, 360], [-27, 27]);
const at = ([x, y]: Point): Point => [map.x(x), map.y(y)];

type Name = 'angle';

export const figure: SliderFigure<Name> = {
  tag: 'figure-projection',
  legend: '转动 a',
  controls: {
    angle: {
      param: 'pj-a',
      label: 'a 的方向角',
      min: 0,
      max: angles.length - 1,
      step: 1,
      initial: angles.indexOf(initialAngle),
      say: (index) => degrees(angles[index]!),
    },
  },
  panels: ({ angle }) => [mapPanel(angles[angle]!), curvePanel(angles[angle]!)],
  verdict: ({ angle }) => verdict(angles[angle]!),
  text: ({ angle }) =>
    paragraphs('a 长 5，可以转动。b = (4, 3)，也长 5。', verdict(angles[angle]!)) +
    table(
      'a 的方向角与点积',
      ['方向角', '点积', '夹角'],
      angles
        .filter((angle) => angle % 90 === 0 || angle % 5 !== 0)
        .map((angle) => {
          const found = project(angle);
          return [degrees(angle), fixed(found.dot, 2), `${fixed(found.angle, 1)}°`];
        }),
    ),
};

function verdict(direction: number): string {
  const { a, dot, angle, shadow, rest } = project(direction);
  const sign =
    Math.abs(dot) < 0.05
      ? '两者垂直，投影几乎是零'
      : dot > 0
        ? `${angle < 0.05 ? '同向' : '小于 90°'}，点积为正`
        : `${angle > 179.95 ? '正好反向' : '超过 90°'}，点积为负`;
  return `a = ${pair(a)}，a · b = ${fixed(dot, 2)}，夹角 ${fixed(angle, 1)}°，${sign}。投影 ${pair(shadow)}，剩下 ${pair(rest)}。`;
}

function mapPanel(direction: number): Panel {
  const { a, shadow } = project(direction);
  const ticks = numberTicks([-6, -3, 0, 3, 6]);
  return {
    name: 'map',
    heading: 'a、b 与投影',
    viewBox: '0 0 320 336',
    title: 'a 在 b 方向上的投影',
    description: verdict(direction),
    drawing:
      axes(map, ticks, ticks, { x: 'x', y: 'y' }) +
      clipped(
        map,
        path(polyline([at([-8, -6]), at([8, 6])]), 'fig-dashed'),
        path(polyline([at(a), at(shadow)]), 'fig-line-3 fig-dashed-frame'),
        // The shadow lies along b: broad and beneath, so that b is seen on it.
        path(polyline([at([0, 0]), at(shadow)]), 'fig-line-3 fig-broad'),
        path(arrow(at([0, 0]), at(onto)), 'fig-line-2'),
        path(arrow(at([0, 0]), at(a)), 'fig-line-1 fig-strong'),
        path(dots([at(shadow)]), 'fig-dots-text'),
      ) +
      label(map.x(a[0] * 1.12) - 4, map.y(a[1] * 1.12) + 5, 'a', 'fig-halo fig-var') +
      label(map.x(4.4), map.y(3.3) + 14, 'b', 'fig-halo fig-var'),
  };
}

function curvePanel(direction: number): Panel {
  return {
    name: 'curve',
    heading: '点积随 a 的方向角变化',
    viewBox: '0 0 320 262',
    title: '点积的曲线',
    description: `余弦波，同向（36.87°）时最大 25，反向时最小 −25，垂直时为零；现在是 ${fixed(project(direction).dot, 2)}。`,
    drawing:
      axes(
        curve,
        [0, 90, 180, 270, 360].map((value) => ({ value, label: `${value}°` })),
        numberTicks([-25, 0, 25]),
        { x: '方向角', y: 'a · b' },
      ) +
      path(
        trace(curve, (angle) => project(angle).dot, [0, 360]),
        'fig-line-1',
      ) +
      path(dots([[curve.x(direction), curve.y(project(direction).dot)]]), 'fig-dots-text'),
  };
}

const degrees = (value: number) => `${trimmed(value, 2)}°`;
const pair = ([x, y]: Point) => `(${fixed(x, 2)}, ${fixed(y, 2)})`;
