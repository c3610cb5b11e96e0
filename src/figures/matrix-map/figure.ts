import { axes, clipped, equalPlot, numberTicks } from '../shared/axes.ts';
import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, polyline, type Point } from '../shared/path.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { apply, determinant, eigenPairs, singularValues, type Matrix } from './model.ts';

const plot = equalPlot([-4, 4], [-4, 4], { left: 34, right: 310, top: 24 });
const at = ([x, y]: Point): Point => [plot.x(x), plot.y(y)];
const entry = (param: string, name: string, initial: number) => ({
  param,
  label: name,
  min: -2,
  max: 2,
  step: 0.1,
  initial,
});

export const figure: SliderFigure<keyof Matrix> = {
  tag: 'figure-matrix-map',
  legend: '改动矩阵的四个数',
  controls: {
    a: entry('mm-a', '第 1 行第 1 列', 2),
    b: entry('mm-b', '第 1 行第 2 列', 1),
    c: entry('mm-c', '第 2 行第 1 列', 1),
    d: entry('mm-d', '第 2 行第 2 列', 2),
  },
  panels: (matrix) => [before(), after(matrix)],
  verdict,
  text: (matrix) =>
    paragraphs(
      '左图是原来的方格、单位圆与两个坐标箭头，右图是它们经过矩阵之后的样子。',
      verdict(matrix),
    ) +
    table(
      '几个向量的去处',
      ['向量', '去处'],
      (
        [
          [1, 0],
          [0, 1],
          [1, 1],
          [1, -1],
        ] as Point[]
      ).map((point) => [pair(point), pair(apply(matrix, point))]),
    ),
};

function verdict(matrix: Matrix): string {
  const { a, b, c, d } = matrix;
  return `A = [[${[a, b].map(say).join(', ')}], [${[c, d].map(say).join(', ')}]]：${directions(matrix)}。单位圆变成${imageOfCircle(matrix)}，面积变为 ${trimmed(Math.abs(determinant(matrix)), 3)} 倍。`;
}

function directions(matrix: Matrix): string {
  const { a, b, c, d } = matrix;
  const pairs = eigenPairs(matrix);
  if (pairs.length === 0) return '没有方向落回自己的直线（没有实特征值）';
  if (b === 0 && c === 0 && a === d) return `每个方向都伸缩到 ${trimmed(a, 3)} 倍`;
  return pairs
    .map(({ value, direction }) => `方向 ${pair(direction)} 伸缩到 ${trimmed(value, 3)} 倍`)
    .join('，');
}

function imageOfCircle(matrix: Matrix): string {
  const [long, short] = singularValues(matrix).map((value) => trimmed(value, 3));
  if (long === '0') return '一个点';
  return short === '0' ? `一条线段，从中点到端点长 ${long}` : `半轴为 ${long} 和 ${short} 的椭圆`;
}

function before(): Panel {
  const identity: Matrix = { a: 1, b: 0, c: 0, d: 1 };
  return panel('before', '原来的平面', '单位方格、单位圆和坐标箭头 (1, 0)、(0, 1)。', identity, []);
}

function after(matrix: Matrix): Panel {
  return panel('after', '经过矩阵之后', verdict(matrix), matrix, eigenPairs(matrix));
}

function panel(
  name: string,
  heading: string,
  description: string,
  matrix: Matrix,
  pairs: ReturnType<typeof eigenPairs>,
): Panel {
  const image = (points: readonly Point[]) =>
    polyline(points.map((point) => at(apply(matrix, point))));
  const lines = [-3, -2, -1, 0, 1, 2, 3].flatMap((k): Point[][] => [
    [
      [k, -3],
      [k, 3],
    ],
    [
      [-3, k],
      [3, k],
    ],
  ]);
  const circle = Array.from({ length: 73 }, (_, i): Point => {
    const angle = (i * Math.PI) / 36;
    return [Math.cos(angle), Math.sin(angle)];
  });
  const square: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const eigen = pairs.map(({ direction: [x, y] }) =>
    polyline([at([-9 * x, -9 * y]), at([9 * x, 9 * y])]),
  );
  const ends: readonly Point[] = [apply(matrix, [1, 0]), apply(matrix, [0, 1])];
  const ticks = numberTicks([-4, -2, 0, 2, 4]);
  return {
    name,
    heading,
    viewBox: '0 0 320 336',
    title: heading,
    description,
    drawing:
      axes(plot, ticks, ticks, { x: 'x', y: 'y' }) +
      clipped(
        plot,
        path(image(square), 'fig-soft'),
        path(lines.map(image).join(''), 'fig-contour'),
        path(eigen.join(''), 'fig-line-3 fig-dashed-frame'),
        path(image(circle), 'fig-line-2'),
        path(ends.map((end) => arrow(at([0, 0]), at(end))).join(''), 'fig-line-1 fig-strong'),
      ) +
      ends
        .map(([x, y], i) =>
          label(
            Math.min(Math.max(plot.x(x) + 6, 40), 300),
            // One above and one below its tip: both are read even where the arrows coincide.
            Math.min(Math.max(plot.y(y) + (i === 0 ? 16 : -6), 36), 296),
            i === 0 ? 'e₁' : 'e₂',
            'fig-halo fig-strong-text',
          ),
        )
        .join(''),
  };
}

const say = (value: number) => trimmed(value, 1);
const pair = ([x, y]: Point) => `(${trimmed(x, 3)}, ${trimmed(y, 3)})`;
