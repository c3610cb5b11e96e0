import { axes, clipped, equalPlot, numberTicks, type Plot } from '../shared/axes.ts';
import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, dots, polyline, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { border, columns, compare, exact, linear, map } from './model.ts';

type Name = 'side' | 'r' | 'theta';
const sides = [0.8, 0.4, 0.2, 0.1];

const source = equalPlot([0, 3], [0, 2.2], { left: 44, right: 224, top: 24 });
const target = equalPlot([-1.2, 3], [0, 3.3], { left: 44, right: 296, top: 222 });
const zoom = equalPlot([-2.6, 1.4], [-0.3, 2.7], { left: 44, right: 310, top: 24 });

export const figure: SliderFigure<Name> = {
  tag: 'figure-local-linear-map',
  legend: '把方块越缩越小，或换一个点',
  steps: 'side',
  controls: {
    side: {
      param: 'llm-h',
      label: '边长 h',
      min: 0,
      max: sides.length - 1,
      step: 1,
      initial: 0,
      say: (index) => String(sides[index]),
    },
    r: { param: 'llm-r', label: '半径 r', min: 0, max: 2, step: 0.1, initial: 2 },
    theta: {
      param: 'llm-t',
      label: '角度 θ',
      min: 0,
      max: 1.2,
      step: 0.1,
      initial: 0.5,
      say: (angle) => `${trimmed(angle, 1)} rad`,
    },
  },
  panels: (values) => [planes(values), magnified(values)],
  verdict,
  text: (values) =>
    paragraphs(
      '映射是极坐标变直角坐标：x = r cos θ，y = r sin θ。第一幅上面是 (r, θ) 平面上的方块，下面是它的像。第二幅把像放大 1/h 倍，与雅可比预测的平行四边形叠在一起。',
      verdict(values),
    ) +
    table(
      '同一个点，边长减半再减半',
      ['h', '顶点差', '差 ÷ h', '预测面积', '真实面积'],
      sides.map((h) => {
        const { error, predicted, area } = compare(pointOf(values), h);
        return [String(h), ...[error, error / h, predicted, area].map((n) => fixed(n, 4))];
      }),
    ),
};

const pointOf = ({ r, theta }: Values<Name>): Point => [r, theta];
const sideOf = ({ side }: Values<Name>) => sides[side]!;

function verdict(values: Values<Name>): string {
  const at = pointOf(values);
  const h = sideOf(values);
  const { error, predicted, area } = compare(at, h);
  const close =
    predicted === 0
      ? `雅可比把方块压成一条线段，预测面积 0，真实面积 ${trimmed(area, 4)} 来自它略去的高阶项（缩小得比 h 快的部分）`
      : `面积预测 ${trimmed(predicted, 4)}，真实 ${trimmed(area, 4)}，多出 ${trimmed((area / predicted - 1) * 100, 1)}%`;
  return `(r, θ) = (${trimmed(at[0], 1)}, ${trimmed(at[1], 1)})，h = ${h}：对角的顶点差 ${fixed(error, 4)}，是边长的 ${fixed(error / h, 4)} 倍。${close}。`;
}

function planes(values: Values<Name>): Panel {
  const at = pointOf(values);
  const h = sideOf(values);
  const square = border(h).map(([u, v]): Point => [at[0] + u, at[1] + v]);
  const to = (plot: Plot, points: readonly Point[]) =>
    polyline(points.map(([x, y]) => [plot.x(x), plot.y(y)]));
  const parallelogram = corners(h).map(([u, v]) => plus(map(at), linear(at, u, v)));
  const arcs = [1, 2, 3].map((r) =>
    to(
      target,
      Array.from({ length: 25 }, (_, i) => map([r, (Math.PI * i) / 24])),
    ),
  );
  const rays = [1, 2].map((theta) => to(target, [[0, 0], map([3, theta])]));
  const numbers = numberTicks([0, 1, 2, 3]);
  return {
    name: 'planes',
    heading: '方块（上）与它的像（下）',
    viewBox: '0 0 320 460',
    title: '极坐标把方块变成扇环的一块',
    description: `上：(r, θ) 平面上从 (${trimmed(at[0], 1)}, ${trimmed(at[1], 1)}) 起、边长 ${h} 的方块。下：它在 (x, y) 平面上的像，与虚线画的平行四边形。`,
    drawing:
      axes(source, numbers, numberTicks([0, 1, 2]), { x: 'r', y: 'θ' }) +
      path(`${to(source, square)}z`, 'fig-soft') +
      path(to(source, square), 'fig-line-2') +
      path(dots([[source.x(at[0]), source.y(at[1])]]), 'fig-dots-text') +
      label(234, 60, `r = ${trimmed(at[0], 1)}`) +
      label(234, 82, `θ = ${trimmed(at[1], 1)}`) +
      label(234, 104, `h = ${h}`) +
      label(180, 212, '↓ x = r cos θ，y = r sin θ', 'fig-text', 'middle') +
      axes(target, numberTicks([-1, 0, 1, 2, 3]), numbers, { x: 'x', y: 'y' }) +
      clipped(
        target,
        path([...arcs, ...rays].join(''), 'fig-contour'),
        path(`${to(target, square.map(map))}z`, 'fig-soft'),
        path(to(target, square.map(map)), 'fig-line-2'),
        path(to(target, parallelogram), 'fig-line-1 fig-dashed-frame'),
        path(dots([[target.x(map(at)[0]), target.y(map(at)[1])]]), 'fig-dots-text'),
      ),
  };
}

function magnified(values: Values<Name>): Panel {
  const at = pointOf(values);
  const h = sideOf(values);
  const { error, predicted, area } = compare(at, h);
  const place = ([x, y]: Point): Point => [zoom.x(x / h), zoom.y(y / h)];
  const bent = polyline(border(h).map(([u, v]) => place(exact(at, u, v))));
  const straight = polyline(corners(h).map(([u, v]) => place(linear(at, u, v))));
  const [first, second] = columns(at);
  const origin = place([0, 0]);
  const tips = [first, second].map(([x, y]): Point => [zoom.x(x), zoom.y(y)]);
  return {
    name: 'magnified',
    heading: '放大 1/h 倍：真实的像（实线）与预测（虚线）',
    viewBox: '0 0 320 460',
    title: '像与雅可比预测的平行四边形',
    description: verdict(values),
    drawing:
      axes(zoom, numberTicks([-2, -1, 0, 1]), numberTicks([0, 1, 2]), {
        x: 'Δx / h',
        y: 'Δy / h',
      }) +
      path(`${bent}z`, 'fig-soft') +
      path(bent, 'fig-line-2') +
      path(straight, 'fig-line-1 fig-dashed-frame') +
      path(tips.map((tip) => arrow(origin, tip)).join(''), 'fig-line-1 fig-strong') +
      path(arrow(place(linear(at, h, h)), place(exact(at, h, h)), 6), 'fig-mark') +
      path(dots([origin]), 'fig-dots-text') +
      label(
        Math.min(tips[0]![0] + 4, 276),
        tips[0]![1] + (tips[0]![1] > 190 ? -8 : 16),
        '列 1',
        'fig-halo fig-strong-text',
      ) +
      label(
        Math.max(tips[1]![0] - 6, 76),
        tips[1]![1] - 8,
        Math.hypot(...second) === 0 ? '列 2 = 0' : '列 2',
        'fig-halo fig-strong-text',
        'end',
      ) +
      matrix(first, second) +
      label(8, 366, `det J = r = ${trimmed(at[0], 1)}：面积乘 ${trimmed(at[0], 1)}`) +
      label(8, 390, `面积：预测 ${fixed(predicted, 4)}，真实 ${fixed(area, 4)}`) +
      label(8, 414, `顶点差（短箭头）：${fixed(error, 4)}`) +
      label(8, 438, `顶点差 ÷ h：${fixed(error / h, 4)}`),
  };
}

/** J in letters and in numbers. */
function matrix([a, c]: Point, [b, d]: Point): string {
  const bracket = (x: number, turn: number) => `M${x + turn * 6} 284h${-turn * 6}v58h${turn * 6}`;
  const rows = [
    ['cos θ', '−r sin θ', a, b],
    ['sin θ', 'r cos θ', c, d],
  ] as const;
  return (
    label(8, 318, 'J =') +
    label(174, 318, '=') +
    path(bracket(38, 1) + bracket(166, -1) + bracket(190, 1) + bracket(308, -1), 'fig-edge') +
    rows
      .map(([left, right, p, q], i) =>
        [
          label(66, 306 + 24 * i, left, 'fig-text', 'middle'),
          label(128, 306 + 24 * i, right, 'fig-text', 'middle'),
          label(221, 306 + 24 * i, fixed(p, 3), 'fig-text', 'middle'),
          label(278, 306 + 24 * i, fixed(q, 3), 'fig-text', 'middle'),
        ].join(''),
      )
      .join('')
  );
}

const plus = ([x, y]: Point, [u, v]: Point): Point => [x + u, y + v];
const corners = (h: number): Point[] => [
  [0, 0],
  [h, 0],
  [h, h],
  [0, h],
  [0, 0],
];
