import { axes, clipped, numberTicks, trace, wide } from '../shared/axes.ts';
import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { path } from '../shared/svg.ts';
import { slopes, sum, type Hinge } from './model.ts';

const plot = wide([-1, 3], [-3, 3]);
const names = ['w1', 'w2', 'w3', 'k1', 'k2', 'k3'] as const;
type Name = (typeof names)[number];
const start: Record<Name, number> = { w1: 1, w2: -2, w3: 1, k1: 0, k2: 1, k3: 2 };
const subscripts = '₀₁₂₃';
const styles = ['fig-line-1', 'fig-line-2', 'fig-line-3'];

export const figure: SliderFigure<Name> = {
  tag: 'figure-relu-sum',
  legend: '改动系数与折点',
  controls: Object.fromEntries(
    names.map((name) => {
      const isWeight = name.startsWith('w');
      const range = isWeight ? { min: -3, max: 3 } : { min: -1, max: 3 };
      return [
        name,
        {
          param: `rs-${name}`,
          label: `${isWeight ? '系数 w' : '折点 k'}${subscripts[Number(name.slice(1))]}`,
          ...range,
          step: 0.25,
          initial: start[name],
        },
      ];
    }),
  ) as unknown as SliderFigure<Name>['controls'],
  panels: (values) => {
    const hinges = hingesOf(values);
    return [
      {
        name: 'sum',
        heading: '三条折线（虚线）与它们的和（实线）',
        viewBox: '0 0 320 262',
        title: '三个 ReLU 之和',
        description: verdict(values),
        drawing:
          axes(plot, numberTicks([-1, 0, 1, 2, 3]), numberTicks([-3, -2, -1, 0, 1, 2, 3]), {
            x: 'x',
            y: 'h',
          }) +
          clipped(
            plot,
            ...hinges.map((hinge, i) =>
              path(
                trace(plot, (x) => sum([hinge], x), [-1, 3]),
                `${styles[i]} fig-dashed-frame`,
              ),
            ),
            path(
              trace(plot, (x) => sum(hinges, x), [-1, 3], 320),
              'fig-mark fig-strong',
            ),
          ),
      },
    ];
  },
  verdict,
  text: (values) =>
    paragraphs('h(x) = w₁·ReLU(x − k₁) + w₂·ReLU(x − k₂) + w₃·ReLU(x − k₃)。', verdict(values)) +
    table(
      '几处的值',
      ['x', 'h(x)'],
      [-1, 0, 0.5, 1, 1.5, 2, 3].map((x) => [say(x), say(sum(hingesOf(values), x))]),
    ),
};

const say = (value: number) => trimmed(value, 2);

function hingesOf({ w1, w2, w3, k1, k2, k3 }: Values<Name>): Hinge[] {
  return [
    { weight: w1, knot: k1 },
    { weight: w2, knot: k2 },
    { weight: w3, knot: k3 },
  ];
}

function verdict(values: Values<Name>): string {
  const pieces = slopes(hingesOf(values)).map(
    ({ from, slope }) => `从 x = ${say(from)} 起斜率 ${say(slope)}`,
  );
  return `最左边斜率 0，${pieces.join('，')}。h(0.5) = ${say(sum(hingesOf(values), 0.5))}，h(1) = ${say(sum(hingesOf(values), 1))}，h(2) = ${say(sum(hingesOf(values), 2))}。`;
}
