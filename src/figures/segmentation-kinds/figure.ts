import { equals, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { grid, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  byCar,
  byClass,
  car,
  classes,
  columns,
  iou,
  mean,
  numbersOf,
  panoptic,
  predict,
  rows,
  truth,
  type Overlap,
  type Picture,
  type Pixel,
} from './model.ts';

type Name = 'task' | 'split';

const tasks = ['语义', '实例', '全景'] as const;
const [semantic, instance] = [0, 1];
/** From here on the predicted cars are one. */
const merged = 10;

const cell = 24;
const left = (320 - columns * cell) / 2;

export const figure: SliderFigure<Name> = {
  tag: 'figure-segmentation-kinds',
  legend: '换一种任务，再移动两辆车的分界',
  controls: {
    task: {
      param: 'sk-task',
      label: '任务',
      min: 0,
      max: 2,
      step: 1,
      initial: 2,
      options: ['语义分割', '实例分割', '全景分割'],
    },
    split: {
      param: 'sk-split',
      label: '预测的分界',
      min: 3,
      max: merged,
      step: 1,
      initial: 6,
      say: (value) => (value === merged ? '不分，合成一辆' : `第 ${value} 列之后`),
    },
  },
  panels: (values) => [picturesPanel(values), sumsPanel(values)],
  verdict,
  text: (values) => {
    const guess = predict(values.split);
    return (
      paragraphs(
        `图 ${columns} × ${rows} 共 ${columns * rows} 个像素：天 28 个，路 32 个，两辆紧挨着的车各 12 个。预测漏了右车的 2 个像素，又把路的 2 个像素当成了车。`,
        verdict(values),
      ) +
      table(
        '每类的 IoU 与 PQ',
        ['类别', '交', '并', 'IoU', 'PQ'],
        byClass(guess).map((one, kind) => [
          classes[kind]!,
          String(one.intersection),
          String(one.union),
          trimmed(iou(one), 3),
          trimmed(panoptic(guess)[kind]!.pq, 3),
        ]),
      ) +
      table(
        '车与车的 IoU',
        ['真值', ...numbersOf(guess).map((number) => `预测 ${number}`)],
        byCar(guess).map((row, i) => [`车 ${i + 1}`, ...row.map(fraction)]),
      )
    );
  },
};

const fraction = (one: Overlap) => `${one.intersection}/${one.union} ${equals(iou(one), 3)}`;

function verdict({ task, split }: Values<Name>): string {
  const guess = predict(split);
  const classIous = byClass(guess);
  if (task === semantic) {
    return `语义分割只问每个像素是哪一类，车是一片。三类的 IoU 平均，mIoU ${equals(mean(classIous.map(iou)), 3)}。移动分界，这个数不变。`;
  }
  const { hits, falsePositives, falseNegatives, pq } = panoptic(guess)[car]!;
  const found = `配上 ${hits.length} 辆，多出 ${falsePositives} 段，漏掉 ${falseNegatives} 辆`;
  if (task === instance)
    return `实例分割只管数得清的车，每辆一张掩膜，天和路不归谁。与真值的 IoU 过半才算找到：${found}。`;
  return `全景分割给每个像素类别，车还要编号。车${found}，PQ ${equals(pq, 3)}，三类平均 ${equals(mean(panoptic(guess).map((one) => one.pq)), 3)}。`;
}

/** What a task writes into a pixel. */
function mark(task: number, { kind, number }: Pixel): string {
  if (task === semantic) return classes[kind]!;
  if (number > 0) return String(number);
  return task === instance ? '·' : classes[kind]!;
}

function drawPicture(picture: Picture, task: number, top: number): string {
  const at = (i: number) =>
    [left + cell * (i % columns), top + cell * Math.floor(i / columns)] as const;
  const cells = (isIn: (pixel: Pixel) => boolean) =>
    picture.flatMap((pixel, i) => (isIn(pixel) ? [rect(...at(i), cell, cell)] : [])).join('');
  const isSplit = task !== semantic;
  return (
    path(
      cells(({ kind, number }) => kind === car && (!isSplit || number === 1)),
      'fig-wash-1',
    ) +
    path(
      cells(({ number }) => isSplit && number === 2),
      'fig-soft',
    ) +
    path(grid(left, top, columns, rows, cell), 'fig-grid') +
    picture
      .map((pixel, i) => {
        const [x, y] = at(i);
        return label(
          x + cell / 2,
          y + cell / 2 + 5,
          mark(task, pixel),
          pixel.kind === car ? 'fig-text fig-strong-text' : 'fig-muted',
          'middle',
        );
      })
      .join('')
  );
}

function picturesPanel(values: Values<Name>): Panel {
  const guess = predict(values.split);
  const below = 24 + rows * cell + 30;
  return {
    name: 'pictures',
    heading: `${tasks[values.task]}分割：上面是真值，下面是预测`,
    viewBox: `0 0 320 ${below + rows * cell + 6}`,
    title: '真值与预测的标签',
    description: verdict(values),
    drawing:
      label(left, 17, '真值', 'fig-muted') +
      drawPicture(truth, values.task, 24) +
      label(left, below - 7, '预测', 'fig-muted') +
      drawPicture(guess, values.task, below),
  };
}

/** What is calculated, line by line: a name and a sum. */
function sums({ task, split }: Values<Name>): readonly (readonly [string, string])[] {
  const guess = predict(split);
  if (task === semantic) {
    const all = byClass(guess);
    return [
      ...all.map((one, kind) => [`${classes[kind]} IoU`, fraction(one)] as const),
      ['mIoU', `(${all.map((one) => trimmed(iou(one), 3)).join(' + ')}) / 3`],
      ['', equals(mean(all.map(iou)), 3)],
    ];
  }
  const pairs = byCar(guess).flatMap((row, i) =>
    row.map((one, j) => {
      const state = 2 * one.intersection > one.union ? '，配上' : '';
      return [`车 ${i + 1} 与 ${j + 1}`, `${fraction(one)}${state}`] as const;
    }),
  );
  const qualities = panoptic(guess);
  const { hits, falsePositives, falseNegatives, pq } = qualities[car]!;
  const counts = ['车', `TP ${hits.length}，FP ${falsePositives}，FN ${falseNegatives}`] as const;
  if (task === instance) return [...pairs, counts];
  const top = hits.map((one) => trimmed(iou(one), 3)).join(' + ');
  const parts = [hits.length, falsePositives / 2, falseNegatives / 2].join(' + ');
  return [
    ...pairs,
    counts,
    ['车 PQ', `${hits.length > 1 ? `(${top})` : top || '0'} / (${parts})`],
    ['', equals(pq, 3)],
    ['天 PQ', fraction(qualities[0]!.hits[0]!)],
    ['路 PQ', fraction(qualities[1]!.hits[0]!)],
    [
      'PQ',
      `(${[pq, qualities[0]!.pq, qualities[1]!.pq].map((value) => trimmed(value, 3)).join(' + ')}) / 3`,
    ],
    ['', equals(mean(qualities.map((one) => one.pq)), 3)],
  ];
}

function sumsPanel(values: Values<Name>): Panel {
  const lines = sums(values);
  const title = ['mIoU 的算式', '车的掩膜两两比', 'PQ 的算式'][values.task]!;
  return {
    name: 'sums',
    heading: title,
    viewBox: '0 0 320 290',
    title,
    description: lines.map(([name, sum]) => `${name}：${sum}`).join('；') + '。',
    drawing: lines
      .map(([name, sum], row) => {
        const isLast = row >= lines.length - (values.task === instance ? 1 : 2);
        const y = 20 + 26 * row;
        return (
          label(2, y, name, 'fig-muted') +
          label(74, y, sum, isLast ? 'fig-text fig-strong-text' : 'fig-text')
        );
      })
      .join(''),
  };
}
