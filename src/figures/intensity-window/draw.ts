import { axes, clipped, numberTicks, wide } from '../shared/axes.ts';
import { equals, fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, rect, type Point } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  grey,
  limits,
  shade,
  tissues,
  unitsOf,
  whitest,
  type Tissue,
  type Window,
} from './model.ts';
import { around, lesion } from './words.ts';

const viewBox = '0 0 320 320';

/** What the slice is made of, from the back to the front: tissue, centre and radii. */
const ellipses: readonly (readonly [Tissue, number, number, number, number])[] = [
  ['脂肪', 160, 118, 140, 92],
  ['软组织', 160, 118, 128, 80],
  // The liver, in a thin coat of fat, with the lesion and a cyst.
  ['脂肪', 99, 112, 61, 60],
  ['软组织', 99, 112, 58.5, 57.5],
  ['病灶', 80, 100, 15, 14],
  ['水', 120, 142, 11, 10],
  // A lung with its vessels.
  ['脂肪', 224, 108, 54, 58],
  ['肺', 224, 108, 51.5, 55.5],
  ['软组织', 206, 96, 6, 4.5],
  ['软组织', 214, 124, 4.5, 6],
  ['软组织', 236, 92, 3.5, 3.5],
  ['软组织', 244, 130, 3, 3],
  ['软组织', 230, 144, 2.5, 2.5],
  ['软组织', 250, 108, 2.5, 2.5],
  // The great vessel beside the spine, the spine, and the ribs.
  ['脂肪', 186, 168, 13, 12],
  ['软组织', 186, 168, 10.5, 9.5],
  ['骨', 156, 176, 20, 15],
  ['骨', 156, 194, 5, 9],
  ...[20, 52, 128, 160, 205, 238, 302, 335].map(
    (degrees): [Tissue, number, number, number, number] => {
      const angle = (degrees * Math.PI) / 180;
      return ['骨', 160 + 121 * Math.cos(angle), 118 + 73 * Math.sin(angle), 8, 4.5];
    },
  ),
];
const frame = { left: 4, top: 22, width: 312, height: 194 };
/** Names outside the slice, with the point of it each means. */
const names: readonly (readonly [Tissue, number, number])[] = [
  ['病灶', 80, 89],
  ['软组织', 128, 84],
  ['肺', 224, 70],
  ['脂肪', 52, 168],
  ['水', 120, 146],
  ['骨', 156, 184],
  ['空气', 292, 202],
];

const colour = (level: number) => `rgb(${level},${level},${level})`;

export function slicePanel(window: Window): Panel {
  const { left, top, width, height } = frame;
  const bottom = top + height;
  const fill = (name: Tissue) => colour(grey(window, unitsOf(name)));
  const [low, high] = limits(window);
  const leaders = names.map(([, x, y]) => (y < 118 ? `M${x} ${top}V${y}` : `M${x} ${bottom}V${y}`));
  const bar = { left: 28, right: 292, top: 258, height: 20, steps: 24 };
  const piece = (bar.right - bar.left) / bar.steps;
  return {
    name: 'slice',
    heading: `窗位 ${fixed(window.centre, 0)}、窗宽 ${window.width} 下的切片`,
    viewBox,
    title: '按窗显示的 CT 切片',
    description:
      tissues.map(({ name, hu }) => `${name}的灰度 ${grey(window, hu)}`).join('，') + '。',
    drawing:
      el('rect', { fill: fill('空气'), x: left, y: top, width, height }) +
      ellipses
        .map(([name, cx, cy, rx, ry]) => el('ellipse', { fill: fill(name), cx, cy, rx, ry }))
        .join('') +
      path(rect(left, top, width, height), 'fig-frame') +
      path(leaders.join(''), 'fig-halo') +
      path(leaders.join(''), 'fig-mark') +
      names
        .map(([name, x, y]) =>
          label(x, y < 118 ? top - 7 : bottom + 17, name, 'fig-text', 'middle'),
        )
        .join('') +
      Array.from({ length: bar.steps }, (_, i) =>
        el('rect', {
          fill: colour(Math.round((whitest * i) / (bar.steps - 1))),
          x: bar.left + piece * i,
          y: bar.top,
          // A hair more, so that no gap shows.
          width: piece + (i < bar.steps - 1 ? 0.4 : 0),
          height: bar.height,
        }),
      ).join('') +
      path(rect(bar.left, bar.top, bar.right - bar.left, bar.height), 'fig-frame') +
      [
        [bar.left, low, 0],
        [(bar.left + bar.right) / 2, window.centre, undefined],
        [bar.right, high, whitest],
      ]
        .map(([x, hu, level]) =>
          label(
            x!,
            bar.top + bar.height + 17,
            `${fixed(hu!, 0)}${level === undefined ? ' HU' : ''}`,
            'fig-muted',
            'middle',
          ),
        )
        .join(''),
  };
}

const plot = wide([-1100, 1100], [0, whitest], 142);

export function mapPanel(window: Window): Panel {
  const [low, high] = limits(window);
  const [a, b] = [unitsOf(lesion), unitsOf(around)];
  const [levelA, levelB] = [grey(window, a), grey(window, b)];
  const isInside = b >= low && a <= high;
  const line: readonly Point[] = [
    [Math.min(low, -1100), 0],
    [low, 0],
    [high, whitest],
    [Math.max(high, 1100), whitest],
  ];
  const rows = tissues.map(({ name, hu }, i) => {
    const [x, y] = [i < 4 ? 6 : 170, 200 + 24 * (i % 4)];
    const level = grey(window, hu);
    return (
      el('rect', { fill: colour(level), x, y: y - 13, width: 16, height: 16 }) +
      path(rect(x, y - 13, 16, 16), 'fig-frame') +
      label(
        x + 23,
        y,
        `${name} ${fixed(hu, 0)} → ${level}`,
        name === lesion || name === around ? 'fig-text fig-strong-text' : 'fig-text',
      )
    );
  });
  return {
    name: 'map',
    heading: '从 HU 到灰度的折线，与每种组织的灰度',
    viewBox,
    title: 'HU 到灰度的映射',
    description: `${fixed(low, 0)} HU 及以下是 0，${fixed(high, 0)} HU 及以上是 ${whitest}，中间是直线。病灶与软组织差 ${levelA - levelB} 级。`,
    drawing:
      clipped(
        plot,
        path(
          rect(plot.x(low), plot.top, plot.x(high) - plot.x(low), plot.bottom - plot.top),
          'fig-wash-1',
        ),
      ) +
      axes(plot, numberTicks([-1000, -500, 0, 500, 1000]), numberTicks([0, 128, 255]), {
        x: 'HU',
        y: '灰度',
      }) +
      clipped(
        plot,
        path(polyline(line.map(([x, y]): Point => [plot.x(x), plot.y(y)])), 'fig-line-1'),
      ) +
      path(
        dots(tissues.map(({ hu }): Point => [plot.x(hu), plot.y(shade(window, hu))])),
        'fig-dots-2',
      ) +
      rows.join('') +
      label(
        6,
        302,
        `病灶 − 软组织：${levelA} − ${levelB} = ${levelA - levelB} 级`,
        'fig-text fig-strong-text',
      ) +
      (isInside
        ? label(
            314,
            278,
            `${whitest} × ${a - b} / ${window.width} ${equals((whitest * (a - b)) / window.width, 2)}`,
            'fig-muted',
            'end',
          )
        : ''),
  };
}
