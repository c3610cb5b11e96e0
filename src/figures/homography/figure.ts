import { axes, clipped, numberTicks, type Plot } from '../shared/axes.ts';
import type { Drag, Handle } from '../shared/drag.ts';
import { equals, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  apply,
  equationsOf,
  homography,
  image,
  isFlipped,
  kindOf,
  parts,
  square,
  type Homography,
} from './model.ts';

type Name = 'ax' | 'ay' | 'bx' | 'by' | 'cx' | 'cy' | 'dx' | 'dy' | 'x' | 'y';

const letters = ['a', 'b', 'c', 'd'] as const;
const width = 10;
const height = 8;
/** A trapezoid whose matrix is all in eighths. */
const initial: readonly Point[] = [
  [3, 1],
  [7, 1],
  [9, 7],
  [1, 7],
];

const controls = Object.fromEntries(
  letters.flatMap((letter, i) =>
    (['x', 'y'] as const).map((axis, j) => [
      letter + axis,
      {
        param: `hg-${letter}${axis}`,
        label: `${letter.toUpperCase()} 的 ${axis}`,
        min: 0,
        max: [width, height][j]!,
        step: 0.1,
        initial: initial[i]![j]!,
        isDragged: true,
      },
    ]),
  ),
) as unknown as Record<Exclude<Name, 'x' | 'y'>, SliderFigure['controls'][string]>;

const pointOn = (axis: string) => ({
  param: `hg-${axis}`,
  label: `点 P 的 ${axis}`,
  min: 0,
  max: 4,
  step: 1,
  initial: 2,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-homography',
  legend: '拖右图（手机上是下图）的四角，选一个点',
  hint: '也可选中一角按方向键，加 Shift 走五倍远',
  controls: { ...controls, x: pointOn('x'), y: pointOn('y') },
  panels: (values) => {
    const state = stateOf(values);
    return [sourcePanel(state), targetPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const { corners, h } = state;
    return (
      paragraphs(
        '正方形的四角是 A (0, 0)、B (4, 0)、C (4, 4)、D (0, 4)，y 向下。每一对角给两个方程，四对正好解出 h₁₁ 到 h₃₂ 八个数，h₃₃ 取 1。',
        'x′ = (h₁₁x + h₁₂y + h₁₃) ÷ (h₃₁x + h₃₂y + 1)，y′ = (h₂₁x + h₂₂y + h₂₃) ÷ (h₃₁x + h₃₂y + 1)。',
        verdict(state),
        ...matrixLines(h),
      ) +
      table(
        '八个方程的系数',
        ['角', '目标', ...unknowns, '右边'],
        square.flatMap((point, i) =>
          equationsOf(point, corners[i]!).map((equation, j) => [
            letters[i]!.toUpperCase(),
            ['x′', 'y′'][j]!,
            ...equation.map(say),
          ]),
        ),
      ) +
      (h
        ? table(
            '几个点的去处',
            ['点', '分母 w', '去处'],
            ([...square, [2, 0], [2, 2], [2, 4]] as Point[]).map((point) => {
              const [, , w] = parts(h, point);
              return [pair(point), say(w), landing(h, point)];
            }),
          )
        : '')
    );
  },
};

export const drag: Drag<Name> = {
  handles: (values) =>
    cornersOf(values).map((corner, i): Handle => ({
      id: letters[i]!,
      panel: 'target',
      label: `角 ${letters[i]!.toUpperCase()}`,
      say: `x ${say(corner[0])}，y ${say(corner[1])}`,
      at: onTarget(corner),
      limits: { x: [target.left, target.right], y: [target.top, target.bottom] },
      step: unit / 10,
      shape: 'square',
      tone: 2,
    })),
  move: (_, id, [x, y]) => ({
    [`${id}x`]: (x - target.left) / unit,
    [`${id}y`]: (y - target.top) / unit,
  }),
};

const unknowns = ['h₁₁', 'h₁₂', 'h₁₃', 'h₂₁', 'h₂₂', 'h₂₃', 'h₃₁', 'h₃₂'];

interface State {
  readonly corners: readonly Point[];
  readonly h: Homography | undefined;
  readonly point: Point;
}

const cornersOf = (values: Values<Name>) =>
  letters.map((letter): Point => [values[`${letter}x`], values[`${letter}y`]]);

function stateOf(values: Values<Name>): State {
  const corners = cornersOf(values);
  return { corners, h: homography(corners), point: [values.x, values.y] };
}

/** Fewer decimals for what is large, so that every line has room. */
const digitsOf = (value: number) => (Math.abs(value) < 10 ? 3 : Math.abs(value) < 100 ? 2 : 1);
const say = (value: number) => trimmed(value, digitsOf(value));
const result = (value: number) => equals(value, digitsOf(value));
const pair = ([x, y]: Point) => `(${say(x)}, ${say(y)})`;
const isNothing = (value: number) => Math.abs(value) < 1e-9;
const landing = (h: Homography, point: Point) =>
  isNothing(parts(h, point)[2]) ? '无穷远' : pair(apply(h, point));

function verdict({ corners, h, point }: State): string {
  const names = corners
    .map((corner, i) => `${letters[i]!.toUpperCase()} ${pair(corner)}`)
    .join('、');
  if (!h) return `四角 ${names}：有三个角在一条直线上，或者两个角重合，没有这样的 H。`;
  const [h31, h32] = [h[6]!, h[7]!];
  const mean: Point = [0, 1].map(
    (i) => corners.reduce((sum, corner) => sum + corner[i]!, 0) / 4,
  ) as unknown as Point;
  const kind = kindOf(h);
  const turned = isFlipped(corners) && kind !== 'torn' ? '四角绕反了，图翻了面。' : '';
  const what = {
    affine: 'h₃₁ = h₃₂ = 0，分母总是 1，这是仿射变换，平行线还是平行线',
    projective: `h₃₁ = ${say(h31)}，h₃₂ = ${say(h32)}，${isNothing(h31) ? '竖线不再平行，横线仍平行' : isNothing(h32) ? '横线不再平行，竖线仍平行' : '横线、竖线都不再平行'}`,
    torn: '四角连起来不是凸四边形，分母在正方形里变号，图被撕成两块',
  }[kind];
  const middle =
    kind === 'torn'
      ? ''
      : `正方形的中心落在对角线的交点 ${landing(h, [2, 2])}，四角的平均是 ${pair(mean)}。`;
  return `四角 ${names}：${what}。${turned}P ${pair(point)} 落在 ${landing(h, point)}。${middle}`;
}

const matrixLines = (h: Homography | undefined) =>
  h
    ? [
        `H = [${[0, 3, 6]
          .map(
            (i) =>
              `[${h
                .slice(i, i + 3)
                .map(say)
                .join(', ')}]`,
          )
          .join(', ')}]`,
      ]
    : [];

const unit = 27.6;
const target: Plot = {
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
const onTarget = ([x, y]: Point): Point => [target.x(x), target.y(y)];
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
    description: verdict({ corners, h, point }),
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

/** The reckoning of the chosen point, line by line. */
function sums(h: Homography | undefined, point: Point): readonly string[] {
  if (!h) return ['三个角在一条直线上，或两个角重合：解不出 H'];
  const [x, y] = point;
  const all = parts(h, point);
  const row = (i: number) =>
    `${say(h[i]!)}×${x} ${signed(h[i + 1]!)}×${y} ${signed(h[i + 2]!)} ${result(all[i / 3]!)}`;
  const [u, v, w] = all;
  const over = (name: string, top: number, sign: string) =>
    `${name} = ${sign} ÷ w = ${say(top)} ÷ ${bracketed(say(w))} ${result(top / w)}`;
  return [
    `P = ${pair(point)}，u、v 是分子，w 是分母`,
    `u = ${row(0)}`,
    `v = ${row(3)}`,
    `w = ${row(6)}`,
    ...(isNothing(w) ? ['w = 0：落在无穷远'] : [over('x′', u, 'u'), over('y′', v, 'v')]),
  ];
}

const signed = (value: number) => {
  const printed = say(value);
  return printed.startsWith('−') ? `− ${printed.slice(1)}` : `+ ${printed}`;
};
const bracketed = (printed: string) => (printed.startsWith('−') ? `(${printed})` : printed);

/** What lies far outside is cut off anyway. */
const bound = (value: number) => Math.min(Math.max(value, -2000), 2000);
