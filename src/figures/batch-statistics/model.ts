import { normal } from '../shared/random.ts';

/** What the values of the channel are drawn from, and the value that is watched: one deviation above the mean. */
export const truth = { mean: 3, deviation: 2 };
export const watched = 5;
export const batches = 100;
export const epsilon = 1e-5;

export interface Statistics {
  readonly mean: number;
  /** Divided by m, as training normalises. */
  readonly variance: number;
  /** Divided by m − 1, as it enters the running variance of PyTorch. */
  readonly unbiased: number;
}

export function statistics(values: readonly number[]): Statistics {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / values.length, unbiased: squares / (values.length - 1) };
}

export const normalise = (x: number, mean: number, variance: number) =>
  (x - mean) / Math.sqrt(variance + epsilon);

export interface Running {
  readonly mean: number;
  readonly variance: number;
}

/** Mean 0 and variance 1 to begin with; each batch pulls them its way by `momentum`, the weight of the new. */
export function update(running: Running, batch: Statistics, momentum: number): Running {
  return {
    mean: (1 - momentum) * running.mean + momentum * batch.mean,
    variance: (1 - momentum) * running.variance + momentum * batch.unbiased,
  };
}

export interface Seen {
  /** The batch, with the watched value in the place of its first. */
  readonly values: readonly number[];
  readonly batch: Statistics;
  /** What training makes of the watched value in this batch. */
  readonly output: number;
}

const drawn = new Map<number, readonly (readonly number[])[]>();

/** The batches of a size, the same each time. */
function batchesOf(size: number): readonly (readonly number[])[] {
  const known = drawn.get(size);
  if (known) return known;
  const next = normal(size);
  const all = Array.from({ length: batches }, () =>
    Array.from({ length: size }, () => truth.mean + truth.deviation * next()),
  );
  drawn.set(size, all);
  return all;
}

/** What training sees of each batch, and the running statistics before the first and after each. */
export function train(
  size: number,
  momentum: number,
): { readonly seen: readonly Seen[]; readonly running: readonly Running[] } {
  const running: Running[] = [{ mean: 0, variance: 1 }];
  const seen = batchesOf(size).map((own) => {
    running.push(update(running.at(-1)!, statistics(own), momentum));
    const values = [watched, ...own.slice(1)];
    const batch = statistics(values);
    return { values, batch, output: normalise(watched, batch.mean, batch.variance) };
  });
  return { seen, running };
}
