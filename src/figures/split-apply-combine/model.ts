/** One run of an experiment: which model, which seed, and its accuracy. */
export interface Run {
  readonly model: string;
  readonly seed: number;
  readonly acc: number;
}

/** In the order in which they ended; C with seed 2 was not run. */
export const runs: readonly Run[] = [
  { model: 'A', seed: 0, acc: 0.9 },
  { model: 'B', seed: 0, acc: 0.86 },
  { model: 'A', seed: 1, acc: 0.88 },
  { model: 'C', seed: 0, acc: 0.91 },
  { model: 'B', seed: 1, acc: 0.89 },
  { model: 'A', seed: 2, acc: 0.92 },
  { model: 'C', seed: 1, acc: 0.87 },
  { model: 'B', seed: 2, acc: 0.83 },
];

export type Key = 'model' | 'seed';
export type Aggregate = 'mean' | 'max' | 'count';

export interface Group {
  readonly key: string;
  /** Numbers of its rows in the table, from 0. */
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

/** The groups in the order of their keys, as groupby sorts them. */
export function split(by: Key): readonly Group[] {
  const keys = [...new Set(runs.map((run) => String(run[by])))].sort();
  return keys.map((key) => {
    const rows = runs.flatMap((run, row) => (String(run[by]) === key ? [row] : []));
    return { key, rows, values: rows.map((row) => runs[row]!.acc) };
  });
}

export function apply(aggregate: Aggregate, values: readonly number[]): number {
  if (aggregate === 'count') return values.length;
  if (aggregate === 'max') return Math.max(...values);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
