export const tokens: readonly string[] = ['小猫', '吃', '鱼'];

/** The vectors of the lesson's worked example; queries, keys and values are the same. */
export const vectors: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
];

export interface Attention {
  /** Scaled scores; −∞ where the mask hides a key. */
  readonly scores: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  readonly output: readonly (readonly [number, number])[];
}

/** Scaled dot-product attention of the three tokens over themselves. */
export function attend(isCausal: boolean): Attention {
  const scores = vectors.map((q, i) =>
    vectors.map((k, j) =>
      isCausal && j > i ? -Infinity : (q[0] * k[0] + q[1] * k[1]) / Math.SQRT2,
    ),
  );
  const weights = scores.map((row) => {
    const powers = row.map((score) => Math.exp(score));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  });
  const output = weights.map((row): readonly [number, number] => [
    row.reduce((sum, weight, j) => sum + weight * vectors[j]![0], 0),
    row.reduce((sum, weight, j) => sum + weight * vectors[j]![1], 0),
  ]);
  return { scores, weights, output };
}
