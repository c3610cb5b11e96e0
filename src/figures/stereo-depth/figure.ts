import { axes, clipped, numberTicks, type Plot } from '../shared/axes.ts';
import { bracketed, equals, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, dots, polyline, rect, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { band, columns, depthOf, side, type Band, type Columns, type Rig } from './model.ts';

type Name = 'depth' | 'baseline' | 'focal';

/** Depth at which the two image planes are drawn; in truth they lie millimetres before the lenses. */
const plane = 1.3;
const deepest = 22;
const plot: Plot = {
  ...{ left: 36, right: 312, top: 24, bottom: 300 },
  x: linearScale([-0.55, 0.8], [36, 312]),
  y: linearScale([-1.8, deepest], [300, 24]),
};
const viewBox = '0 0 320 338';
/** How much the drawing stretches what lies across. */
const stretch = Math.round((plot.x(1) - plot.x(0)) / (plot.y(0) - plot.y(1)));

export const figure: SliderFigure<Name> = {
  tag: 'figure-stereo-depth',
  legend: '改深度、基线与焦距',
  controls: {
    depth: { param: 'sd-z', label: '深度 Z（米）', min: 2, max: 20, step: 0.5, initial: 10 },
    baseline: { param: 'sd-b', label: '基线 b（厘米）', min: 5, max: 50, step: 5, initial: 10 },
    focal: { param: 'sd-f', label: '焦距 f（像素）', min: 400, max: 1200, step: 100, initial: 800 },
  },
  panels: (values) => [planPanel(stateOf(values)), sumPanel(stateOf(values))],
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const { rig } = state;
    return (
      paragraphs(
        `左相机在原点，右相机在它右边 ${trimmed(rig.baseline, 2)} 米，两台朝同一方向，像平面在同一平面里。点在左相机光轴右边 ${side} 米处。`,
        verdict(state),
      ) +
      table(
        `f = ${rig.focal} 像素、b = ${trimmed(rig.baseline, 2)} 米时，各深度的视差与差 1 像素的后果`,
        ['Z（米）', '视差 d（像素）', 'd + 1 时的深度', 'd − 1 时的深度', '相差（米）'],
        [2, 4, 8, 16, 20].map((depth) => {
          const { near, far, width } = band(rig, depth);
          return [
            String(depth),
            pixels(columns(rig, depth).disparity),
            metres(near),
            far === undefined ? '没有远端' : metres(far),
            width === undefined ? '–' : significant(width),
          ];
        }),
      )
    );
  },
};

interface State {
  readonly rig: Rig;
  readonly depth: number;
  readonly at: Columns;
  readonly band: Band;
}

function stateOf({ depth, baseline, focal }: Values<Name>): State {
  const rig = { focal, baseline: baseline / 100 };
  return { rig, depth, at: columns(rig, depth), band: band(rig, depth) };
}

const digitsOf = (value: number) => (value < 10 ? 3 : value < 100 ? 2 : 0);
const metres = (value: number) => trimmed(value, digitsOf(value));
const isMetres = (value: number) => `${equals(value, digitsOf(value))} 米`;
const pixels = (value: number) => trimmed(value, 2);
const interval = ({ near, far }: Band) =>
  far === undefined ? `${metres(near)} 米到无穷远` : `${metres(near)} 到 ${metres(far)} 米`;

function verdict({ rig, depth, at, band: { near, far, width } }: State): string {
  const ends =
    far === undefined || width === undefined
      ? `视差只有 1 像素，少 1 像素两条光线就平行，深度在 ${metres(near)} 米到无穷远之间`
      : `视差差 1 像素，深度就在 ${metres(near)} 到 ${metres(far)} 米之间，相差 ${significant(width)} 米`;
  return `f = ${rig.focal} 像素，b = ${trimmed(rig.baseline * 100, 0)} 厘米，Z = ${depth} 米：左图 ${pixels(at.left)}，右图 ${pixels(at.right)}，视差 d ${equals(at.disparity, 2)} 像素。${ends}。`;
}

function planPanel(state: State): Panel {
  const { rig, depth, at, band: limits } = state;
  const { x, y } = plot;
  const eyes = [0, rig.baseline] as const;
  const point: Point = [x(side), y(depth)];
  const seen = limits.far === undefined || limits.far > deepest ? deepest + 2 : limits.far;
  /** The left ray, or the right one as it would be with an error of the disparity, up to a depth. */
  const onLeft = (to: number): Point => [x((side * to) / depth), y(to)];
  const fan = (disparity: number) => {
    const meet = depthOf(rig, disparity) ?? 1e3;
    const to = Math.min(meet, 60);
    const across = (at.left * meet) / rig.focal;
    const share = to / meet;
    return polyline([
      [x(rig.baseline), y(0)],
      [x(rig.baseline + (across - rig.baseline) * share), y(to)],
    ]);
  };
  // Words stand to the left of the ray, inside the frame, above the image planes.
  const wordsY = Math.min(Math.max(point[1], plot.top + 22), y(plane) - 30);
  const low = Math.min((y(0) - wordsY - 26) / (y(0) - y(1)), depth);
  const wordsX = onLeft(low)[0] - 8;
  return {
    name: 'plan',
    heading: `从上面看（横向放大 ${stretch} 倍），粗段是视差差 1 像素时的深度`,
    viewBox,
    title: '两台相机与一个点，从上面看',
    description: verdict(state),
    drawing:
      axes(plot, numberTicks([-0.5, 0, 0.5]), numberTicks([0, 5, 10, 15, 20]), {
        x: '横向 X（米）',
        y: '深度 Z（米）',
      }) +
      clipped(
        plot,
        ...[at.disparity + 1, at.disparity - 1].map((d) => path(fan(d), 'fig-dashed')),
        path(polyline([[x(0), y(0)], onLeft(seen)]), 'fig-edge'),
        path(polyline([[x(rig.baseline), y(0)], point]), 'fig-line-1'),
        path(polyline([onLeft(limits.near), onLeft(seen)]), 'fig-line-2 fig-broad'),
        path(polyline([[x(0), y(0)], point]), 'fig-line-1'),
      ) +
      eyes
        .map(
          (eye) =>
            path(`M${x(eye)} ${y(0)}V${y(plane) - 7}`, 'fig-dashed-grid') +
            path(
              polyline([
                [x(eye - 0.2), y(plane)],
                [x(eye + 0.2), y(plane)],
              ]),
              'fig-mark',
            ),
        )
        .join('') +
      path(
        dots(eyes.map((eye): Point => [x(eye + ((side - eye) * plane) / depth), y(plane)])),
        'fig-dots-1',
      ) +
      path(dots(eyes.map((eye): Point => [x(eye), y(0)])), 'fig-dots-text') +
      path(dots([point]), 'fig-dots-text fig-small') +
      label(x(0) - 9, y(0) + 8, '左相机', 'fig-text fig-halo', 'end') +
      label(x(rig.baseline) + 9, y(0) + 8, '右相机', 'fig-text fig-halo') +
      label(x(-0.2) - 6, y(plane) + 5, '像平面', 'fig-muted', 'end') +
      label(wordsX, wordsY, `Z = ${depth} 米`, 'fig-text fig-strong-text fig-halo', 'end') +
      label(
        wordsX,
        wordsY + 18,
        `${metres(limits.near)}–${limits.far === undefined ? '∞' : metres(limits.far)} 米`,
        'fig-text fig-halo',
        'end',
      ),
  };
}

const rowLeft = 20;
const rowRight = 300;
const row = linearScale([-240, 240], [rowLeft, rowRight]);

/** One row of an image as a strip, its middle marked, and the point in it. */
function strip(name: string, top: number, value: number): string {
  return (
    path(rect(rowLeft, top, rowRight - rowLeft, 14), 'fig-soft') +
    path(rect(rowLeft, top, rowRight - rowLeft, 14), 'fig-cells') +
    path(`M${row(0)} ${top - 3}v20`, 'fig-dashed-grid') +
    path(dots([[row(value), top + 7]]), 'fig-dots-1') +
    label(rowLeft, top - 6, name, 'fig-muted') +
    label(rowRight, top - 6, `${pixels(value)}`, 'fig-text', 'end')
  );
}

function sumPanel(state: State): Panel {
  const { rig, depth, at, band: limits } = state;
  const product = trimmed(rig.focal * rig.baseline, 1);
  const apart = pixels(side - rig.baseline);
  const lines: [string, string?][] = [
    ['左图的列 f·X ÷ Z，右图的列 f·(X − b) ÷ Z', 'fig-muted'],
    [`${rig.focal} × ${side} ÷ ${depth} ${equals(at.left, 2)}`],
    [`${rig.focal} × ${bracketed(apart)} ÷ ${depth} ${equals(at.right, 2)}`],
    ['视差 d 是两者之差，Z = f·b ÷ d', 'fig-muted'],
    [`d ${equals(at.disparity, 2)}，Z = ${product} ÷ d = ${depth} 米`],
    [`d + 1：${product} ÷ ${pixels(at.disparity + 1)} ${isMetres(limits.near)}`],
    [
      limits.far === undefined
        ? 'd − 1 = 0：光线平行，没有交点'
        : `d − 1：${product} ÷ ${pixels(at.disparity - 1)} ${isMetres(limits.far)}`,
    ],
    ['视差 ±1 像素，深度的两端相差', 'fig-muted'],
    ...[depth / 2, depth, depth * 2].map((z): [string, string?] => {
      const { width } = band(rig, z);
      return [
        `Z = ${trimmed(z, 2)} 米：${width === undefined ? '没有远端' : `${significant(width)} 米`}`,
        z === depth ? 'fig-text fig-strong-text' : 'fig-text',
      ];
    }),
  ];
  return {
    name: 'sums',
    heading: `同一行里的两列，视差 d ${equals(at.disparity, 2)} 像素`,
    viewBox,
    title: '两幅图里的列与深度的算式',
    description: `左图 ${pixels(at.left)} 像素，右图 ${pixels(at.right)} 像素，深度 ${interval(limits)}。`,
    drawing:
      strip('左图（列，从中心数起）', 20, at.left) +
      strip('右图', 58, at.right) +
      path(`M${row(at.left)} 34V86`, 'fig-dashed') +
      path(`M${row(at.right)} 72V86`, 'fig-dashed') +
      path(
        arrow([row(at.right), 84], [row(at.left), 84], Math.min(6, row(at.left) - row(at.right))),
        'fig-line-2',
      ) +
      label(row((at.left + at.right) / 2), 101, 'd', 'fig-text', 'middle') +
      lines
        .map(([content, className = 'fig-text'], i) => label(8, 124 + 20.5 * i, content, className))
        .join(''),
  };
}
