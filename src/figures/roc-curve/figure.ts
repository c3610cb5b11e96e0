import { axes, numberTicks, wide } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, type Point } from '../shared/path.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { path } from '../shared/svg.ts';
import { auc, averagePrecision, count, falseAlarms, precision, recall, samples } from './model.ts';

const unit = numberTicks([0, 0.25, 0.5, 0.75, 1]);
const plot = wide([0, 1], [0, 1]);
const all = samples.map((_, i) => i + 1);

export const figure: SliderFigure<'reported'> = {
  tag: 'figure-roc-curve',
  legend: '把阈值从高移到低',
  steps: 'reported',
  controls: {
    reported: {
      param: 'roc-t',
      label: '阈值',
      min: 0,
      max: samples.length,
      step: 1,
      initial: 4,
      say: (reported) => (reported === 0 ? '高于一切' : String(samples[reported - 1]!.score)),
    },
  },
  panels: ({ reported }) => [rocPanel(reported), prPanel(reported)],
  verdict: ({ reported }) => verdict(reported),
  text: ({ reported }) =>
    paragraphs(
      `八个样本，分数从高到低：${samples.map(({ score, label }) => `${label === 1 ? '正' : '负'} ${score}`).join('，')}。AUC = ${fixed(auc(), 4)}，AP = ${fixed(averagePrecision(), 4)}。`,
      verdict(reported),
    ) +
    table(
      '每个阈值',
      ['阈值', 'TP', 'FP', 'FN', 'TN', '召回率', '误报率', '精确率'],
      all.map((n) => {
        const counts = count(n);
        return [
          String(samples[n - 1]!.score),
          ...[counts.tp, counts.fp, counts.fn, counts.tn].map(String),
          fixed(recall(counts), 2),
          fixed(falseAlarms(counts), 2),
          fixed(precision(counts)!, 3),
        ];
      }),
    ),
};

function verdict(reported: number): string {
  const counts = count(reported);
  const exact = precision(counts);
  const threshold = reported === 0 ? '高于一切' : samples[reported - 1]!.score;
  return `阈值 ${threshold}：TP ${counts.tp}，FP ${counts.fp}，FN ${counts.fn}，TN ${counts.tn}；召回率 ${fixed(recall(counts), 2)}，误报率 ${fixed(falseAlarms(counts), 2)}，精确率 ${exact === undefined ? '无定义' : fixed(exact, 3)}。`;
}

function rocPanel(reported: number): Panel {
  const place = (n: number): Point => [plot.x(falseAlarms(count(n))), plot.y(recall(count(n)))];
  return {
    name: 'roc',
    heading: `ROC 曲线，AUC = ${fixed(auc(), 4)}`,
    viewBox: '0 0 320 262',
    title: 'ROC 曲线',
    description: verdict(reported),
    drawing:
      axes(plot, unit, unit, { x: '误报率', y: '召回率' }) +
      path(polyline([place(0), place(samples.length)]), 'fig-dashed') +
      path(polyline([0, ...all].map(place)), 'fig-line-1 fig-strong') +
      path(dots([place(reported)]), 'fig-dots-text'),
  };
}

function prPanel(reported: number): Panel {
  const place = (n: number): Point => [plot.x(recall(count(n))), plot.y(precision(count(n)) ?? 1)];
  return {
    name: 'pr',
    heading: `PR 曲线，AP = ${fixed(averagePrecision(), 4)}`,
    viewBox: '0 0 320 262',
    title: 'PR 曲线',
    description: verdict(reported),
    drawing:
      axes(plot, unit, unit, { x: '召回率', y: '精确率' }) +
      path(polyline(all.map(place)), 'fig-line-2 fig-strong') +
      (reported === 0 ? '' : path(dots([place(reported)]), 'fig-dots-text')),
  };
}
