import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { right, type Joined, type KeyCount } from './model.ts';
import type { State } from './state.ts';

export const code = ({ how }: State) => `left.merge(right, on="id", how="${how}")`;

/** The cells of a row of the result as pandas prints them: whole numbers become 11.0 beside a NaN. */
export function cellsOf(state: State, row: Joined): readonly [string, string, string] {
  const digits = isFloat(state) ? 1 : 0;
  return [
    row.id,
    row.left === undefined ? 'NaN' : fixed(state.left[row.left]!.size, digits),
    row.right === undefined ? 'NaN' : fixed(right[row.right]!.acc, 2),
  ];
}

const isFloat = ({ rows }: State) => rows.some((row) => row.left === undefined);

/** How many rows a key gives, and why. */
export function countWords({ left, right: other, result }: KeyCount): string {
  if (left > 0 && other > 0) return `${left} × ${other} = ${result}`;
  return result > 0 ? `补 NaN，${result}` : '去掉，0';
}

export function sum({ counts, rows }: State): string {
  return `${counts.map(({ result }) => result).join(' + ')} = ${rows.length}`;
}

export function typeWords(state: State): string {
  return isFloat(state) ? 'size 里有 NaN，整列成了 float64' : 'size 里没有 NaN，仍是 int64';
}

export function verdict(state: State): string {
  const { how, left, rows, dropped } = state;
  const gone = [
    ...dropped.left.map((i) => `左表的 ${left[i]!.id}`),
    ...dropped.right.map((i) => `右表的 ${right[i]!.id}`),
  ];
  const missing = rows.filter((row) => row.left === undefined || row.right === undefined);
  const many = state.counts.find((key) => key.id === 'A')!;
  return [
    `how="${how}"：左 ${left.length} 行，右 ${right.length} 行，结果 ${rows.length} 行。`,
    `A 在左表 ${many.left} 行、右表 ${many.right} 行，两两配成 ${many.result} 行。`,
    gone.length > 0 ? `${gone.join(' 和')} 没有进结果。` : '',
    missing.length > 0 ? `${missing.map(({ id }) => id).join('、')} 缺的一边补 NaN。` : '',
  ].join('');
}

export function text(state: State): string {
  return (
    paragraphs(`${code(state)}。`, verdict(state), `${typeWords(state)}。`) +
    table(
      '左表 left',
      ['id', 'size'],
      state.left.map(({ id, size }) => [id, String(size)]),
    ) +
    table(
      '右表 right',
      ['id', 'acc'],
      right.map(({ id, acc }) => [id, fixed(acc, 2)]),
    ) +
    table(
      '结果',
      ['id', 'size', 'acc', '来自'],
      state.rows.map((row) => [
        ...cellsOf(state, row),
        [
          row.left === undefined ? '左表没有' : `左表第 ${row.left + 1} 行`,
          row.right === undefined ? '右表没有' : `右表第 ${row.right + 1} 行`,
        ].join('，'),
      ]),
    ) +
    table(
      '每个键的行数',
      ['键', '左表', '右表', '结果'],
      state.counts.map((key) => [key.id, String(key.left), String(key.right), countWords(key)]),
    )
  );
}
