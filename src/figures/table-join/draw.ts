import { fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, rect } from '../shared/path.ts';
import { label, path } from '../shared/svg.ts';
import { right } from './model.ts';
import type { State } from './state.ts';
import { cellsOf, code, countWords, sum, typeWords, verdict } from './words.ts';

const row = 26;
const top = 44;
/** Room for the longest result: outer, with A twice on both sides. */
const most = 7;
const viewBox = `0 0 320 ${top + row * most + 10}`;
/** Edges of the columns of each table. */
const edges = { left: [2, 28, 66], result: [110, 136, 180, 218], right: [254, 280, 318] } as const;

const middle = (index: number) => top + row * (index + 0.5);

function drawTable(
  side: keyof typeof edges,
  name: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isDropped: (index: number) => boolean = () => false,
): string {
  const x = edges[side];
  const [from, to] = [x[0], x.at(-1)!];
  const centre = (column: number) => (x[column]! + x[column + 1]!) / 2;
  return [
    path(rect(from, top, x[1] - from, row * rows.length), 'fig-soft'),
    label((from + to) / 2, 14, name, 'fig-strong-text', 'middle'),
    ...head.map((words, column) => label(centre(column), top - 8, words, 'fig-muted', 'middle')),
    ...rows.flatMap((cells, index) =>
      cells.map((cell, column) =>
        label(
          centre(column),
          middle(index) + 5,
          cell,
          cell === 'NaN' ? 'fig-gradient' : isDropped(index) ? 'fig-muted' : 'fig-text',
          'middle',
        ),
      ),
    ),
    path(
      [
        ...Array.from({ length: rows.length + 1 }, (_, i) => `M${from} ${top + row * i}H${to}`),
        ...x.map((at) => `M${at} ${top}v${row * rows.length}`),
      ].join(''),
      'fig-cells',
    ),
  ].join('');
}

const times = (x: number, y: number) => `M${x - 5} ${y - 5}l10 10m0 -10l-10 10`;

export function tablesPanel(state: State): Panel {
  const { left, rows, dropped } = state;
  const lines = (side: 'left' | 'right') =>
    rows
      .flatMap((one, index) => {
        const source = one[side];
        if (source === undefined) return [];
        const [from, to] =
          side === 'left'
            ? [edges.left[2] + 3, edges.result[0] - 4]
            : [edges.right[0] - 3, edges.result[3] + 4];
        return [arrow([from, middle(source)], [to, middle(index)], 7)];
      })
      .join('');
  return {
    name: 'tables',
    heading: code(state),
    viewBox,
    title: '两张表按 id 连接',
    description: `${verdict(state)}结果依次是 ${rows.map((one) => cellsOf(state, one).join(' ')).join('；')}。`,
    drawing: [
      drawTable(
        'left',
        'left',
        ['id', 'size'],
        left.map(({ id, size }) => [id, String(size)]),
        (index) => dropped.left.includes(index),
      ),
      drawTable(
        'result',
        `结果 ${rows.length} 行`,
        ['id', 'size', 'acc'],
        rows.map((one) => cellsOf(state, one)),
      ),
      drawTable(
        'right',
        'right',
        ['id', 'acc'],
        right.map(({ id, acc }) => [id, fixed(acc, 2)]),
        (index) => dropped.right.includes(index),
      ),
      path(lines('left'), 'fig-line-1'),
      path(lines('right'), 'fig-line-2'),
      path(
        [
          ...dropped.left.map((index) => times(edges.left[2] + 11, middle(index))),
          ...dropped.right.map((index) => times(edges.right[0] - 11, middle(index))),
        ].join(''),
        'fig-mark',
      ),
    ].join(''),
  };
}

export function countPanel(state: State): Panel {
  const { counts } = state;
  const x = [40, 106, 172, 262];
  const line = (index: number) => 46 + row * index;
  const bottom = line(counts.length);
  return {
    name: 'count',
    heading: '每个键在结果里有几行：两边都有的，行数相乘',
    viewBox,
    title: '每个键的行数',
    description: `${counts.map((key) => `${key.id}：左 ${key.left}，右 ${key.right}，${countWords(key)}`).join('；')}；合计 ${sum(state)} 行。`,
    drawing: [
      ...['键', '左表', '右表', '结果'].map((words, i) =>
        label(x[i]!, 20, words, 'fig-muted', 'middle'),
      ),
      ...counts.flatMap((key, index) => [
        label(x[0]!, line(index), key.id, 'fig-strong-text', 'middle'),
        label(x[1]!, line(index), String(key.left), 'fig-text', 'middle'),
        label(x[2]!, line(index), String(key.right), 'fig-text', 'middle'),
        label(x[3]!, line(index), countWords(key), 'fig-text', 'middle'),
      ]),
      path(
        Array.from({ length: counts.length + 1 }, (_, i) => `M16 ${line(i) - 17}H304`).join(''),
        'fig-frame',
      ),
      label(16, bottom + 6, '合计', 'fig-strong-text'),
      label(304, bottom + 6, sum(state), 'fig-strong-text', 'end'),
      label(16, bottom + 40, typeWords(state)),
    ].join(''),
  };
}
