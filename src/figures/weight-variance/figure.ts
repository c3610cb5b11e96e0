import { axes, clipped, numberTicks, trace, wide, type Plot } from '../shared/axes.ts';
import { significant } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline } from '../shared/path.ts';
import { logScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { activations, layer, methods } from './model.ts';

type Name = 'method' | 'activation' | 'inputs' | 'outputs';

const weights = wide([-0.5, 0.5], [0, 1.35], 196);
const times: Plot = {
  ...wide([0, 1], [0, 1]),
  left: 24,
  right: 302,
  bottom: 150,
  x: logScale([1e-4, 1e4], [24, 302]),
};
const width = (power: number) => 2 ** power;
const sayWidth = (power: number) => String(width(power));

export const figure: SliderFigure<Name> = {
  tag: 'figure-weight-variance',
  legend: '选初始化，改这一层的进与出',
  controls: {
    method: {
      param: 'wv-m',
      label: '初始化',
      min: 0,
      max: methods.length - 1,
      step: 1,
      initial: 0,
      options: methods.map(({ name }) => name),
    },
    activation: {
      param: 'wv-a',
      label: '后接激活',
      min: 0,
      max: activations.length - 1,
      step: 1,
      initial: 1,
      options: activations.map(({ name }) => name),
    },
    inputs: { param: 'wv-i', label: '进', min: 4, max: 11, step: 1, initial: 8, say: sayWidth },
    outputs: { param: 'wv-o', label: '出', min: 4, max: 11, step: 1, initial: 6, say: sayWidth },
  },
  panels: (values) => [drawn(values), multiplied(values)],
  verdict,
  text: (values) => {
    const { kept } = activations[values.activation]!;
    return (
      paragraphs('权重独立、均值 0，偏置 0，按单元很多来算。乘的是平方的平均。', verdict(values)) +
      table(
        `${width(values.inputs)} 进 ${width(values.outputs)} 出，${activations[values.activation]!.name}`,
        ['初始化', '方差', '标准差', '均匀时的界', '往前乘', '往回乘'],
        methods.map(({ name, formula }, i) => {
          const at = layer(i, kept, width(values.inputs), width(values.outputs));
          return [
            name,
            `${formula} = ${significant(at.variance)}`,
            significant(at.deviation),
            at.bound === undefined ? '没有' : significant(at.bound),
            significant(at.forward),
            significant(at.backward),
          ];
        }),
      )
    );
  },
};

function layerOf({ method, activation, inputs, outputs }: Values<Name>) {
  return layer(method, activations[activation]!.kept, width(inputs), width(outputs));
}

function verdict(values: Values<Name>): string {
  const { variance, deviation, bound, forward, backward } = layerOf(values);
  const { name, formula } = methods[values.method]!;
  const range = bound === undefined ? '' : `，在 ±${significant(bound)} 之间均匀地取`;
  const after = values.activation === 0 ? '不接激活' : '接 ReLU';
  return `${width(values.inputs)} 进 ${width(values.outputs)} 出，${name}：方差 ${formula} = ${significant(variance)}，标准差 ${significant(deviation)}${range}。${after}，往前${say(forward)}，往回${say(backward)}。`;
}

function say(factor: number): string {
  const size = `乘 ${significant(factor)}`;
  if (Math.abs(factor - 1) < 1e-9) return `${size}，不变`;
  return `${size}，${factor < 1 ? '变小' : '变大'}`;
}

/** How the weights are spread; each curve as high as the drawing, its width is what tells. */
function drawn(values: Values<Name>): Panel {
  const { variance, deviation, bound } = layerOf(values);
  const shape =
    bound === undefined
      ? trace(weights, (w) => Math.exp(-((w / deviation) ** 2) / 2), [-0.5, 0.5], 400)
      : polyline(
          [
            [-0.5, 0],
            [-bound, 0],
            [-bound, 1],
            [bound, 1],
            [bound, 0],
            [0.5, 0],
          ].map(([w = 0, y = 0]) => [weights.x(w), weights.y(y)]),
        );
  return {
    name: 'weights',
    heading: `权重怎样散开：标准差 ${significant(deviation)}`,
    viewBox: '0 0 320 262',
    title: '权重的分布',
    description: `方差 ${significant(variance)}，标准差 ${significant(deviation)}。`,
    drawing:
      clipped(
        weights,
        path(`${shape}L${weights.right} ${weights.bottom}H${weights.left}z`, 'fig-soft'),
        path(shape, 'fig-line-1 fig-strong'),
      ) +
      axes(weights, numberTicks([-0.5, -0.25, 0, 0.25, 0.5]), [], { x: '权重', y: '' }) +
      label(44, 242, `方差 ${methods[values.method]!.formula} = ${significant(variance)}`) +
      label(
        302,
        44,
        bound === undefined ? '正态' : `均匀，±${significant(bound)}`,
        'fig-text fig-halo',
        'end',
      ),
  };
}

/** What one layer multiplies mean squares by, both ways, on one logarithmic scale. */
function multiplied(values: Values<Name>): Panel {
  const { variance, forward, backward } = layerOf(values);
  const { kept } = activations[values.activation]!;
  const half = kept === 1 ? '' : ' ÷ 2';
  const one = times.x(1);
  const rows = [
    { y: 58, name: '往前', count: width(values.inputs), factor: forward, line: 'fig-line-1' },
    { y: 118, name: '往回', count: width(values.outputs), factor: backward, line: 'fig-line-2' },
  ];
  return {
    name: 'factors',
    heading: '过这一层，平方的平均乘多少',
    viewBox: '0 0 320 262',
    title: '信号与梯度过这一层',
    description: `往前乘 ${significant(forward)}，往回乘 ${significant(backward)}，虚线是 1。`,
    drawing:
      axes(
        times,
        [0.0001, 0.01, 1, 100, 10000].map((value) => ({
          value,
          label: value > 100 ? '10⁴' : String(value),
        })),
        [],
        { x: '', y: '' },
      ) +
      path(`M${one.toFixed(1)} ${times.top}V${times.bottom}`, 'fig-line-3 fig-dashed-frame') +
      rows
        .map(({ y, name, factor, line }, i) => {
          const x = times.x(factor);
          const isRight = x > 210;
          return (
            path(`M${one.toFixed(1)} ${y}H${x.toFixed(1)}`, `${line} fig-strong`) +
            path(mark(i === 0 ? 'circle' : 'square', [x, y]), `${line} fig-strong`) +
            label(
              isRight ? x - 10 : Math.max(x, 30),
              y - 12,
              `${name} ${significant(factor)}`,
              'fig-text fig-halo',
              isRight ? 'end' : 'start',
            )
          );
        })
        .join('') +
      rows
        .map(({ name, count, factor }, i) =>
          label(
            24,
            204 + 26 * i,
            `${name}：${count} × ${significant(variance)}${half} = ${significant(factor)}`,
            'fig-strong-text',
          ),
        )
        .join(''),
  };
}
