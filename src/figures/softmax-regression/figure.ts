import { axes, equalPlot, numberTicks } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { cross, dots, polyline, rect, type Point } from '../shared/path.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { path } from '../shared/svg.ts';
import { borders, correct, loss, samples, train } from './model.ts';

const plot = equalPlot([-3, 3], [-3, 3], { left: 34, right: 310, top: 24 });
const milestones = [0, 1, 2, 5, 10, 20, 50, 100];

export const figure: SliderFigure<'steps'> = {
  tag: 'figure-softmax-regression',
  legend: '走几步梯度下降',
  steps: 'steps',
  controls: {
    steps: {
      param: 'sr-step',
      label: '步数',
      min: 0,
      max: milestones.length - 1,
      step: 1,
      initial: 4,
      say: (index) => String(milestones[index]),
    },
  },
  panels: ({ steps }) => {
    const weights = train(milestones[steps]!);
    return [
      {
        name: 'plane',
        heading: `走 ${milestones[steps]} 步之后的决策边界`,
        viewBox: '0 0 320 336',
        title: '三类点与决策边界',
        description: verdict(steps),
        drawing:
          axes(plot, numberTicks([-3, -2, -1, 0, 1, 2, 3]), numberTicks([-3, -2, -1, 0, 1, 2, 3]), {
            x: 'x₁',
            y: 'x₂',
          }) +
          path(
            borders(weights, 3)
              .map(([from, to]) => polyline([place(from), place(to)]))
              .join(''),
            'fig-edge',
          ) +
          path(dots(placesOf(0)), 'fig-dots-1') +
          path(
            placesOf(1)
              .map((at) => cross(at))
              .join(''),
            'fig-line-2 fig-strong',
          ) +
          path(
            placesOf(2)
              .map(([x, y]) => rect(x - 4, y - 4, 8, 8))
              .join(''),
            'fig-line-3 fig-strong',
          ),
      },
    ];
  },
  verdict: ({ steps }) => verdict(steps),
  text: ({ steps }) =>
    paragraphs('三类各四个点：圆点、十字、方块；学习率 0.3，每步用全部十二个点。', verdict(steps)) +
    table(
      '损失怎样下降',
      ['步', '损失', '判对'],
      milestones.map((step) => {
        const weights = train(step);
        return [String(step), fixed(loss(weights), 3), `${correct(weights)}/12`];
      }),
    ),
};

function verdict(steps: number): string {
  const weights = train(milestones[steps]!);
  return steps === 0
    ? `还没有走：权重全是零，三类概率都是 1/3，损失 ln 3 ≈ ${fixed(loss(weights), 3)}，还没有边界。`
    : `走了 ${milestones[steps]} 步：损失 ${fixed(loss(weights), 3)}，12 个点判对 ${correct(weights)} 个。`;
}

const place = ([x, y]: Point): Point => [plot.x(x), plot.y(y)];
const placesOf = (wanted: number): Point[] =>
  samples.filter(({ label }) => label === wanted).map(({ at }) => place(at));
