/** The true distribution of the figure. */
export const truth: readonly number[] = [0.5, 0.25, 0.25];

/** In nats; 0 · log 0 counts as 0. */
export function entropy(p: readonly number[]): number {
  return p.reduce((sum, value) => (value === 0 ? sum : sum - value * Math.log(value)), 0);
}

/** Cost of coding p with the code of q, in nats; infinite where q denies what p does. */
export function crossEntropy(p: readonly number[], q: readonly number[]): number {
  return p.reduce((sum, value, k) => (value === 0 ? sum : sum - value * Math.log(q[k]!)), 0);
}

/** Q from its first two shares in hundredths; the third is the rest, never below one hundredth. */
export function prediction(first: number, second: number): readonly number[] {
  const kept = Math.min(second, 99 - first);
  return [first / 100, kept / 100, (100 - first - kept) / 100];
}
