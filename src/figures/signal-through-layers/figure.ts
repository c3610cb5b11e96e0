import { axes, clipped, numberTicks, trace, wide, type Plot } from '../shared/axes.ts';
import { equals, powerOfTen, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, type Point } from '../shared/path.ts';
import { logScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path, round } from '../shared/svg.ts';
import { activations, depth, derivative, gradients, layers } from './model.ts';

type Name = 'kind' | 'gain' | 'layer';
const bottom = 252;
const sizes: Plot = {
  ...wide([0, depth], [0, 1], bottom),
  y: logScale([1e-16, 1e4], [bottom, 24]),
};
const slopes = wide([-4, 4], [0, 1.1], 196);
/** A narrower bell could not be seen beside the line; the drawing says when it is drawn wider than it is. */
const narrowest = 0.15;
const saySpread = (gain: number) => `${trimmed(gain, 2)}/n`;

export const figure: SliderFigure<Name> = {
  tag: 'figure-signal-through-layers',
  legend: '选激活，改权重的方差，一层层走',
  steps: 'layer',
  controls: {
    kind: {
      param: 'sl-a',
      label: '激活函数',
      min: 0,
      max: activations.length - 1,
      step: 1,
      initial: 0,
      options: activations,
    },
    gain: {
      param: 'sl-g',
      label: '权重的方差',
      min: 0.5,
      max: 4,
      step: 0.25,
      initial: 1,
      say: saySpread,
    },
    layer: { param: 'sl-l', label: '第几层', min: 1, max: depth, step: 1, initial: 1 },
  },
  panels: (values) => [both(values), oneLayer(values)],
  verdict,
  text: (values) => {
    const { through, back } = run(values);
    return (
      paragraphs(
        '输入的均方根是 1，从最后一层送回的梯度长度是 1。n 是每层的单元数，按 n 很大来算。',
        verdict(values),
      ) +
      table(
        '逐层',
        ['层', 'z 的标准差', '导数平方平均', '梯度乘', '信号', '过完这层的梯度'],
        through.map(({ spread, slope, factor, signal }, i) => [
          String(i + 1),
          significant(spread),
          significant(slope),
          significant(factor),
          significant(signal),
          significant(back[i]!),
        ]),
      )
    );
  },
};

function run({ kind, gain }: Values<Name>) {
  const through = layers(activations[kind]!, gain);
  const back = gradients(through);
  return { through, back, signal: through.at(-1)!.signal, gradient: back[0]! };
}

function verdict(values: Values<Name>): string {
  const { through, signal, gradient } = run(values);
  const { spread, factor } = through[values.layer - 1]!;
  const size = (value: number, name: string) =>
    value < 0.01
      ? `${name}消失`
      : value > 10
        ? `${name}越来越大`
        : `${name}${value < 0.3 ? '变小' : value > 3 ? '变大' : '还在 1 上下'}`;
  return `${activations[values.kind]}，方差 ${saySpread(values.gain)}：二十层以后信号 ${significant(signal)}，梯度 ${significant(gradient)}，${size(signal, '信号')}，${size(gradient, '梯度')}。第 ${values.layer} 层 z 的标准差 ${significant(spread)}，梯度过这一层乘 ${significant(factor)}。`;
}

/** Signal and gradient over the layers, on one logarithmic scale. */
function both(values: Values<Name>): Panel {
  const { through, back, signal, gradient } = run(values);
  const forward = [1, ...through.map((layer) => layer.signal)];
  const place =
    (numbers: readonly number[]) =>
    (i: number): Point => [sizes.x(i), sizes.y(numbers[i]!)];
  const all = forward.map((_, i) => i);
  const x = round(sizes.x(values.layer));
  const isLow = sizes.y(gradient) + 22 > bottom - 7;
  return {
    name: 'sizes',
    heading: '信号向右走（蓝实线），梯度向左走（橙虚线）',
    viewBox: '0 0 320 294',
    title: '信号与梯度穿过二十层',
    description: `信号从 1 到 ${significant(signal)}，梯度从 1 到 ${significant(gradient)}。`,
    drawing:
      axes(
        sizes,
        numberTicks([0, 5, 10, 15, 20]),
        [-16, -12, -8, -4, 0, 4].map((power) => ({ value: 10 ** power, label: powerOfTen(power) })),
        { x: '层', y: '' },
      ) +
      path(`M${x} ${sizes.top}V${sizes.bottom}`, 'fig-dashed-grid') +
      path(polyline(all.map(place(forward))), 'fig-line-1 fig-strong') +
      path(polyline(all.map(place(back))), 'fig-line-2 fig-strong fig-dashed-frame') +
      path(dots([place(forward)(values.layer)]), 'fig-dots-1') +
      path(dots([place(back)(values.layer)]), 'fig-dots-2') +
      // Each number stands at its line's end, on the side where the other line is not.
      label(
        sizes.right - 4,
        sizes.y(signal) + (signal > 2 || (signal > 0.05 && gradient < 0.05) ? -9 : 22),
        `信号 ${significant(signal)}`,
        'fig-text fig-halo',
        'end',
      ) +
      label(
        sizes.left + (isLow ? 40 : 6),
        isLow ? bottom - 7 : sizes.y(gradient) + (gradient > 1 ? -9 : 22),
        `梯度 ${significant(gradient)}`,
        'fig-text fig-halo',
      ),
  };
}

/** Where the sums of one layer lie, below the derivative that the gradient is multiplied by there. */
function oneLayer(values: Values<Name>): Panel {
  const kind = activations[values.kind]!;
  const { spread, slope, factor } = run(values).through[values.layer - 1]!;
  const shown = Math.max(spread, narrowest);
  const bell = trace(slopes, (z) => Math.exp(-((z / shown) ** 2) / 2), [-4, 4], 320);
  const steep =
    kind === 'ReLU'
      ? polyline(
          [
            [-4, 0],
            [0, 0],
            [0, 1],
            [4, 1],
          ].map(([z = 0, y = 0]) => [slopes.x(z), slopes.y(y)]),
        )
      : trace(slopes, (z) => derivative(kind, z), [-4, 4]);
  return {
    name: 'layer',
    heading: `第 ${values.layer} 层：z 落在哪里（底色），导数（橙线）`,
    viewBox: '0 0 320 294',
    title: `第 ${values.layer} 层的输入与导数`,
    description: `z 的标准差 ${significant(spread)}，导数平方的平均 ${significant(slope)}，梯度过这一层乘 ${significant(factor)}。`,
    drawing:
      clipped(
        slopes,
        path(`${bell}L${slopes.right} ${slopes.bottom}H${slopes.left}z`, 'fig-soft'),
      ) +
      axes(slopes, numberTicks([-4, -2, 0, 2, 4]), numberTicks([0, 0.25, 0.5, 1]), {
        x: 'z',
        y: '',
      }) +
      path(steep, 'fig-line-2 fig-strong') +
      label(16, 242, `导数平方的平均 ${trimmed(slope, 4)}`) +
      label(
        16,
        266,
        `过这层乘 √(${trimmed(values.gain, 2)} × ${trimmed(slope, 4)}) ${equals(factor, 3)}`,
        'fig-strong-text',
      ) +
      label(
        16,
        288,
        `z 的标准差 ${significant(spread)}${spread < narrowest ? '（底色画宽了）' : ''}`,
        'fig-muted',
      ),
  };
}
