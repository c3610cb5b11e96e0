/** Losses of an error e, and what they pull with: the slope at e. */
export const squared = (e: number) => e ** 2 / 2;
export const absolute = (e: number) => Math.abs(e);

/** ½e² up to δ, from there on the straight line that goes on with slope δ. */
export function huber(e: number, delta: number): number {
  const size = Math.abs(e);
  return size < delta ? e ** 2 / 2 : delta * (size - delta / 2);
}

export const huberSlope = (e: number, delta: number) => Math.max(-delta, Math.min(e, delta));

/** Losses of the probability that the right class gets: γ = 0 is cross-entropy, γ > 0 focal loss without α. */
export const focal = (p: number, gamma: number) => (1 - p) ** gamma * -Math.log(p);
