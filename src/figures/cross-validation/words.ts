import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { classes, sizes, type Fold } from './model.ts';
import type { State } from './state.ts';

const list = (numbers: readonly number[]) => numbers.join('、');
const ordinals = (indices: readonly number[]) => list(indices.map((index) => index + 1));

export const share = ({ negative, positive }: Fold) =>
  `${fixed((100 * positive) / (negative + positive), 0)}%`;
export const leakWords = ({ leaks }: Fold) => (leaks.length > 0 ? ordinals(leaks) : '无');

export function verdict({ splitter, folds }: State): string {
  const without = (key: 'negative' | 'positive') =>
    folds.flatMap((fold, i) => (fold[key] === 0 ? [i] : []));
  const [noPositive, noNegative] = [without('positive'), without('negative')];
  const lacks = [
    ...(noPositive.length > 0 ? [`第 ${ordinals(noPositive)} 折没有正例`] : []),
    ...(noNegative.length > 0 ? [`第 ${ordinals(noNegative)} 折没有负例`] : []),
  ];
  const leaks = folds.map((fold) => fold.leaks.length);
  return [
    `${splitter} 分 ${folds.length} 折，各测试折依次有正例 ${list(folds.map((fold) => fold.positive))} 个`,
    lacks.length > 0 ? `，${lacks.join('，')}` : '',
    leaks.some((count) => count > 0)
      ? `。训练与测试两边都有的组，依次有 ${list(leaks)} 个。`
      : '。没有一个组两边都有。',
  ].join('');
}

export function text(state: State): string {
  const { splitter, folds } = state;
  const positive = classes.filter((kind) => kind === 1).length;
  return (
    paragraphs(
      `${classes.length} 个样本，负例 ${classes.length - positive} 个，正例 ${positive} 个；${sizes.length} 个组依次有 ${list(sizes)} 个样本，同组的排在一起。三种分法都不打乱次序，与 scikit-learn 的 ${splitter}(n_splits=${folds.length}) 一致。`,
      verdict(state),
    ) +
    table(
      '每一折的测试集',
      ['折', '样本', '负例', '正例', '正例占', '两边都有的组'],
      folds.map((fold, i) => [
        String(i + 1),
        ordinals(fold.isTest.flatMap((is, sample) => (is ? [sample] : []))),
        String(fold.negative),
        String(fold.positive),
        share(fold),
        leakWords(fold),
      ]),
    )
  );
}
