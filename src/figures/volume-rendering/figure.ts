import type { Plot } from '../shared/axes.ts';
import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, rect, type Point } from '../shared/path.ts';
import { linearScale, type Scale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  compose,
  end,
  integrate,
  layersOf,
  pieceOf,
  sample,
  type Colour,
  type Layer,
  type Sample,
  type Sum,
} from './model.ts';

type Name = 'count' | 'fog' | 'wall';

const counts = [4, 6, 8, 12, 16, 24, 32, 48, 64, 96];
/** How each layer is filled, as near to its colour as the theme allows. */
const fills = ['fig-leaf', 'fig-fill-2', 'fig-fill-1'];

const viewBox = '0 0 320 340';
const [left, right] = [40, 312];
const x = linearScale([0, end], [left, right]);

export const figure: SliderFigure<Name> = {
  tag: 'figure-volume-rendering',
  legend: '改样本数与密度',
  controls: {
    count: {
      param: 'vr-n',
      label: '样本数',
      min: 0,
      max: counts.length - 1,
      step: 1,
      initial: 3,
      say: (index) => String(counts[index]),
    },
    fog: { param: 'vr-f', label: '雾的密度', min: 0, max: 2, step: 0.1, initial: 0.2 },
    wall: { param: 'vr-s', label: '墙的密度', min: 0, max: 20, step: 0.5, initial: 10 },
  },
  panels: (values) => [rayPanel(stateOf(values)), sumPanel(stateOf(values))],
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const { layers, samples, sum, exact } = state;
    return (
      paragraphs(
        `光线从 t = 0 走到 ${end}：${layers.map(({ name, from, to, density }) => `${name}在 ${from} 到 ${to}，σ = ${density}`).join('；')}。其余是空的，背景是黑的。`,
        verdict(state),
      ) +
      table(
        '合计与精确积分',
        ['', ...layers.map(({ name }) => `${name}的 w`), '剩余 T', '颜色', '期望深度'],
        [
          [`${samples.length} 个样本`, ...cells(sum)],
          ['精确积分', ...cells(exact)],
        ],
      ) +
      table(
        '各个样本（σ = 0 的略去）',
        ['第几个', 't', 'σ', 'α', 'T', 'w'],
        samples.flatMap(({ t, density, alpha, transmittance, weight }, i) =>
          density === 0
            ? []
            : [
                [
                  String(i + 1),
                  trimmed(t, 4),
                  String(density),
                  ...[alpha, transmittance, weight].map((value) => fixed(value, 4)),
                ],
              ],
        ),
      )
    );
  },
};

interface State {
  readonly layers: readonly Layer[];
  readonly samples: readonly Sample[];
  readonly sum: Sum;
  readonly exact: Sum;
}

function stateOf({ count, fog, wall }: Values<Name>): State {
  const layers = layersOf(fog, wall);
  const samples = sample(layers, counts[count]!);
  return { layers, samples, sum: compose(layers, samples), exact: integrate(layers) };
}

const cells = ({ weights, left: rest, colour, depth }: Sum) => [
  ...weights.map((weight) => fixed(weight, 4)),
  fixed(rest, 4),
  say(colour),
  depthOf(depth),
];
const say = (colour: Colour) => `(${colour.map((value) => fixed(value, 2)).join(', ')})`;
const depthOf = (depth: number | undefined) => (depth === undefined ? '–' : fixed(depth, 2));
const seen = ({ colour, depth }: Sum) =>
  `颜色 ${say(colour)}，${depth === undefined ? '没有期望深度' : `期望深度 ${fixed(depth, 2)}`}`;

function verdict({ layers, samples, sum, exact }: State): string {
  const weights = layers.map(({ name }, k) => `${name} ${fixed(sum.weights[k]!, 3)}`).join('，');
  const missed = layers.filter(
    ({ density }, k) => density > 0 && !samples.some(({ layer }) => layer === k),
  );
  const warning =
    missed.length === 0
      ? ''
      : `没有样本落在${missed.map(({ name }) => name).join('和')}里，就像不在那里一样。`;
  return `${samples.length} 个样本，每段长 δ = ${trimmed(pieceOf(samples.length), 5)}。权重：${weights}，合计 ${fixed(sum.total, 3)}，剩余透射率 ${fixed(sum.left, 3)}。${seen(sum)}。精确积分：${seen(exact)}。${warning}`;
}

/** A row of the ray: its frame, grid lines and numbers, its name above. */
function rowOf(top: number, bottom: number, y: Scale, marks: readonly number[], name: string) {
  return (
    path(marks.map((value) => `M${left} ${y(value)}H${right}`).join(''), 'fig-grid') +
    path(rect(left, top, right - left, bottom - top), 'fig-frame') +
    marks
      .map((value) => label(left - 6, y(value) + 5, String(value), 'fig-muted', 'end'))
      .join('') +
    label(left, top - 7, name, 'fig-muted')
  );
}

type Row = Pick<Plot, 'top' | 'bottom' | 'y'>;
const densities: Row = { top: 38, bottom: 108, y: rooted([0, 20], [108, 38]) };
const shares: Row = { top: 136, bottom: 206, y: linearScale([0, 1], [206, 136]) };
const tops = [0.02, 0.04, 0.1, 0.2, 0.5, 1];

/** Weights get smaller as samples get more: their row reaches as high as it must. */
function weightRow(samples: readonly Sample[]): Row & { readonly reach: number } {
  const highest = Math.max(...samples.map(({ weight }) => weight));
  const reach = tops.find((top) => highest <= top) ?? 1;
  return { top: 234, bottom: 304, y: linearScale([0, reach], [304, 234]), reach };
}

/** A scale of square roots: fog and walls are to be seen side by side. */
function rooted([from, to]: Point, range: Point): Scale {
  const linear = linearScale([Math.sqrt(from), Math.sqrt(to)], range);
  return (value) => linear(Math.sqrt(value));
}

function bar({ y }: Row, from: number, to: number, value: number, className: string): string {
  const [a, b] = [x(from), x(to)];
  return el('rect', { class: className, x: a, y: y(value), width: b - a, height: y(0) - y(value) });
}

function rayPanel(state: State): Panel {
  const { layers, samples } = state;
  const piece = pieceOf(samples.length);
  const steps: Point[] = samples.flatMap(({ t, transmittance }): Point[] => [
    [x(t - piece / 2), shares.y(transmittance)],
    [x(t + piece / 2), shares.y(transmittance)],
  ]);
  const weights = weightRow(samples);
  const last = samples.at(-1)!;
  const rest: Point = [right, shares.y(last.transmittance * (1 - last.alpha))];
  const gap = Math.min(0.06, piece / 8);
  const spots = samples.map(({ t, density }): Point => [x(t), densities.y(density)]);
  return {
    name: 'ray',
    heading: `${samples.length} 个样本，每段长 ${trimmed(piece, 5)}（σ 用根号刻度）`,
    viewBox,
    title: '沿光线的密度、不透明度、透射率与权重',
    description: verdict(state),
    drawing:
      rowOf(densities.top, densities.bottom, densities.y, [0, 1, 5, 20], '密度 σ') +
      layers
        .map(
          ({ name, from, to, density }, k) =>
            bar(densities, from, to, density, fills[k]!) +
            label(x((from + to) / 2), densities.top - 7, name, 'fig-text', 'middle'),
        )
        .join('') +
      path(dots(spots), 'fig-dots-text fig-small') +
      rowOf(shares.top, shares.bottom, shares.y, [0, 0.5, 1], '不透明度 α（柱），透射率 T（线）') +
      samples
        .map(({ t, alpha, layer }) =>
          layer < 0 ? '' : bar(shares, t - piece / 2 + gap, t + piece / 2 - gap, alpha, 'fig-node'),
        )
        .join('') +
      path(polyline([...steps, rest]), 'fig-mark') +
      rowOf(
        weights.top,
        weights.bottom,
        weights.y,
        [0, weights.reach / 2, weights.reach],
        '权重 w = T·α',
      ) +
      samples
        .map(({ t, weight, layer }) =>
          layer < 0
            ? ''
            : bar(weights, t - piece / 2 + gap, t + piece / 2 - gap, weight, fills[layer]!),
        )
        .join('') +
      [0, 1, 2, 3, 4, 5, 6]
        .map((t) => label(x(t), weights.bottom + 17, String(t), 'fig-muted', 'middle'))
        .join('') +
      label(right, weights.bottom + 33, '沿光线走的距离 t', 'fig-muted', 'end'),
  };
}

/** A square of a colour with its name and numbers beside it. */
function swatch(at: number, name: string, colour: Colour): string {
  const [r, g, b] = colour.map((value) => Math.round(255 * Math.min(value, 1)));
  return (
    el('rect', { fill: `rgb(${r} ${g} ${b})`, x: at, y: 6, width: 44, height: 38 }) +
    path(rect(at, 6, 44, 38), 'fig-cells') +
    label(at + 52, 20, name, 'fig-muted') +
    label(at, 62, say(colour))
  );
}

function sumPanel(state: State): Panel {
  const { layers, samples, sum, exact } = state;
  const piece = pieceOf(samples.length);
  const lines: [string, string?][] = [
    ...layers.flatMap(({ name }, k): [string, string?][] => {
      const i = samples.findIndex(({ layer }) => layer === k);
      const at = samples[i];
      if (!at) return [[`${name}里没有样本`, 'fig-muted']];
      return [
        [`第 ${i + 1} 个样本，t = ${trimmed(at.t, 3)}，在${name}里`, 'fig-muted'],
        [`α = 1 − exp(−${at.density} × ${trimmed(piece, 5)}) = ${fixed(at.alpha, 4)}`],
        [
          `w = T·α = ${fixed(at.transmittance, 4)} × ${fixed(at.alpha, 4)} = ${fixed(at.weight, 4)}`,
        ],
      ];
    }),
    ['全部样本合计', 'fig-muted'],
    [`Σw = ${fixed(sum.total, 4)}，剩余 T = ${fixed(sum.left, 4)}`],
    [
      sum.depth === undefined
        ? 'Σw = 0，没有期望深度'
        : `期望深度 Σwt ÷ Σw = ${depthOf(sum.depth)}`,
      'fig-text fig-strong-text',
    ],
    [exact.depth === undefined ? '精确积分也没有' : `精确积分的期望深度 ${depthOf(exact.depth)}`],
  ];
  return {
    name: 'sums',
    heading: '合成的颜色 Σw·c，与几个样本的算式',
    viewBox,
    title: '合成的颜色与算式',
    description: `颜色 ${say(sum.colour)}，精确积分 ${say(exact.colour)}。`,
    drawing:
      swatch(8, `${samples.length} 个样本`, sum.colour) +
      swatch(168, '精确积分', exact.colour) +
      lines
        .map(([content, className = 'fig-text'], i) => label(8, 90 + 20 * i, content, className))
        .join(''),
  };
}
