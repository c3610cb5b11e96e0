import type { Plot } from '../shared/axes.ts';
import { trimmed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, rect, type Point } from '../shared/path.ts';
import { linearScale, type Scale } from '../shared/scale.ts';
import { el, label, path } from '../shared/svg.ts';
import { end, pieceOf, type Colour, type Sample } from './model.ts';
import type { State } from './state.ts';
import { say, sums, verdict } from './words.ts';

/** How each layer is filled, as near to its colour as the theme allows. */
const fills = ['fig-leaf', 'fig-fill-2', 'fig-fill-1'];

const viewBox = '0 0 320 340';
const [left, right] = [40, 312];
const x = linearScale([0, end], [left, right]);

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

export function rayPanel(state: State): Panel {
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

export function sumPanel(state: State): Panel {
  const { samples, sum, exact } = state;
  return {
    name: 'sums',
    heading: '合成的颜色 Σw·c，与几个样本的算式',
    viewBox,
    title: '合成的颜色与算式',
    description: `颜色 ${say(sum.colour)}，精确积分 ${say(exact.colour)}。`,
    drawing:
      swatch(8, `${samples.length} 个样本`, sum.colour) +
      swatch(168, '精确积分', exact.colour) +
      sums(state)
        .map(([content, className = 'fig-text'], i) => label(8, 90 + 20 * i, content, className))
        .join(''),
  };
}
