import { axes, clipped, numberTicks, wide } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { predictSeen, predictUnseen, steps, target, tune, type State } from './model.ts';

type Name = 'step' | 'head' | 'ratio';

interface Curve {
  readonly name: string;
  readonly line: string;
  readonly shape: Shape;
  readonly of: (state: State) => number;
}

const ratios = [0, 0.01, 0.1, 0.3, 1];
/** Lower than any curve goes, so that the numbers stand below them. */
const plot = wide([0, steps], [-4.4, 3.2]);
const close = 0.05;

const predictions: readonly Curve[] = [
  { name: 'A 看过', line: 'fig-line-1', shape: 'circle', of: predictSeen },
  { name: 'B 没看过', line: 'fig-line-2', shape: 'square', of: predictUnseen },
];
const weights: readonly Curve[] = [
  { name: '头 v', line: 'fig-line-2', shape: 'square', of: (state) => state.head },
  { name: '骨干 w₁', line: 'fig-line-1', shape: 'circle', of: (state) => state.seen },
  { name: '骨干 w₂', line: 'fig-line-3', shape: 'triangle', of: (state) => state.unseen },
];

export const figure: SliderFigure<Name> = {
  tag: 'figure-fine-tuning',
  legend: '改头的起点与骨干的学习率，一步一步走',
  steps: 'step',
  controls: {
    step: { param: 'ft-s', label: '步', min: 0, max: steps, step: 1, initial: steps },
    head: { param: 'ft-v', label: '头的起点 v', min: -2, max: 3, step: 0.1, initial: 0 },
    ratio: {
      param: 'ft-r',
      label: '骨干的学习率是头的几倍',
      min: 0,
      max: ratios.length - 1,
      step: 1,
      initial: ratios.length - 1,
      say: (index) => (index === 0 ? '0，冻结' : String(ratios[index])),
    },
  },
  panels: (values) => [
    panel(
      'predictions',
      '预测，答案都是 2（虚线）',
      '预测',
      values,
      predictions,
      path(
        polyline([
          [plot.left, plot.y(target)],
          [plot.right, plot.y(target)],
        ]),
        'fig-dashed',
      ),
    ),
    panel('weights', '三个权重', '权重', values, weights, ''),
  ],
  verdict,
  text: (values) => {
    const run = tune(values.head, ratios[values.ratio]!);
    return (
      paragraphs(
        'ŷ = v(w₁x₁ + w₂x₂)，预训练给出 w₁ = w₂ = 1。只用样本 A：x = (1, 0)，答案 2，损失 ½(ŷ − 2)²，头的学习率 0.1。B 是 x = (0, 1)，答案也是 2，训练时看不到。',
        verdict(values),
      ) +
      table(
        '一步一步',
        ['步', 'v', 'w₁', 'w₂', 'A 的预测', 'B 的预测'],
        run.flatMap((state, step) =>
          step <= 10 || step % 10 === 0
            ? [
                [
                  String(step),
                  ...[...weights, ...predictions].map((curve) => fixed(curve.of(state), 3)),
                ],
              ]
            : [],
        ),
      )
    );
  },
};

function verdict({ step, head, ratio }: Values<Name>): string {
  const state = tune(head, ratios[ratio]!)[step]!;
  const [a, b] = [predictSeen(state), predictUnseen(state)];
  const backbone = ratio === 0 ? '骨干冻结' : `骨干的学习率是头的 ${ratios[ratio]} 倍`;
  return `头从 ${fixed(head, 1)} 起，${backbone}，走了 ${step} 步：A 预测 ${fixed(a, 3)}，B 预测 ${fixed(b, 3)}，答案都是 2。w₁ = ${fixed(state.seen, 3)}，w₂ = 1。${remark(state)}`;
}

function remark(state: State): string {
  const [a, b] = [predictSeen(state), predictUnseen(state)];
  if (Math.abs(a - target) > close)
    return Math.abs(state.head) < close && Math.abs(state.seen) < close
      ? 'v 与 w₁ 都接近 0，梯度也就接近 0，谁也推不动谁。'
      : 'A 还没有学会。';
  return Math.abs(b - target) > close
    ? `A 学会了，B 差 ${fixed(Math.abs(b - target), 3)}：w₁ 变了，w₂ 没变，头 v 迁就的是变了以后的 w₁。`
    : 'A 学会了，B 也差不多对：w₁ 几乎没变，仍与 w₂ 相近。';
}

function panel(
  name: string,
  heading: string,
  y: string,
  values: Values<Name>,
  curves: readonly Curve[],
  below: string,
): Panel {
  const { step, head, ratio } = values;
  const run = tune(head, ratios[ratio]!);
  const line = (curve: Curve) =>
    polyline(run.slice(0, step + 1).map((s, i): Point => [plot.x(i), plot.y(curve.of(s))]));
  return {
    name,
    heading,
    viewBox: '0 0 320 262',
    title: `${heading}随步数的变化`,
    description: verdict(values),
    drawing:
      axes(plot, numberTicks([0, 20, 40, 60]), numberTicks([-2, -1, 0, 1, 2, 3]), {
        x: '步',
        y,
      }) +
      clipped(plot, below, ...curves.map((curve) => path(line(curve), curve.line))) +
      curves
        .map((curve, row) => {
          const value = curve.of(run[step]!);
          const at = 178 + 18 * (row + 3 - curves.length);
          return (
            path(mark(curve.shape, [plot.x(step), plot.y(value)]), `${curve.line} fig-strong`) +
            path(mark(curve.shape, [160, at - 5]), `${curve.line} fig-strong`) +
            label(174, at, curve.name, 'fig-text fig-halo') +
            label(302, at, fixed(value, 3), 'fig-text fig-halo', 'end')
          );
        })
        .join(''),
  };
}
