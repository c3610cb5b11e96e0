import { normal } from '../shared/random.ts';

/** Density of the normal distribution with mean 0 and standard deviation 1. */
export function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

export interface Sample {
  /** Height of each bar as a density: share divided by width. */
  readonly bars: readonly { from: number; height: number }[];
  readonly mean: number;
  /** Divided by n − 1. */
  readonly deviation: number;
  /** Share within one standard deviation of the true mean. */
  readonly within: number;
}

export const barWidth = 0.5;

/** The first n numbers of one fixed sequence, so that a larger sample holds the smaller one. */
export function draw(n: number): Sample {
  const next = normal(7);
  const values = Array.from({ length: n }, next);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const bars = Array.from({ length: 16 }, (_, i) => {
    const from = -4 + i * barWidth;
    const count = values.filter((value) => value >= from && value < from + barWidth).length;
    return { from, height: count / n / barWidth };
  });
  return {
    bars,
    mean,
    deviation: Math.sqrt(squares / Math.max(n - 1, 1)),
    within: values.filter((value) => Math.abs(value) <= 1).length / n,
  };
}
