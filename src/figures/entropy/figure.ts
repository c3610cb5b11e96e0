import { axes, numberTicks, wide } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { crossEntropy, entropy, prediction, truth } from './model.ts';

const bars = wide([0, 3], [0, 1]);
const costs = wide([0, 4], [0, 1]);
type Name = 'first' | 'second';
const share = (value: number) => fixed(value / 100, 2);

export const figure: SliderFigure<Name> = {
  tag: 'figure-entropy',
  legend: '改动预测 Q（第 2 项至多取余下的）',
  controls: {
    first: {
      param: 'en-1',
      label: 'Q 的第 1 项',
      min: 1,
      max: 98,
      step: 1,
      initial: 25,
      say: share,
    },
    second: {
      param: 'en-2',
      label: 'Q 的第 2 项',
      min: 1,
      max: 98,
      step: 1,
      initial: 25,
      say: share,
    },
  },
  panels: (values) => [distributions(values), lengths(values)],
  verdict,
  text: (values) =>
    paragraphs('真实分布 P = (0.5, 0.25, 0.25)，单位是奈特。', verdict(values)) +
    table(
      '逐项',
      ['结果', 'P', 'Q', '−log Q', 'P × (−log Q)'],
      truth.map((p, k) => {
        const q = predicted(values)[k]!;
        return [
          String(k + 1),
          fixed(p, 2),
          fixed(q, 2),
          fixed(-Math.log(q), 3),
          fixed(-p * Math.log(q), 3),
        ];
      }),
    ),
};

const predicted = ({ first, second }: Values<Name>) => prediction(first, second);

function verdict(values: Values<Name>): string {
  const q = predicted(values);
  const cost = crossEntropy(truth, q);
  const own = entropy(truth);
  const extra = cost - own;
  const remark = q.every((value, k) => value === truth[k])
    ? 'Q 与 P 相同，交叉熵最小'
    : `多付${extra < 5e-4 ? '不到 0.001' : ` ${fixed(extra, 3)}`}`;
  return `Q = (${q.map((value) => fixed(value, 2)).join(', ')})：熵 ${fixed(own, 3)}，交叉熵 ${fixed(cost, 3)}，KL 散度 ${fixed(Math.max(extra, 0), 3)} 奈特，${remark}。`;
}

function distributions(values: Values<Name>): Panel {
  const q = predicted(values);
  const bar = (x: number, height: number) =>
    rect(bars.x(x), bars.y(height), bars.x(0.34) - bars.x(0), bars.y(0) - bars.y(height));
  return {
    name: 'distributions',
    heading: 'P（实心）与 Q（空心）',
    viewBox: '0 0 320 262',
    title: '两个分布',
    description: `P 是 ${truth.join('、')}，Q 是 ${q.map((value) => fixed(value, 2)).join('、')}。`,
    drawing:
      axes(
        bars,
        [0.5, 1.5, 2.5].map((value, k) => ({ value, label: String(k + 1) })),
        numberTicks([0, 0.5, 1]),
        { x: '结果', y: '概率' },
      ) +
      path(truth.map((p, k) => bar(k + 0.14, p)).join(''), 'fig-fill-1') +
      path(q.map((value, k) => bar(k + 0.52, value)).join(''), 'fig-line-2'),
  };
}

function lengths(values: Values<Name>): Panel {
  const own = entropy(truth);
  const cost = Math.min(crossEntropy(truth, predicted(values)), 4);
  const row = (y: number, from: number, to: number) =>
    rect(costs.x(from), costs.y(y + 0.2), costs.x(to) - costs.x(from), costs.y(0) - costs.y(0.2));
  return {
    name: 'lengths',
    heading: '平均码长：熵，加上多付的 KL 散度',
    viewBox: '0 0 320 262',
    title: '熵、交叉熵与 KL 散度',
    description: verdict(values),
    drawing:
      axes(costs, numberTicks([0, 1, 2, 3, 4]), [], { x: '奈特', y: '' }) +
      path(row(0.62, 0, own), 'fig-fill-1') +
      path(row(0.2, 0, own), 'fig-fill-1') +
      path(row(0.2, own, cost), 'fig-fill-2') +
      label(costs.x(0), costs.y(0.88), `熵 ${fixed(own, 3)}`, 'fig-text') +
      label(
        costs.x(0),
        costs.y(0.46),
        `交叉熵 ${fixed(crossEntropy(truth, predicted(values)), 3)}`,
        'fig-text',
      ),
  };
}
