import { axes, clipped, numberTicks, wide } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, grid, polyline, rect, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import { trainingLosses, validationLosses } from './data.ts';
import { best, digits, epochs } from './model.ts';

type Name = 'epoch' | 'picture';

/** A little room at both ends, so that the first and the last dot are whole. */
const plot = wide([-0.7, epochs + 0.7], [-2.3, 0.5]);
const names = [
  '6，很快学会',
  '8，慢慢学会',
  '5，时对时错',
  '9，第 15 轮认成 8',
  '6，第 15 轮认成 8',
  '4，第 15 轮认成 6',
];

export const figure: SliderFigure<Name> = {
  tag: 'figure-first-training',
  legend: '一轮轮走，换一张图',
  steps: 'epoch',
  controls: {
    epoch: { param: 'ft-e', label: '轮', min: 0, max: epochs, step: 1, initial: best },
    picture: {
      param: 'ft-p',
      label: '测试图',
      min: 0,
      max: names.length - 1,
      step: 1,
      initial: 3,
      options: names,
    },
  },
  panels: (values) => [losses(values), guesses(values)],
  verdict,
  text: (values) => {
    const digit = digits[values.picture]!;
    return (
      paragraphs(
        `1,197 张训练，300 张验证，20 轮。验证损失最低的是第 ${best} 轮。图是数据里的第 ${digit.number} 张（从 0 数起），真实是 ${digit.truth}。`,
        verdict(values),
      ) +
      table(
        '逐轮',
        ['轮', '训练损失', '验证损失', `给 ${digit.truth} 的概率`, '认成', '它的概率'],
        digit.guesses.map(({ percent, digit: guess }, epoch) => [
          String(epoch),
          fixed(trainingLosses[epoch]!, 3),
          fixed(validationLosses[epoch]!, 3),
          share(percent[digit.truth]!),
          String(guess),
          share(percent[guess]!),
        ]),
      )
    );
  },
};

function verdict({ epoch, picture }: Values<Name>): string {
  const { truth, guesses: all } = digits[picture]!;
  const { percent, digit, isRight } = all[epoch]!;
  const said = isRight
    ? `认对了，给 ${truth} 的概率 ${share(percent[truth]!)}`
    : `认成 ${digit}（${share(percent[digit]!)}），给 ${truth} 的只有 ${share(percent[truth]!)}`;
  const when = epoch === 0 ? '训练之前' : `第 ${epoch} 轮`;
  return `${when}：训练损失 ${fixed(trainingLosses[epoch]!, 3)}，验证 ${fixed(validationLosses[epoch]!, 3)}。这张 ${truth}，${said}。`;
}

/** The two losses up to the epoch shown, on a scale of powers of ten. */
function losses(values: Values<Name>): Panel {
  const { epoch } = values;
  const place = (loss: number, at: number): Point => [plot.x(at), plot.y(Math.log10(loss))];
  const upTo = (run: readonly number[], end: number) => polyline(run.slice(0, end + 1).map(place));
  return {
    name: 'losses',
    heading: '训练损失（虚线）与验证损失（实线）',
    viewBox: '0 0 320 262',
    title: '训练与验证损失随轮数的变化',
    description: `第 ${epoch} 轮，训练 ${fixed(trainingLosses[epoch]!, 3)}，验证 ${fixed(validationLosses[epoch]!, 3)}，竖轴每格差十倍。`,
    drawing:
      axes(
        plot,
        numberTicks([0, 5, 10, 15, 20]),
        [-2, -1, 0].map((power) => ({ value: power, label: String(10 ** power) })),
        { x: '轮', y: '损失' },
      ) +
      clipped(
        plot,
        epoch >= best
          ? path(
              `M${plot.x(best).toFixed(1)} ${plot.top + 50}V${plot.bottom}`,
              'fig-line-3 fig-dashed-frame',
            )
          : '',
        path(upTo(trainingLosses, epoch), 'fig-line-2 fig-dashed-frame'),
        path(upTo(validationLosses, epoch), 'fig-line-1 fig-strong'),
        path(dots([place(validationLosses[epoch]!, epoch)]), 'fig-dots-text'),
      ) +
      label(302, 44, `训练 ${fixed(trainingLosses[epoch]!, 3)}`, 'fig-text', 'end') +
      label(302, 64, `验证 ${fixed(validationLosses[epoch]!, 3)}`, 'fig-strong-text', 'end') +
      (epoch >= best
        ? label(plot.x(best) - 6, plot.top + 62, `第 ${best} 轮最低`, 'fig-halo', 'end')
        : ''),
  };
}

const cell = 16;

/** The picture, and how probable the network holds each digit. */
function guesses(values: Values<Name>): Panel {
  const { rows, truth, guesses: all } = digits[values.picture]!;
  const { percent, digit, isRight } = all[values.epoch]!;
  const [left, top] = [6, 24];
  const ink = rows.flatMap((row, y) =>
    row.flatMap((value, x) =>
      value === 0
        ? []
        : [
            el('path', {
              class: 'fig-fill-1',
              'fill-opacity': String(Math.round((value / 16) * 100) / 100),
              d: rect(left + x * cell, top + y * cell, cell, cell),
            }),
          ],
    ),
  );
  const bars = percent.map((share_, i) => {
    const y = 24 + i * 22;
    const isTrue = i === truth;
    const strong = isTrue || i === digit ? 'fig-text fig-strong-text' : 'fig-muted';
    return (
      label(162, y + 13, String(i), strong, 'middle') +
      path(rect(174, y, 96, 16), 'fig-frame') +
      path(
        share_ === 0 ? '' : rect(174, y, share_ * 0.96, 16),
        isTrue ? 'fig-fill-1' : 'fig-fill-2',
      ) +
      label(314, y + 13, share(share_), strong, 'end')
    );
  });
  return {
    name: 'guess',
    heading: `真实是 ${truth}，网络认作 ${digit}，${isRight ? '对' : '错'}`,
    viewBox: '0 0 320 262',
    title: '一张测试图与十个数字的概率',
    description: `真实是 ${truth}。${percent.map((share_, i) => `${i} 的概率 ${share(share_)}`).join('，')}。`,
    drawing: [
      path(rect(left, top, 8 * cell, 8 * cell), 'fig-frame'),
      ...ink,
      path(grid(left, top, 8, 8, cell), 'fig-grid'),
      label(left + 4 * cell, 180, `真实 ${truth}`, 'fig-text fig-strong-text', 'middle'),
      label(
        left + 4 * cell,
        204,
        `认作 ${digit} ${isRight ? '✓' : '✗'}`,
        isRight ? 'fig-text fig-strong-text' : 'fig-gradient fig-strong-text',
        'middle',
      ),
      ...bars,
    ].join(''),
  };
}

/** Per cent as a probability of two decimals. */
function share(percent: number): string {
  return fixed(percent / 100, 2);
}
