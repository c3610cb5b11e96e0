import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import { label, path, round } from '../shared/svg.ts';
import { classes, sizes } from './model.ts';
import type { State } from './state.ts';
import { leakWords, share, verdict } from './words.ts';

const left = 36;
const cell = 11.7;
const right = left + cell * classes.length;
const height = 18;
const [groupTop, classTop] = [4, 28];
/** Room for six folds, so that nothing below moves. */
const most = 6;
const foldTop = (fold: number) => 60 + 30 * fold;
const viewBox = `0 0 320 ${foldTop(most) + 2}`;

const starts = sizes.map((_, group) => sizes.slice(0, group).reduce((sum, size) => sum + size, 0));
const at = (sample: number) => left + cell * sample;

/** A plus sign as an area, so that it can be of the paper's colour. */
function plus(sample: number, top: number): string {
  const [x, y] = [at(sample + 0.5), top + height / 2];
  return rect(x - 4, y - 1, 8, 2) + rect(x - 1, y - 4, 2, 8);
}

const cells = (samples: readonly number[], top: number) =>
  samples.map((sample) => rect(at(sample), top, cell, height)).join('');

export function foldsPanel(state: State): Panel {
  const { folds } = state;
  const all = classes.map((_, sample) => sample);
  const positive = all.filter((sample) => classes[sample] === 1);
  const heads = sizes.map(
    (size, group) =>
      path(
        rect(at(starts[group]!), groupTop, cell * size, height),
        group % 2 === 0 ? 'fig-soft' : 'fig-paper',
      ) +
      label(at(starts[group]! + size / 2), groupTop + 14, String(group + 1), 'fig-text', 'middle'),
  );
  const rows = folds.map(({ isTest, leaks }, fold) => {
    const top = foldTop(fold);
    const [inside, outside] = [true, false].map((is) =>
      positive.filter((sample) => isTest[sample] === is),
    );
    const below = leaks.map(
      (group) =>
        `M${round(at(starts[group]!) + 1)} ${top + height + 5}h${round(cell * sizes[group]! - 2)}`,
    );
    return [
      label(4, top + 14, `折 ${fold + 1}`),
      path(
        cells(
          all.filter((sample) => isTest[sample]),
          top,
        ),
        'fig-fill-1',
      ),
      path(cells(all, top), 'fig-contour'),
      path(inside!.map((sample) => plus(sample, top)).join(''), 'fig-paper'),
      path(outside!.map((sample) => plus(sample, top)).join(''), 'fig-muted'),
      path(below.join(''), 'fig-line-2 fig-strong'),
    ].join('');
  });
  const bottom = foldTop(folds.length - 1) + height;
  return {
    name: 'folds',
    heading: '实心是测试集，+ 是正例，有下划线的组两边都有',
    viewBox,
    title: `${state.splitter} 的各折`,
    description: verdict(state),
    drawing: [
      label(4, groupTop + 14, '组'),
      label(4, classTop + 14, '类'),
      ...heads,
      path(rect(left, groupTop, right - left, height), 'fig-frame'),
      path(positive.map((sample) => plus(sample, classTop)).join(''), 'fig-ink'),
      path(rect(left, classTop, right - left, height), 'fig-frame'),
      ...rows,
      path(
        starts
          .slice(1)
          .map((start) => `M${round(at(start))} ${groupTop}V${bottom}`)
          .join(''),
        'fig-edge',
      ),
    ].join(''),
  };
}

export function countPanel(state: State): Panel {
  const { folds } = state;
  const x = { fold: 26, negative: 82, positive: 128, share: 180, leaks: 262 };
  const line = (index: number) => 58 + 30 * index;
  const head = [
    [x.fold, '折'],
    [x.negative, '负例'],
    [x.positive, '正例'],
    [x.share, '正例占'],
    [x.leaks, '两边都有的组'],
  ] as const;
  return {
    name: 'count',
    heading: `每个测试折里的类与组（全体的正例占 ${share({ ...totals(), isTest: [], leaks: [] })}）`,
    viewBox,
    title: '每个测试折的类别数与两边都有的组',
    description: `${folds.map((fold, i) => `第 ${i + 1} 折负例 ${fold.negative}，正例 ${fold.positive}，两边都有的组：${leakWords(fold)}`).join('；')}。`,
    drawing: [
      ...head.map(([at, words]) => label(at, 26, words, 'fig-muted', 'middle')),
      ...folds.flatMap((fold, i) => [
        label(x.fold, line(i), String(i + 1), 'fig-strong-text', 'middle'),
        label(x.negative, line(i), String(fold.negative), emphasis(fold.negative), 'middle'),
        label(x.positive, line(i), String(fold.positive), emphasis(fold.positive), 'middle'),
        label(x.share, line(i), share(fold), 'fig-text', 'middle'),
        label(
          x.leaks,
          line(i),
          leakWords(fold),
          fold.leaks.length > 0 ? 'fig-gradient fig-strong-text' : 'fig-muted',
          'middle',
        ),
      ]),
      path(
        Array.from({ length: folds.length + 1 }, (_, i) => `M4 ${line(i) - 20}H316`).join(''),
        'fig-frame',
      ),
    ].join(''),
  };
}

const emphasis = (count: number) => (count === 0 ? 'fig-gradient fig-strong-text' : 'fig-text');

function totals() {
  const positive = classes.filter((kind) => kind === 1).length;
  return { negative: classes.length - positive, positive };
}
