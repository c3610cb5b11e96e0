import { axes, clipped, numberTicks, trace, wide } from '../shared/axes.ts';
import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { dots } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { path } from '../shared/svg.ts';
import { errors, evaluate, fitPolynomial, points, truth } from './model.ts';

type Name = 'degree' | 'lambda';
const plot = wide([-1.1, 1.1], [-2, 2]);
const lambdas = [0, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10];

export const figure: SliderFigure<Name> = {
  tag: 'figure-polynomial-fit',
  legend: '改动次数与正则强度',
  controls: {
    degree: { param: 'pf-m', label: '次数 M', min: 1, max: 9, step: 1, initial: 9 },
    lambda: {
      param: 'pf-l',
      label: '正则强度 λ',
      min: 0,
      max: lambdas.length - 1,
      step: 1,
      initial: 0,
      say: (index) => String(lambdas[index]),
    },
  },
  panels: (values) => {
    const w = weights(values);
    return [
      {
        name: 'fit',
        heading: '点、规律（虚线）与拟合（实线）',
        viewBox: '0 0 320 262',
        title: '多项式拟合',
        description: verdict(values),
        drawing:
          axes(plot, numberTicks([-1, -0.5, 0, 0.5, 1]), numberTicks([-2, -1, 0, 1, 2]), {
            x: 'x',
            y: 'y',
          }) +
          clipped(
            plot,
            path(trace(plot, truth, [-1.1, 1.1]), 'fig-dashed'),
            path(
              trace(plot, (x) => evaluate(w, x), [-1.1, 1.1], 320),
              'fig-line-1 fig-strong',
            ),
            path(dots(points.map(([x, y]) => [plot.x(x), plot.y(y)])), 'fig-dots-2'),
          ),
      },
    ];
  },
  verdict,
  text: (values) =>
    paragraphs(
      '十个点来自 sin πx 加标准差 0.2 的噪声。测试误差按与规律的距离加噪声方差 0.04 计算。',
      verdict(values),
    ) +
    table(
      '同一个 λ，各个次数',
      ['M', '训练误差', '测试误差', '最大系数'],
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((degree) => {
        const w = weights({ ...values, degree });
        const { training, test } = errors(w);
        return [String(degree), fixed(training, 3), fixed(test, 3), fixed(largest(w), 1)];
      }),
    ),
};

const weights = ({ degree, lambda }: Values<Name>) => fitPolynomial(degree, lambdas[lambda]!);
const largest = (w: readonly number[]) => Math.max(...w.map(Math.abs));

function verdict(values: Values<Name>): string {
  const w = weights(values);
  const { training, test } = errors(w);
  const judgement =
    training > 0.1
      ? '欠拟合：连规律也没有画出来'
      : test > 2 * Math.max(training, 0.04)
        ? '过拟合：训练好，测试差'
        : '两边都不错';
  return `M = ${values.degree}，λ = ${trimmed(lambdas[values.lambda]!, 4)}：训练误差 ${fixed(training, 3)}，测试误差 ${fixed(test, 3)}，最大系数 ${fixed(largest(w), 1)}，${judgement}。`;
}
