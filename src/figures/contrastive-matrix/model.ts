export const temperatures = [
  0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1,
] as const;

export const captions = ['实心圆', '三角形', '两个方块'] as const;

/** What the fourth caption may be: it fits its picture alone, the first one as well, or says nothing of any. */
export const fourths = [
  { caption: '空心圆', column: [0.22, 0.14, 0.11, 0.29] },
  { caption: '一个圆', column: [0.31, 0.14, 0.11, 0.31] },
  { caption: '看大图', column: [0.15, 0.14, 0.15, 0.13] },
] as const;

/** Cosines of the four pictures (rows) with the first three captions. */
const cosines = [
  [0.31, 0.17, 0.12],
  [0.16, 0.3, 0.15],
  [0.13, 0.18, 0.32],
  [0.21, 0.14, 0.1],
] as const;

export type Matrix = readonly (readonly number[])[];

export function similarities(fourth: number): Matrix {
  return cosines.map((row, i) => [...row, fourths[fourth]!.column[i]!]);
}

export const transpose = (matrix: Matrix): Matrix =>
  matrix.map((_, j) => matrix.map((row) => row[j]!));

/** Softmax of one row at temperature τ with its steps, and −ln p of the pair's own place. */
export interface Direction {
  readonly logits: readonly number[];
  readonly powers: readonly number[];
  readonly sum: number;
  readonly p: readonly number[];
  /** How far the own logit lies below the greatest. */
  readonly behind: number;
  readonly loss: number;
}

export function direction(row: readonly number[], own: number, temperature: number): Direction {
  const logits = row.map((s) => s / temperature);
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  const behind = most - logits[own]!;
  return {
    ...{ logits, powers, sum, behind },
    p: powers.map((power) => power / sum),
    loss: Math.log(sum) + behind,
  };
}

export interface Contrast {
  readonly cosines: Matrix;
  /** Of each picture among the captions, of each caption among the pictures. */
  readonly rows: readonly Direction[];
  readonly columns: readonly Direction[];
  readonly byRows: number;
  readonly byColumns: number;
  readonly loss: number;
}

export function contrast(fourth: number, temperature: number): Contrast {
  const matrix = similarities(fourth);
  const along = (lines: Matrix) => lines.map((line, own) => direction(line, own, temperature));
  const mean = (ways: readonly Direction[]) =>
    ways.reduce((sum, { loss }) => sum + loss, 0) / ways.length;
  const [rows, columns] = [along(matrix), along(transpose(matrix))];
  const [byRows, byColumns] = [mean(rows), mean(columns)];
  return { cosines: matrix, rows, columns, byRows, byColumns, loss: (byRows + byColumns) / 2 };
}

/** The share of one pair in the loss. */
export function shareOf({ rows, columns, loss }: Contrast, pair: number): number {
  return (rows[pair]!.loss + columns[pair]!.loss) / (2 * rows.length * loss);
}
