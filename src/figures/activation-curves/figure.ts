import { axes, clipped, numberTicks, trace, wide } from '../shared/axes.ts';
import { fixed, significant } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { path } from '../shared/svg.ts';
import { activations, atMost, derivative, left, value, type Activation } from './model.ts';

type Name = 'kind' | 'x';
const values = wide([-4, 4], [-1.2, 4.2]);
const slopes = wide([-4, 4], [-0.3, 1.3]);
const depths = [1, 5, 10, 20];

export const figure: SliderFigure<Name> = {
  tag: 'figure-activation-curves',
  legend: '选一种激活，拖动 x',
  controls: {
    kind: {
      param: 'ac-kind',
      label: '激活函数',
      min: 0,
      max: activations.length - 1,
      step: 1,
      initial: 0,
      options: activations,
    },
    x: { param: 'ac-x', label: 'x', min: -4, max: 4, step: 0.1, initial: 1 },
  },
  panels: (state) => [
    curve('value', '值', values, [-1, 0, 1, 2, 3, 4], state, value),
    curve('slope', '导数', slopes, [0, 0.25, 0.5, 1], state, derivative),
  ],
  verdict,
  text: (state) =>
    paragraphs(verdict(state)) +
    table(
      '连过几层，梯度的大小要乘多少',
      ['层数', '每层都在这个 x', '最多'],
      depths.map((layers) => [
        String(layers),
        significant(left(kindOf(state), state.x, layers)),
        significant(atMost(kindOf(state), layers)),
      ]),
    ),
};

const kindOf = ({ kind }: Values<Name>): Activation => activations[kind]!;

function verdict(state: Values<Name>): string {
  const kind = kindOf(state);
  const { x } = state;
  return `${kind}：x = ${fixed(x, 1)} 时值 ${fixed(value(kind, x), 4)}，导数 ${fixed(derivative(kind, x), 4)}。十层都在这里，只算激活，梯度要乘 ${significant(left(kind, x, 10))}，最多乘 ${significant(atMost(kind, 10))}。`;
}

function curve(
  name: string,
  heading: string,
  plot: typeof values,
  yTicks: readonly number[],
  state: Values<Name>,
  f: (kind: Activation, x: number) => number,
): Panel {
  const kind = kindOf(state);
  return {
    name,
    heading: `${kind} 的${heading}`,
    viewBox: '0 0 320 262',
    title: `${kind} 的${heading}`,
    description: verdict(state),
    drawing:
      axes(plot, numberTicks([-4, -2, 0, 2, 4]), numberTicks(yTicks), { x: 'x', y: heading }) +
      clipped(
        plot,
        path(
          trace(plot, (x) => f(kind, x), [-4, 4], 320),
          'fig-line-1 fig-strong',
        ),
        path(dots([[plot.x(state.x), plot.y(f(kind, state.x))]]), 'fig-dots-text'),
      ),
  };
}
