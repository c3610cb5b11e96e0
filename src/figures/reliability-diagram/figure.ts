import { axes, numberTicks, wide } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, rect } from '../shared/path.ts';
import { ticks } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { allRight, bins, gap, likelihoodLoss, total, type Bin } from './model.ts';

type Name = 'temperature' | 'number';

const temperature = { min: 0.5, max: 4, step: 0.1 };
const plot = wide([0.5, 1], [0, 1]);
const viewBox = '0 0 320 310';

/** Of the temperatures that the slider has, the one with the least negative log-likelihood. */
const best = ticks(temperature.min, temperature.max, temperature.step)
  .map((value) => Number(value.toFixed(1)))
  .reduce((least, value) => (likelihoodLoss(value) < likelihoodLoss(least) ? value : least));

export const figure: SliderFigure<Name> = {
  tag: 'figure-reliability-diagram',
  legend: '改温度与箱数，看准确率与置信度差多少',
  controls: {
    temperature: {
      ...temperature,
      param: 'rd-t',
      label: '温度 T',
      initial: 1,
      say: (value) => fixed(value, 1),
    },
    number: { param: 'rd-b', label: '箱数', min: 1, max: 10, step: 1, initial: 5 },
  },
  panels: (values) => {
    const all = bins(values.temperature, values.number);
    return [diagram(values, all), sumPanel(values, all)];
  },
  verdict: (values) => verdict(values, bins(values.temperature, values.number)),
  text: (values) => {
    const all = bins(values.temperature, values.number);
    return (
      paragraphs(
        `两类，${total} 个预测，对 ${allRight} 个。置信度是所选类别的概率，在 0.5 与 1 之间，等宽分箱，右端归本箱。`,
        verdict(values, all),
      ) +
      table(
        '各箱',
        ['箱', '对', '个数', '准确率', '平均置信度', '置信度合计', '合计与对的个数之差'],
        all.map((bin) => [
          range(bin),
          String(bin.right),
          String(bin.count),
          ...means(bin, 4),
          fixed(bin.sum, 3),
          fixed(gap(bin), 3),
        ]),
      ) +
      table(
        `分 ${values.number} 箱，换温度`,
        ['T', 'ECE', '负对数似然'],
        [0.5, 1, 1.5, 2, 2.1, 2.5, 3, 4].map((t) => [
          fixed(t, 1),
          fixed(added(bins(t, values.number)) / total, 4),
          fixed(likelihoodLoss(t), 4),
        ]),
      )
    );
  },
};

/** The sum of the terms as they are printed, so that a pen finds the same. */
const added = (all: readonly Bin[]) =>
  all.reduce((sum, bin) => sum + Number(gap(bin).toFixed(3)), 0);
const range = ({ from, to }: Bin) => `${fixed(from, 2)}–${fixed(to, 2)}`;

/** Accuracy and mean confidence, or dashes where the bin is empty. */
function means({ count, right, sum }: Bin, digits: number): readonly [string, string] {
  return count === 0 ? ['–', '–'] : [fixed(right / count, digits), fixed(sum / count, digits)];
}

function verdict({ temperature: t, number }: Values<Name>, all: readonly Bin[]): string {
  const mean = all.reduce((sum, bin) => sum + bin.sum, 0) / total;
  const accuracy = allRight / total;
  const state =
    Math.abs(mean - accuracy) < 0.01
      ? '与准确率相差不到 0.01'
      : mean > accuracy
        ? '高于准确率，过于自信'
        : '低于准确率，信心不足';
  const loss = `负对数似然 ${fixed(likelihoodLoss(t), 4)}${t === best ? '，在滑块的各档里最小' : `，T = ${fixed(best, 1)} 时最小，是 ${fixed(likelihoodLoss(best), 4)}`}`;
  return `T = ${fixed(t, 1)}，分 ${number} 箱：准确率 ${fixed(accuracy, 2)}，平均置信度 ${fixed(mean, 4)}，${state}；ECE ≈ ${fixed(added(all) / total, 4)}。${loss}。`;
}

function diagram(values: Values<Name>, all: readonly Bin[]): Panel {
  const { x, y, bottom } = plot;
  const filled = all.filter(({ count }) => count > 0);
  const bar = (bin: Bin, height: number) =>
    rect(x(bin.from) + 1, y(height), x(bin.to) - x(bin.from) - 2, bottom - y(height));
  return {
    name: 'diagram',
    heading: '柱高是准确率，粗横线是平均置信度，柱底是个数',
    viewBox,
    title: '可靠性图',
    description: filled
      .map((bin) => {
        const [accuracy, sure] = means(bin, 4);
        return `${range(bin)}：${bin.count} 个，准确率 ${accuracy}，平均置信度 ${sure}`;
      })
      .join('；'),
    drawing:
      axes(
        plot,
        numberTicks([0.5, 0.6, 0.7, 0.8, 0.9, 1]),
        numberTicks([0, 0.2, 0.4, 0.6, 0.8, 1]),
        {
          x: '置信度',
          y: '准确率',
        },
      ) +
      path(filled.map((bin) => bar(bin, bin.right / bin.count)).join(''), 'fig-soft') +
      path(
        polyline([
          [x(0.5), y(0.5)],
          [x(1), y(1)],
        ]),
        'fig-dashed',
      ) +
      path(filled.map((bin) => bar(bin, bin.right / bin.count)).join(''), 'fig-line-1') +
      filled
        .map((bin) => {
          const [from, to, middle] = [x(bin.from), x(bin.to), x((bin.from + bin.to) / 2)];
          const [accuracy, sure] = [y(bin.right / bin.count), y(bin.sum / bin.count)];
          return (
            path(
              polyline([
                [middle, accuracy],
                [middle, sure],
              ]),
              'fig-line-2',
            ) +
            path(
              polyline([
                [from + 2, sure],
                [to - 2, sure],
              ]),
              'fig-line-2 fig-strong',
            ) +
            (all.length > 5 ? '' : numbers(bin, middle)) +
            label(middle, bottom - 8, String(bin.count), 'fig-muted', 'middle')
          );
        })
        .join('') +
      label(4, 280, '虚线：准确率等于置信度', 'fig-muted') +
      label(
        4,
        302,
        `T = ${fixed(values.temperature, 1)}，负对数似然 ${fixed(likelihoodLoss(values.temperature), 4)}`,
      ),
  };
}

/** Accuracy and mean confidence at the ends of the line between them, the greater one above. */
function numbers(bin: Bin, middle: number): string {
  const { y } = plot;
  const [accuracy, sure] = [bin.right / bin.count, bin.sum / bin.count];
  const isAbove = sure > accuracy;
  const above = y(Math.max(accuracy, sure)) - 6;
  const below = y(Math.min(accuracy, sure)) + 17;
  const place = (value: number, at: number, className: string) =>
    label(middle, at, fixed(value, 3), `fig-halo fig-strong-text ${className}`, 'middle');
  return (
    place(accuracy, isAbove ? below : above, 'fig-text') +
    place(sure, isAbove ? above : below, 'fig-gradient')
  );
}

function sumPanel({ number }: Values<Name>, all: readonly Bin[]): Panel {
  const ends = [146, 238, 316];
  const gaps = all.filter(({ count }) => count > 0).map((bin) => fixed(gap(bin), 3));
  const whole = added(all);
  // Four terms a line; the last one closes the bracket.
  const pieces = Array.from({ length: Math.ceil(gaps.length / 4) }, (_, i) =>
    gaps.slice(4 * i, 4 * i + 4).join(' + '),
  );
  const lines = [
    ...pieces.map(
      (piece, i) =>
        `${i === 0 ? 'ECE = (' : '　　+ '}${piece}${i === pieces.length - 1 ? `) / ${total}` : ''}`,
    ),
    `= ${fixed(whole, 3)} / ${total} ≈ ${fixed(whole / total, 4)}`,
  ];
  const row = (y: number, cells: readonly string[], className: string) =>
    label(2, y, cells[0]!, className) +
    cells
      .slice(1)
      .map((cell, i) => label(ends[i]!, y, cell, className, 'end'))
      .join('');
  return {
    name: 'sums',
    heading: `差 = |对的个数 − 置信度合计|，ECE ≈ ${fixed(whole / total, 4)}`,
    viewBox,
    title: 'ECE 的算式',
    description: `分 ${number} 箱。${lines.map((line) => line.trim()).join(' ')}。`,
    drawing:
      row(17, ['箱', '对/个数', '置信度合计', '差'], 'fig-muted') +
      path('M2 25H318', 'fig-axis') +
      all
        .map((bin, i) =>
          bin.count === 0
            ? row(44 + 19 * i, [range(bin), '0', '–', '–'], 'fig-muted')
            : row(
                44 + 19 * i,
                [range(bin), `${bin.right}/${bin.count}`, fixed(bin.sum, 3), fixed(gap(bin), 3)],
                'fig-text',
              ),
        )
        .join('') +
      lines
        .map((line, i) =>
          label(
            2,
            52 + 19 * all.length + 20 * i,
            line,
            i === lines.length - 1 ? 'fig-text fig-strong-text' : 'fig-text',
          ),
        )
        .join(''),
  };
}
