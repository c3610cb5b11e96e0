import { axes, clipped, numberTicks, trace, type Plot } from '../shared/axes.ts';
import { bracketed, fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, rect, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  all,
  belongs,
  conditions,
  count,
  flow,
  guided,
  look,
  moments,
  starts,
  steps,
  summary,
  type Ends,
  type Lump,
} from './model.ts';

type Name = 'scale' | 'condition';

const [left, right] = [40, 312];
const x = linearScale([-4, 4], [left, right]);
const xTicks = numberTicks([-4, -2, 0, 2, 4]);
const viewBox = '0 0 320 376';
/** Width of a bar of the histogram. */
const bin = 0.25;
const tops = [20, 30, 40, 60];
/** Every fourth path is drawn. */
const every = 4;
const compared = [0, 0.5, 1, 2, 3, 5, 8];
/** The noisy point whose scores are written out. */
const example = { x: 0.5, a: Math.SQRT1_2, b: Math.SQRT1_2 };

export const figure: SliderFigure<Name> = {
  tag: 'figure-guidance-scale',
  legend: '改引导尺度，换条件',
  controls: {
    scale: { param: 'gs-w', label: '引导尺度 w', min: 0, max: 8, step: 0.25, initial: 3 },
    condition: {
      param: 'gs-c',
      label: '条件',
      min: 0,
      max: conditions.length - 1,
      step: 1,
      initial: 0,
      options: conditions.map(({ name }) => name),
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [flowPanel(state), sumPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    return (
      paragraphs(
        `数据是三团，中心 −2、0、1.5，标准差都是 0.4，各占三分之一，条件是${state.name}。起点是标准正态的 ${count} 个等距分位点，每个 w 都用同一批。分数按公式算出，没有训练。`,
        verdict(state),
      ) +
      table(
        '各个 w 的终点',
        ['w', '落在条件一边', '均值', '标准差'],
        rowsOf(state).map(({ cells }) => cells),
      ) +
      table(
        `w = ${state.scale} 的终点直方图`,
        ['从', '到', '终点数'],
        barsOf(state.ends).map(({ from, height }) => [
          fixed(from, 2),
          fixed(from + bin, 2),
          String(height),
        ]),
      )
    );
  },
};

interface State {
  readonly name: string;
  readonly lumps: readonly Lump[];
  readonly scale: number;
  readonly paths: readonly (readonly number[])[];
  readonly ends: readonly number[];
  readonly said: Ends;
}

type Run = Pick<State, 'paths' | 'ends' | 'said'>;

/** The table asks for the same few scales at every move of the slider. */
const known = new Map<readonly Lump[], Map<number, Run>>();

function run(lumps: readonly Lump[], scale: number): Run {
  const runs = known.get(lumps) ?? new Map<number, Run>();
  known.set(lumps, runs);
  const found = runs.get(scale) ?? calculate(lumps, scale);
  runs.set(scale, found);
  return found;
}

function calculate(lumps: readonly Lump[], scale: number): Run {
  const paths = starts.map((start) => flow(lumps, scale, start));
  const ends = paths.map((places) => places[steps]!);
  return { paths, ends, said: summary(lumps, ends) };
}

function stateOf({ scale, condition }: Values<Name>): State {
  const { name, lumps } = conditions[condition]!;
  return { name, lumps, scale, ...run(lumps, scale) };
}

function verdict({ name, lumps, scale, said }: State): string {
  const own = moments(lumps);
  const whole = moments(all);
  const remark =
    scale === 0
      ? `w = 0 不看条件：终点照无条件的分布，它的均值是 ${fixed(whole.mean, 2)}，标准差 ${fixed(whole.deviation, 2)}`
      : scale === 1
        ? `w = 1 恰是条件分布，它的均值是 ${fixed(own.mean, 2)}，标准差 ${fixed(own.deviation, 2)}`
        : `条件分布的均值是 ${fixed(own.mean, 2)}，标准差 ${fixed(own.deviation, 2)}`;
  return `w = ${scale}，条件是${name}：${count} 个终点有 ${said.inside} 个落在条件一边（p(c|x) > 0.5），均值 ${fixed(said.mean, 2)}，标准差${spaced(deviationOf(said))}。${remark}。`;
}

const deviationOf = ({ deviation }: Ends) =>
  deviation < 0.0005 ? '不到 0.001' : fixed(deviation, 3);

const spaced = (said: string) => (said.startsWith('不') ? said : ` ${said}`);

const barsOf = (ends: readonly number[]) =>
  Array.from({ length: 8 / bin }, (_, i) => {
    const from = -4 + i * bin;
    return { from, height: ends.filter((end) => end >= from && end < from + bin).length };
  }).filter(({ height }) => height > 0);

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

function flowPanel(state: State): Panel {
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

interface Row {
  readonly cells: readonly string[];
  readonly isCurrent: boolean;
}

/** Ends of some scales, the present one among them, and of the condition itself. */
function rowsOf({ lumps, scale }: State): readonly Row[] {
  return [...new Set([...compared, scale])]
    .sort((a, b) => a - b)
    .map((w) => {
      const { said } = run(lumps, w);
      const { inside, mean } = said;
      return {
        cells: [String(w), `${inside} / ${count}`, fixed(mean, 2), deviationOf(said)],
        isCurrent: w === scale,
      };
    });
}

/** Right ends of the columns. */
const columns = [44, 142, 212, 306];

function sumPanel(state: State): Panel {
  const { lumps, scale, said } = state;
  const { x: at, a, b } = example;
  const [without, withIt] = [look(all, at, a, b).score, look(lumps, at, a, b).score];
  const [u, c] = [fixed(without, 3), fixed(withIt, 3)];
  const words: [string, string?][] = [
    [`一个例子：a = b = ${fixed(a, 3)}，x = ${at}`, 'fig-muted'],
    [`无条件的分数 s(x) = ${u}`],
    [`有条件的分数 s(x|c) = ${c}`],
    ['引导后：s(x) + w·[s(x|c) − s(x)]', 'fig-muted'],
    [`${u} + ${trimmed(scale, 2)} × [${c} − ${bracketed(u)}]`],
    [`= ${fixed(guided(without, withIt, scale), 3)}`, 'fig-text fig-strong-text'],
  ];
  const head = 158;
  return {
    name: 'sums',
    heading: '引导怎样算分数，各个 w 的终点',
    viewBox,
    title: '引导后的分数与各个 w 的终点',
    description: `w = ${scale}：${said.inside} 个终点落在条件一边，均值 ${fixed(said.mean, 2)}，标准差${spaced(deviationOf(said))}。`,
    drawing:
      words
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
