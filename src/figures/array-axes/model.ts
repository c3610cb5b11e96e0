/** The array of the figure, 2 × 3. */
export const rows: readonly (readonly number[])[] = [
  [1, 2, 3],
  [4, 5, 6],
];

export type Reduction = 'sum' | 'mean' | 'max';
/** 0 goes down the rows, 1 across the columns, undefined over everything. */
export type Axis = 0 | 1 | undefined;

/** Numbers that are merged into one, group by group, in the order of the result. */
export function groups(axis: Axis): number[][] {
  if (axis === 0) return rows[0]!.map((_, column) => rows.map((row) => row[column]!));
  return axis === 1 ? rows.map((row) => [...row]) : [rows.flat()];
}

export function reduce(group: readonly number[], reduction: Reduction): number {
  const sum = group.reduce((total, value) => total + value, 0);
  if (reduction === 'max') return Math.max(...group);
  return reduction === 'sum' ? sum : sum / group.length;
}

/** Shape of the result as NumPy prints it. */
export function shape(axis: Axis): string {
  return axis === undefined ? '()' : axis === 0 ? '(3,)' : '(2,)';
}
