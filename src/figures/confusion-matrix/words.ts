import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Counts, Reading } from './model.ts';

/** The text alternative: the matrix with its margins, and each reading with its formula. */
export function textAlternative({ tp, fn, fp, tn }: Counts, reading: Reading): string {
  const { actual, predicted, total, accuracy, chance, kappa } = reading;
  const numbers = (...values: readonly number[]) => values.map(String);
  return (
    table(
      '混淆矩阵（行是真实，列是预测）',
      ['真实', '预测为正', '预测为负', '合计'],
      [
        ['真实为正', ...numbers(tp, fn, actual.positive)],
        ['真实为负', ...numbers(fp, tn, actual.negative)],
        ['合计', ...numbers(predicted.positive, predicted.negative, total)],
      ],
    ) +
    table(
      '读数',
      ['指标', '算式', '值'],
      [
        ['精确率', `TP / (TP + FP) = ${tp} / ${predicted.positive}`, fixed(reading.precision, 4)],
        ['召回率', `TP / (TP + FN) = ${tp} / ${actual.positive}`, fixed(reading.recall, 4)],
        ['F1', `2TP / (2TP + FP + FN) = ${2 * tp} / ${2 * tp + fp + fn}`, fixed(reading.f1, 4)],
        ['准确率', `(TP + TN) / 总数 = ${tp + tn} / ${total}`, fixed(accuracy, 4)],
        [
          'Kappa',
          `(${fixed(accuracy, 3)} − ${fixed(chance, 3)}) / (1 − ${fixed(chance, 3)})`,
          fixed(kappa, 4),
        ],
      ],
    ) +
    paragraphs(
      `Kappa 里的 ${fixed(chance, 3)} 是碰巧一致的比例：(${actual.positive} × ${predicted.positive} + ${actual.negative} × ${predicted.negative}) / ${total}²。`,
      `全部猜负也有 ${actual.negative} / ${total} = ${fixed(reading.baseline, 2)} 的准确率，所以单看 ${fixed(accuracy, 2)} 说明不了什么。`,
      'scikit-learn 的 confusion_matrix 按标签从小到大排，标签为 0 和 1 时左上角是 TN，与这里的次序相反。',
    )
  );
}
