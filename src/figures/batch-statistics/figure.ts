import { axes, clipped, numberTicks, type Plot } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { batches, normalise, train, truth, watched, type Running, type Seen } from './model.ts';

type Name = 'size' | 'momentum' | 'batch';

const sizes = [2, 4, 8, 16, 32, 64];
const momenta = [0.01, 0.1, 0.5];
const shown = [
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  8,
  10,
  12,
  15,
  ...Array.from({ length: 17 }, (_, i) => 20 + 5 * i),
];
const ideal = normalise(watched, truth.mean, truth.deviation ** 2);

export const figure: SliderFigure<Name> = {
  tag: 'figure-batch-statistics',
  legend: '改批大小与 momentum，一批批走',
  steps: 'batch',
  controls: {
    size: {
      param: 'bst-m',
      label: '批大小 m',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      initial: 1,
      say: (index) => String(sizes[index]),
    },
    momentum: {
      param: 'bst-p',
      label: 'momentum（新值的权重）',
      min: 0,
      max: momenta.length - 1,
      step: 1,
      initial: 1,
      say: (index) => String(momenta[index]),
    },
    batch: {
      param: 'bst-t',
      label: '已走的批',
      min: 0,
      max: shown.length - 1,
      step: 1,
      initial: shown.indexOf(40),
      say: (index) => String(shown[index]),
    },
  },
  panels: (values) => [batchPanel(stateOf(values)), outputPanel(stateOf(values))],
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    return (
      paragraphs(
        `一个通道的值来自均值 ${truth.mean}、标准差 ${truth.deviation} 的正态分布。每批第一个换成 ${watched}，看训练模式把它变成多少；滑动统计量从均值 0、方差 1 起，用没有换过的批更新，方差除以 m − 1。按真实的均值与标准差，${watched} 应变成 1。`,
        verdict(state),
      ) +
      table(
        `批大小 ${state.size}，momentum ${state.momentum}`,
        ['批', '本批均值', '本批标准差', '训练时', '滑动均值', '滑动标准差', '推理时'],
        shown
          .filter((t) => t <= state.t)
          .map((t) => {
            const own = state.seen[t - 1];
            const running = state.running[t]!;
            return [
              String(t),
              ...(own ? [own.batch.mean, Math.sqrt(own.batch.variance), own.output] : []).map((n) =>
                fixed(n, 3),
              ),
              ...(own ? [] : ['–', '–', '–']),
              ...[running.mean, Math.sqrt(running.variance), inferred(running)].map((n) =>
                fixed(n, 3),
              ),
            ];
          }),
      )
    );
  },
};

interface State {
  readonly size: number;
  readonly momentum: number;
  readonly t: number;
  readonly seen: readonly Seen[];
  readonly running: readonly Running[];
}

function stateOf(values: Values<Name>): State {
  const [size, momentum] = [sizes[values.size]!, momenta[values.momentum]!];
  return { size, momentum, t: shown[values.batch]!, ...train(size, momentum) };
}

const inferred = ({ mean, variance }: Running) => normalise(watched, mean, variance);

function verdict({ size, momentum, t, seen, running }: State): string {
  const output = inferred(running[t]!);
  if (t === 0)
    return `还没有走。滑动均值 0、方差 1，推理时 ${watched} 原样变成 ${fixed(output, 2)}，应是 1。`;
  const outputs = seen.slice(0, t).map((one) => one.output);
  const spread =
    size === 2
      ? '两个数的批，归一化后只能是 ±1（ε 不计）'
      : t === 1
        ? '才一批，还看不出'
        : `从 ${fixed(Math.min(...outputs), 2)} 到 ${fixed(Math.max(...outputs), 2)}`;
  const rest = (1 - momentum) ** t;
  // The errors of mean and deviation may cancel in the output.
  const { mean, variance } = running[t]!;
  const off = [output - ideal, mean - truth.mean, Math.sqrt(variance) - truth.deviation];
  const memory =
    rest > 0.05
      ? `初值还占 ${fixed(100 * rest, 0)}%，没攒够。`
      : off.some((error, i) => Math.abs(error) > (i === 0 ? 0.15 : 0.4))
        ? '初值已忘掉，差的是各批自己的起伏：批小或 momentum 大，滑动统计量也跟着晃。'
        : '已接近真实的统计量。';
  return `批大小 ${size}，走了 ${t} 批。同一个 ${watched}，训练时随同批的邻居变：${spread}，这一批是 ${fixed(seen[t - 1]!.output, 2)}。推理时是 ${fixed(output, 2)}，应是 1。${memory}`;
}

const scale = linearScale([-4, 10], [14, 306]);
/** Right ends of the columns of numbers. */
const columns = [156, 232, 312];

function batchPanel({ t, seen, running, size }: State): Panel {
  const own = seen[t - 1];
  const after = running[t]!;
  const rows = [
    {
      name: '本批',
      line: 'fig-line-2',
      mean: own?.batch.mean,
      deviation: own && Math.sqrt(own.batch.variance),
    },
    { name: '滑动', line: 'fig-line-1', mean: after.mean, deviation: Math.sqrt(after.variance) },
    { name: '真实', line: 'fig-edge', mean: truth.mean, deviation: truth.deviation },
  ];
  const plot: Plot = {
    ...{ left: 14, right: 306, top: 100, bottom: 226, x: scale },
    y: linearScale([0, 1], [226, 100]),
  };
  return {
    name: 'batch',
    heading: t === 0 ? '还没有批' : `第 ${t} 批：${size} 个值，横线是均值 ± 标准差`,
    viewBox: '0 0 320 264',
    title: '一批的值与三套统计量',
    description: own
      ? `本批的值：${own.values.map((value) => fixed(value, 1)).join('、')}。`
      : '还没有走第一批。',
    drawing:
      ['均值', '标准差', `${watched} 变成`]
        .map((name, i) => label(columns[i]!, 12, name, 'fig-muted', 'end'))
        .join('') +
      rows
        .map(({ name, line, mean, deviation }, row) => {
          const y = 34 + 22 * row;
          const numbers =
            mean === undefined || deviation === undefined
              ? []
              : [mean, deviation, normalise(watched, mean, deviation ** 2)];
          return (
            path(`M8 ${y - 5}h24`, `${line} fig-strong`) +
            label(40, y, name) +
            numbers.map((n, i) => label(columns[i]!, y, fixed(n, 2), 'fig-text', 'end')).join('')
          );
        })
        .join('') +
      axes(plot, numberTicks([-2, 0, 3, 5, 8]), [], { x: '通道里的值', y: '' }) +
      path(`M${scale(watched)} 100V226`, 'fig-dashed') +
      clipped(
        plot,
        path(dots((own?.values ?? []).slice(1).map((v) => [scale(v), 122])), 'fig-dots-2'),
        path(own ? dots([[scale(watched), 122]]) : '', 'fig-dots-text'),
        ...rows.map(({ line, mean, deviation }, row) =>
          mean === undefined || deviation === undefined
            ? ''
            : path(bar(mean, deviation, 152 + 26 * row), `${line} fig-strong`),
        ),
      ),
  };
}

/** From one deviation below the mean to one above, with a stroke at the mean. */
function bar(mean: number, deviation: number, y: number): string {
  return `M${fixedUnit(mean - deviation)} ${y}H${fixedUnit(mean + deviation)}M${fixedUnit(mean)} ${y - 8}v16`;
}

const fixedUnit = (value: number) => Math.round(scale(value) * 10) / 10;

function outputPanel(state: State): Panel {
  const { t, seen, running } = state;
  const plot: Plot = {
    ...{ left: 34, right: 306, top: 24, bottom: 226 },
    x: linearScale([0, batches], [34, 306]),
    y: linearScale([-2, 6.2], [226, 24]),
  };
  const outputs = seen.slice(0, t).map(({ output }, i): Point => [plot.x(i + 1), plot.y(output)]);
  return {
    name: 'outputs',
    heading: `${watched} 变成多少：训练时（点）与推理时（线）`,
    viewBox: '0 0 320 264',
    title: '同一个值在训练与推理时的输出',
    description: verdict(state),
    drawing:
      axes(plot, numberTicks([0, 25, 50, 75, 100]), numberTicks([-2, -1, 0, 1, 2, 3, 4, 5, 6]), {
        x: '批',
        y: '归一化以后',
      }) +
      clipped(
        plot,
        path(`M34 ${plot.y(ideal)}H306`, 'fig-dashed'),
        path(dots(outputs), 'fig-dots-2 fig-small'),
        path(
          polyline(
            running.slice(0, t + 1).map((one, i): Point => [plot.x(i), plot.y(inferred(one))]),
          ),
          'fig-line-1 fig-strong',
        ),
      ) +
      label(304, plot.y(ideal) - 6, '应是 1', 'fig-muted fig-halo', 'end'),
  };
}
