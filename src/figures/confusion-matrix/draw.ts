import { equals, fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import { label, path } from '../shared/svg.ts';
import type { Counts, Reading } from './model.ts';

/** The matrix with its margins; precision reads down a column, recall along a row. */
export function matrixPanel({ tp, fn, fp, tn }: Counts, reading: Reading): Panel {
  const { actual, predicted, total } = reading;
  const columns = [62, 146, 230] as const;
  const rows = [52, 122, 192] as const;
  const cell = (column: 0 | 1 | 2, row: 0 | 1 | 2, count: number, name: string) =>
    label(columns[column] + 42, rows[row] + 32, String(count), 'fig-number', 'middle') +
    label(columns[column] + 42, rows[row] + 54, name, 'fig-muted', 'middle');
  const drawing = [
    path(rect(columns[0], rows[0], 84, 70) + rect(columns[1], rows[1], 84, 70), 'fig-soft'),
    path(rect(columns[0], rows[0], 168, 140) + 'M146 52v140M62 122h168', 'fig-axis'),
    label(columns[0] + 84, 18, '预测', 'fig-muted', 'middle'),
    label(columns[0] + 42, 42, '正', 'fig-text', 'middle'),
    label(columns[1] + 42, 42, '负', 'fig-text', 'middle'),
    label(columns[2] + 42, 42, '合计', 'fig-muted', 'middle'),
    label(4, rows[0] + 70 + 5, '真实', 'fig-muted'),
    label(50, rows[0] + 40, '正', 'fig-text', 'end'),
    label(50, rows[1] + 40, '负', 'fig-text', 'end'),
    label(50, rows[2] + 40, '合计', 'fig-muted', 'end'),
    cell(0, 0, tp, 'TP'),
    cell(1, 0, fn, 'FN'),
    cell(0, 1, fp, 'FP'),
    cell(1, 1, tn, 'TN'),
    cell(2, 0, actual.positive, 'TP + FN'),
    cell(2, 1, actual.negative, 'FP + TN'),
    cell(0, 2, predicted.positive, 'TP + FP'),
    cell(1, 2, predicted.negative, 'FN + TN'),
    cell(2, 2, total, '总数'),
    path(rect(columns[0] + 7, rows[0] + 7, 240, 56), 'fig-line-1'),
    path(rect(columns[0] + 3, rows[0] + 3, 78, 203), 'fig-line-2 fig-dashed-frame'),
    label(4, 286, `实线一行：召回率 ${tp} / ${actual.positive} ${equals(reading.recall, 3)}`),
    label(4, 308, `虚线一列：精确率 ${tp} / ${predicted.positive} ${equals(reading.precision, 3)}`),
  ].join('');
  return {
    name: 'matrix',
    heading: `${total} 个样本，${actual.positive} 个正例`,
    viewBox: '0 0 320 316',
    title: '混淆矩阵与边际和',
    description: `真实为正的 ${actual.positive} 个：预测对 ${tp}（TP），漏掉 ${fn}（FN）。真实为负的 ${actual.negative} 个：误报 ${fp}（FP），预测对 ${tn}（TN）。预测为正共 ${predicted.positive}，预测为负共 ${predicted.negative}。`,
    drawing,
  };
}

/** The readings as bars from 0 to 1, with the accuracy of always saying "negative" marked. */
export function readingsPanel({ tp, fn, fp, tn }: Counts, reading: Reading): Panel {
  const bars: readonly (readonly [string, string, number])[] = [
    ['精确率', `${tp} / (${tp} + ${fp})`, reading.precision],
    ['召回率', `${tp} / (${tp} + ${fn})`, reading.recall],
    ['F1', `2 × ${tp} / (2 × ${tp} + ${fp} + ${fn})`, reading.f1],
    ['准确率', `(${tp} + ${tn}) / ${reading.total}`, reading.accuracy],
    [
      'Kappa',
      `(${fixed(reading.accuracy, 3)} − ${fixed(reading.chance, 3)}) / ${fixed(1 - reading.chance, 3)}`,
      reading.kappa,
    ],
  ];
  const x = linearScale([0, 1], [4, 316]);
  const drawing = bars
    .flatMap(([name, formula, value], i) => {
      const y = 18 + i * 54;
      return [
        label(4, y, name, 'fig-text fig-strong-text'),
        label(64, y, formula, 'fig-muted'),
        label(316, y, fixed(value, 3), 'fig-text fig-strong-text', 'end'),
        path(rect(4, y + 8, 312, 14), 'fig-frame'),
        path(rect(4, y + 8, x(value) - 4, 14), i === 3 ? 'fig-fill-2' : 'fig-fill-1'),
        i === 3 ? path(`M${x(reading.baseline).toFixed(1)} ${y + 4}v22`, 'fig-mark') : '',
      ];
    })
    .join('');
  const note = label(
    4,
    290,
    `竖线：全部猜负，准确率也有 ${fixed(reading.baseline, 2)}`,
    'fig-muted',
  );
  return {
    name: 'readings',
    heading: '从同一张表读出的五个数',
    viewBox: '0 0 320 316',
    title: '精确率、召回率、F1、准确率与 Kappa',
    description: `${bars.map(([name, formula, value]) => `${name} = ${formula} ${equals(value, 3)}`).join('；')}。准确率条上的竖线在 ${fixed(reading.baseline, 2)}，是全部猜负的准确率。`,
    drawing: drawing + note,
  };
}
