import { axes, clipped, numberTicks, wide, type Plot } from '../shared/axes.ts';
import { equals, powerOfTen, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, polyline, rect } from '../shared/path.ts';
import { logScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { backward, forward, inputs, reach, shares, type Network, type Step } from './model.ts';

type Name = 'step' | 'weight' | 'squash';
const length = inputs.length;
/** One step for each input, one for each gradient on the way back, and the sum. */
const last = 2 * length + 1;
const farthest = 99;
const bottom = 252;
const plot: Plot = {
  ...wide([0, farthest], [0, 1], bottom),
  y: logScale([1e-8, 1e8], [bottom, 24]),
};

const cell = { width: 48, height: 34 };
const middle = (t: number) => 42 + t * 78.7;
const rows = { forward: 34, input: 112, backward: 160 };
const say = (value: number) => trimmed(value, 3);
const sub = (t: number) => '₀₁₂₃₄'[t]!;

const total = (steps: readonly Step[]) =>
  equals(
    shares(steps).reduce((sum, part) => sum + part, 0),
    3,
  );
const network = ({ weight, squash }: Values<Name>): Network => ({ weight, squashed: squash === 1 });

export const figure: SliderFigure<Name> = {
  tag: 'figure-sequence-unrolled',
  legend: '改权重，向前走四步，再往回走',
  steps: 'step',
  controls: {
    step: { param: 'su-s', label: '走到', min: 1, max: last, step: 1, initial: last, say: name },
    weight: { param: 'su-w', label: '权重 w', min: 0, max: 1.5, step: 0.05, initial: 0.5 },
    squash: {
      param: 'su-f',
      label: '激活',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['不用（线性）', 'tanh'],
    },
  },
  panels: (values) => [unrolled(values), distance(values)],
  verdict,
  text: (values) => {
    const steps = forward(network(values));
    const deltas = backward(steps);
    const parts = shares(steps);
    return (
      paragraphs(
        `h 的第 t 步是 ${values.squash === 1 ? 'tanh(x + w · 上一步的 h)' : 'x + w · 上一步的 h'}，输入是 ${inputs.join('、')}，w = ${say(values.weight)}。`,
        verdict({ ...values, step: last }),
        far(values),
      ) +
      table(
        '逐步',
        ['t', 'x', 'h', '∂h₄/∂h', '往回再乘', '给 w 的一份'],
        steps.map(({ x, h, factor }, t) => [
          String(t + 1),
          String(x),
          say(h),
          say(deltas[t]!),
          t === 0 ? '–' : say(factor),
          say(parts[t]!),
        ]),
      )
    );
  },
};

function name(step: number): string {
  if (step <= length) return `向前第 ${step} 步`;
  return step === last ? '各步相加' : `往回到第 ${last - step} 步`;
}

function verdict(values: Values<Name>): string {
  const steps = forward(network(values));
  const deltas = backward(steps);
  const { step, weight, squash } = values;
  if (step <= length) {
    const { x, h } = steps[step - 1]!;
    const sum = `${x} + ${say(weight)} × ${say(steps[step - 2]?.h ?? 0)}`;
    return `向前第 ${step} 步：h${sub(step)} = ${squash === 1 ? `tanh(${sum})` : sum} ${equals(h, 3)}。`;
  }
  if (step === last)
    return `同一个 w 每步都用，各步相加：∂h₄/∂w ${total(steps)}。第一步对第四步的影响是 ∂h₄/∂h₁ ${equals(deltas[0]!, 3)}。`;
  const t = last - step;
  if (t === length) return '从最后一步出发：∂h₄/∂h₄ = 1。';
  const { factor, slope } = steps[t]!;
  const origin =
    squash === 1
      ? `（${say(factor)} 是 w 乘 tanh 的导数 1 − h${sub(t + 1)}² ${equals(slope, 3)}）`
      : '';
  return `往回到第 ${t} 步：${say(deltas[t]!)} × ${say(factor)} ${equals(deltas[t - 1]!, 3)}，这就是 ∂h₄/∂h${sub(t)}${origin}。`;
}

/** The cells of four steps: states going right, below them gradients going left, and what they add up to. */
function unrolled(values: Values<Name>): Panel {
  const steps = forward(network(values));
  const deltas = backward(steps);
  const parts = shares(steps);
  const seen = Math.min(values.step, length);
  const back = Math.min(values.step - length, length);
  const box = (t: number, y: number) =>
    rect(middle(t) - cell.width / 2, y, cell.width, cell.height);
  const current =
    values.step <= length
      ? box(values.step - 1, rows.forward)
      : values.step < last
        ? box(last - values.step - 1, rows.backward)
        : '';
  const between = (t: number, y: number, forwards: boolean) => {
    const [from, to] = [middle(t - 1) + cell.width / 2 + 3, middle(t) - cell.width / 2 - 3];
    const at = y + cell.height / 2;
    return forwards ? arrow([from, at], [to, at], 6) : arrow([to, at], [from, at], 6);
  };
  const number = (t: number, y: number, value: number, isCurrent: boolean) =>
    label(
      middle(t),
      y + cell.height / 2 + 5,
      say(value),
      isCurrent ? 'fig-strong-text' : 'fig-text',
      'middle',
    );
  return {
    name: 'cells',
    heading: '上排记忆向右走，下排梯度 ∂h₄/∂h 向左走',
    viewBox: '0 0 320 294',
    title: '展开四步的循环网络',
    description: verdict(values),
    drawing: [
      path(current, 'fig-soft'),
      ...steps.flatMap(({ x, h, factor }, t) => {
        const isBack = t >= length - back;
        return [
          path(box(t, rows.forward), 'fig-cells'),
          path(box(t, rows.backward), 'fig-cells'),
          label(middle(t), rows.forward - 9, `h${sub(t + 1)}`, 'fig-muted', 'middle'),
          label(middle(t), rows.input, `x = ${x}`, 'fig-muted', 'middle'),
          path(
            arrow([middle(t), rows.input - 15], [middle(t), rows.forward + cell.height + 4], 6),
            'fig-edge',
          ),
          t < seen ? number(t, rows.forward, h, values.step === t + 1) : '',
          isBack ? number(t, rows.backward, deltas[t]!, values.step === last - t - 1) : '',
          t > 0 ? path(between(t, rows.forward, true), 'fig-line-1') : '',
          t > 0 && t < seen ? factorLabel(t, rows.forward - 9, `×${say(values.weight)}`) : '',
          t > 0 ? path(between(t, rows.backward, false), 'fig-line-2') : '',
          t > 0 && t > length - back ? factorLabel(t, rows.backward - 9, `×${say(factor)}`) : '',
        ];
      }),
      label(8, 222, '给 w 的一份：梯度 × 导数 × 前一步的 h', 'fig-muted'),
      ...parts.map((part, t) =>
        t >= length - back ? label(middle(t), 246, say(part), 'fig-text', 'middle') : '',
      ),
      values.step === last ? label(8, 276, `相加：∂h₄/∂w ${total(steps)}`, 'fig-strong-text') : '',
    ].join(''),
  };
}

/** A factor above the arrow between step t and the one before. */
const factorLabel = (t: number, y: number, text: string) =>
  label((middle(t) + middle(t - 1)) / 2, y, text, 'fig-text', 'middle');

function far(values: Values<Name>): string {
  const [line, curve] = [false, true].map((squashed) =>
    reach({ weight: values.weight, squashed }, farthest),
  );
  const at = (numbers: readonly number[]) =>
    [3, 20, farthest].map((k) => `隔 ${k} 步 ${significant(numbers[k]!)}`).join('，');
  return `线性：${at(line!)}。用 tanh：${at(curve!)}。`;
}

/** How much of the gradient is left after many steps, with and without tanh. */
function distance(values: Values<Name>): Panel {
  const draw = (squashed: boolean) =>
    polyline(
      reach({ weight: values.weight, squashed }, farthest).map((left, k) => [
        plot.x(k),
        // Below the frame and above it lines go on, so that they leave it where they should.
        left === 0 ? bottom + 2000 : plot.y(1) + (plot.y(10) - plot.y(1)) * Math.log10(left),
      ]),
    );
  const end = (squashed: boolean) =>
    significant(reach({ weight: values.weight, squashed }, farthest)[farthest]!);
  // Where a line goes up, the numbers stand below it.
  const top = values.weight > 1 ? plot.y(1) + 26 : 46;
  return {
    name: 'distance',
    heading: '隔 k 步剩多少：线性（实线），tanh（虚线）',
    viewBox: '0 0 320 294',
    title: '梯度随距离的变化',
    description: far(values),
    drawing:
      axes(
        plot,
        numberTicks([0, 25, 50, 75, 99]),
        [-8, -4, 0, 4, 8].map((power) => ({ value: 10 ** power, label: powerOfTen(power) })),
        { x: '隔 k 步', y: '' },
      ) +
      clipped(
        plot,
        path(draw(false), 'fig-line-1 fig-strong'),
        path(draw(true), 'fig-line-2 fig-strong fig-dashed-frame'),
      ) +
      label(plot.right - 8, top, `隔 99 步：线性 ${end(false)}`, 'fig-text fig-halo', 'end') +
      label(plot.right - 8, top + 22, `tanh ${end(true)}`, 'fig-text fig-halo', 'end'),
  };
}
