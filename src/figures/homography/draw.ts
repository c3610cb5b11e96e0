import { axes, clipped, numberTicks, type Plot } from '../shared/axes.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import { label, path } from '../shared/svg.ts';
import { apply, image, isNothing, parts, square } from './model.ts';
import { height, letters, width, type State } from './state.ts';
import { matrixLines, pair, say, sums, verdictSentence } from './words.ts';

/** Units of the drawing for one of the plane of the corners. */
export const unit = 27.6;
/** Where that plane lies in its drawing; handles lie in it too. */
export const target: Plot = {
  ...{ left: 34, right: 34 + width * unit, top: 24, bottom: 24 + height * unit },
  x: linearScale([0, width], [34, 34 + width * unit]),
  y: linearScale([0, height], [24, 24 + height * unit]),
};
const side = height * unit;
const source: Plot = {
  ...{ left: 50, right: 50 + side, top: 24, bottom: 24 + side },
  x: linearScale([0, 4], [50, 50 + side]),
  y: linearScale([0, 4], [24, 24 + side]),
};
export const onTarget = ([x, y]: Point): Point => [target.x(x), target.y(y)];
const onSource = ([x, y]: Point): Point => [source.x(x), source.y(y)];
const viewBox = `0 0 320 ${target.bottom + 176}`;

const lines: readonly (readonly [Point, Point])[] = [0, 1, 2, 3, 4].flatMap(
  (at): [Point, Point][] => [
    [
      [at, 0],
      [at, 4],
    ],
    [
      [0, at],
      [4, at],
    ],
  ],
);

/** A house of straight strokes, its door to the left and its chimney to the right. */
const strokes: readonly (readonly Point[])[] = [
  [
    [0.7, 3.5],
    [0.7, 1.8],
    [2, 0.5],
    [3.3, 1.8],
    [3.3, 3.5],
    [0.7, 3.5],
  ],
  [
    [1.2, 3.5],
    [1.2, 2.4],
    [1.8, 2.4],
    [1.8, 3.5],
  ],
  [
    [2.7, 1.2],
    [2.7, 0.5],
    [3.1, 0.5],
    [3.1, 1.6],
  ],
];
const house = strokes.flatMap((stroke) =>
  stroke.slice(1).map((to, i): readonly [Point, Point] => [stroke[i]!, to]),
);

const textLines = (top: number, all: readonly string[]) =>
  all.map((line, i) => label(8, top + 22 * i, line, i === 0 ? 'fig-muted' : 'fig-text'));

export function panels(state: State): readonly [Panel, Panel] {
  return [sourcePanel(state), targetPanel(state)];
}

function sourcePanel({ corners, h, point }: State): Panel {
  const straight = (all: readonly (readonly [Point, Point])[]) =>
    all.map((ends) => polyline(ends.map(onSource))).join('');
  const ticks = numberTicks([0, 1, 2, 3, 4]);
  const bottom = source.bottom + 48;
  const rows = h
    ? [0, 3, 6].flatMap((i, row) =>
        h
          .slice(i, i + 3)
          .map((entry, column) =>
            label(118 + 80 * column, bottom + 22 * row, say(entry), 'fig-text', 'end'),
          ),
      )
    : [label(60, bottom + 22, '解不出')];
  // The two equations of the corner opposite to the origin.
  const [u, v] = corners[2]!;
  return {
    name: 'source',
    heading: '原来的正方形，与解出的 H',
    viewBox,
    title: '正方形、方格与小房子',
    description: `正方形四角 A (0, 0)、B (4, 0)、C (4, 4)、D (0, 4)，点 P ${pair(point)}。${matrixLines(h).join('')}`,
    drawing: [
      axes(source, ticks, ticks, { x: 'x', y: 'y（向下）' }),
      path(straight(lines), 'fig-contour'),
      path(straight(house), 'fig-line-1'),
      path(mark('circle', onSource(point)), 'fig-line-3 fig-strong'),
      ...square.map(([x, y], i) =>
        label(
          source.x(x) + (x === 0 ? 6 : -6),
          source.y(y) + (y === 0 ? 17 : -7),
          letters[i]!.toUpperCase(),
          'fig-halo fig-strong-text',
          x === 0 ? 'start' : 'end',
        ),
      ),
      label(8, bottom + 22, 'H =', 'fig-text'),
      ...rows,
      path(`M48 ${bottom - 16}h-6v66h6M286 ${bottom - 16}h6v66h-6`, 'fig-edge'),
      ...textLines(bottom + 74, [
        `角 C (4, 4) → ${pair([u, v])} 的两个方程，共八个：`,
        ...[u, v].map(
          (to, row) =>
            `4h${'₁₂'[row]}₁ + 4h${'₁₂'[row]}₂ + h${'₁₂'[row]}₃ − ${say(4 * to)}(h₃₁ + h₃₂) = ${say(to)}`,
        ),
      ]),
    ].join(''),
  };
}

function targetPanel({ corners, h, point }: State): Panel {
  const drawn = (all: readonly (readonly [Point, Point])[]) =>
    h
      ? all
          .flatMap(([from, to]) => image(h, from, to))
          .map((piece) => polyline(piece.map((at) => onTarget(at).map(bound) as unknown as Point)))
          .join('')
      : '';
  const to = h && !isNothing(parts(h, point)[2]) ? apply(h, point) : undefined;
  const isShown = to && to[0] >= 0 && to[0] <= width && to[1] >= 0 && to[1] <= height;
  return {
    name: 'target',
    heading: '经过 H 之后：四角可拖',
    viewBox,
    title: '正方形、方格与小房子经过 H 之后',
    description: verdictSentence({ corners, h, point }),
    drawing: [
      axes(target, numberTicks([0, 2, 4, 6, 8, 10]), numberTicks([0, 2, 4, 6, 8]), {
        x: 'x′',
        y: 'y′（向下）',
      }),
      clipped(
        target,
        path(polyline([...corners, corners[0]!].map(onTarget)), 'fig-line-2 fig-dashed-frame'),
        path(drawn(lines), 'fig-contour'),
        path(drawn(house), 'fig-line-1'),
        isShown ? path(mark('circle', onTarget(to)), 'fig-line-3 fig-strong') : '',
      ),
      path(corners.map((corner) => mark('square', onTarget(corner))).join(''), 'fig-ring'),
      ...cornerLabels(corners),
      ...textLines(target.bottom + 48, sums(h, point)),
    ].join(''),
  };
}

/** Letters beside the corners, outwards where there is room: within the frame, and not upon one another. */
function cornerLabels(corners: readonly Point[]): readonly string[] {
  const placed: Point[] = [];
  return corners.map((corner, i) => {
    const [x, y] = onTarget(corner);
    const free = [1, 2, 3, 4, 5, 6, 7, 8]
      .flatMap((far) =>
        [i, 0, 1, 2, 3].map((way): Point => [
          x + (way % 3 === 0 ? -14 : 14) * far,
          y + 5 + (way < 2 ? -12 : 12) * far,
        ]),
      )
      .find(
        (at) =>
          Math.abs(at[0] - 172) < 132 &&
          Math.abs(at[1] - 139) < 106 &&
          placed.every((other) => Math.hypot(at[0] - other[0], at[1] - other[1]) > 16),
      )!;
    placed.push(free);
    return label(free[0], free[1], letters[i]!.toUpperCase(), 'fig-halo fig-strong-text', 'middle');
  });
}

/** What lies far outside is cut off anyway. */
const bound = (value: number) => Math.min(Math.max(value, -2000), 2000);
