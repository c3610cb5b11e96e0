import { axes, clipped, numberTicks, trace, type Plot } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, rect, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import { label, path } from '../shared/svg.ts';
import { all, belongs, count, look, steps, type Lump } from './model.ts';
import { barsOf, bin, type State } from './state.ts';
import { deviationOf, rowsOf, spaced, sums, verdict } from './words.ts';

const [left, right] = [40, 312];
const x = linearScale([-4, 4], [left, right]);
const xTicks = numberTicks([-4, -2, 0, 2, 4]);
const viewBox = '0 0 320 376';
const tops = [20, 30, 40, 60];
/** Every fourth path is drawn. */
const every = 4;

/** Where the condition has more than half of the density, as pieces of the line. */
function sides(lumps: readonly Lump[]): readonly (readonly [number, number])[] {
  const step = 0.01;
  const pieces: [number, number][] = [];
  for (let i = 0; i < 800; i++) {
    const at = -4 + i * step;
    if (belongs(lumps, at + step / 2) <= 0.5) continue;
    const last = pieces.at(-1);
    if (last && Math.abs(last[1] - at) < step / 2) last[1] = at + step;
    else pieces.push([at, at + step]);
  }
  return pieces;
}

const paths: Plot = {
  ...{ left, right, top: 24, bottom: 178, x },
  // From noise at the top to data at the bottom, as the steps go.
  y: linearScale([0, steps], [24, 178]),
};

export function flowPanel(state: State): Panel {
  const bars = barsOf(state.ends);
  const highest = Math.max(...bars.map(({ height }) => height));
  const top = tops.find((value) => value >= highest) ?? count;
  const [from, to] = [212, 338];
  const ends: Plot = {
    ...{ left, right, top: from, bottom: to, x },
    y: linearScale([0, top], [to, from]),
  };
  /** How many of the ends a bar would hold by a density. */
  const expected = (lumps: readonly Lump[]) => (at: number) =>
    count * bin * look(lumps, at).density;
  const lines = state.paths.filter((_, i) => i % every === every / 2);
  const isInside = (places: readonly number[]) => belongs(state.lumps, places[steps]!) > 0.5;
  const draw = (chosen: readonly (readonly number[])[]) =>
    chosen.map((places) => polyline(places.map((at, i): Point => [x(at), paths.y(i)]))).join('');
  return {
    name: 'flow',
    heading: `从噪声（上）走到数据（中），${count} 个终点的直方图（下）`,
    viewBox,
    title: '引导下的轨迹与终点',
    description: verdict(state),
    drawing:
      path(
        [0, steps / 2, steps].map((i) => `M${left} ${paths.y(i)}H${right}`).join(''),
        'fig-grid',
      ) +
      path(rect(left, paths.top, right - left, paths.bottom - paths.top), 'fig-frame') +
      [1, 0.71, 0]
        .map((b, i) => label(left - 6, paths.y((i * steps) / 2) + 5, String(b), 'fig-muted', 'end'))
        .join('') +
      label(left, paths.top - 8, '噪声 b', 'fig-muted') +
      label(right, paths.top - 8, `${lines.length} 条轨迹，虚线的落在别处`, 'fig-muted', 'end') +
      clipped(
        paths,
        path(draw(lines.filter((places) => !isInside(places))), 'fig-dashed'),
        path(draw(lines.filter(isInside)), 'fig-line-2'),
      ) +
      sides(state.lumps)
        .map(([a, b]) => path(rect(x(a), from, x(b) - x(a), to - from), 'fig-wash-1'))
        .join('') +
      axes(ends, xTicks, numberTicks([0, top / 2, top]), { x: 'x', y: '每格的终点数' }) +
      label(right, from - 8, '底色：p(c|x) > 0.5', 'fig-muted', 'end') +
      label(left, to + 34, '虚线：无条件；实线：有条件', 'fig-muted') +
      clipped(
        ends,
        ...bars.map(({ from: at, height }) => {
          const box = rect(x(at), ends.y(height), x(at + bin) - x(at), to - ends.y(height));
          return path(box, 'fig-wash-2') + path(box, 'fig-line-2');
        }),
        path(trace(ends, expected(all), [-4, 4]), 'fig-dashed'),
        path(trace(ends, expected(state.lumps), [-4, 4]), 'fig-line-1'),
      ),
  };
}

/** Right ends of the columns. */
const columns = [44, 142, 212, 306];

export function sumPanel(state: State): Panel {
  const { scale, said } = state;
  const head = 158;
  return {
    name: 'sums',
    heading: '引导怎样算分数，各个 w 的终点',
    viewBox,
    title: '引导后的分数与各个 w 的终点',
    description: `w = ${scale}：${said.inside} 个终点落在条件一边，均值 ${fixed(said.mean, 2)}，标准差${spaced(deviationOf(said))}。`,
    drawing:
      sums(state)
        .map(([content, className = 'fig-text'], i) => label(8, 20 + 21 * i, content, className))
        .join('') +
      ['w', '条件一边', '均值', '标准差']
        .map((name, i) => label(columns[i]!, head, name, 'fig-muted', 'end'))
        .join('') +
      path(`M8 ${head + 8}H312`, 'fig-axis') +
      rowsOf(state)
        .map(({ cells, isCurrent }, row) =>
          cells
            .map((cell, i) =>
              label(
                columns[i]!,
                head + 27 + 21 * row,
                cell,
                isCurrent ? 'fig-text fig-strong-text' : 'fig-text',
                'end',
              ),
            )
            .join(''),
        )
        .join(''),
  };
}
