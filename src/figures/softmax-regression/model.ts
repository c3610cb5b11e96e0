import type { Point } from '../shared/path.ts';

/** Points of the plane in three classes, four of each. */
export const samples: readonly { at: Point; label: number }[] = [
  ...[
    [-2, 1],
    [-1.2, 1.8],
    [-2.2, 0.2],
    [-1, 0.8],
  ].map((p) => ({ at: p as unknown as Point, label: 0 })),
  ...[
    [1.8, 1.4],
    [1, 2],
    [2.2, 0.6],
    [1.2, 0.9],
  ].map((p) => ({ at: p as unknown as Point, label: 1 })),
  ...[
    [-0.6, -1.6],
    [0.4, -2],
    [0.8, -1.2],
    [-0.2, -1],
  ].map((p) => ({ at: p as unknown as Point, label: 2 })),
];

/** One row of weights for each class: for x, for y, and the bias. */
export type Weights = readonly (readonly [number, number, number])[];

export const learningRate = 0.3;
const zero: Weights = [0, 1, 2].map(() => [0, 0, 0] as const);

export function probabilities(weights: Weights, [x, y]: Point): number[] {
  const logits = weights.map(([a, b, c]) => a * x + b * y + c);
  const greatest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - greatest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Mean cross-entropy over the samples, in nats. */
export function loss(weights: Weights): number {
  return (
    -samples.reduce((sum, { at, label }) => sum + Math.log(probabilities(weights, at)[label]!), 0) /
    samples.length
  );
}

export function correct(weights: Weights): number {
  return samples.filter(({ at, label }) => {
    const p = probabilities(weights, at);
    return p.indexOf(Math.max(...p)) === label;
  }).length;
}

/** Weights after some steps of gradient descent from zero, on all samples at once. */
export function train(steps: number): Weights {
  let weights = zero;
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map(() => [0, 0, 0]);
    for (const { at, label } of samples) {
      probabilities(weights, at).forEach((p, k) => {
        const error = (p - (k === label ? 1 : 0)) / samples.length;
        gradient[k]![0]! += error * at[0];
        gradient[k]![1]! += error * at[1];
        gradient[k]![2]! += error;
      });
    }
    weights = weights.map((row, k) => [
      row[0] - learningRate * gradient[k]![0]!,
      row[1] - learningRate * gradient[k]![1]!,
      row[2] - learningRate * gradient[k]![2]!,
    ]);
  }
  return weights;
}

/** The line where two classes score alike: a·x + b·y + c = 0. */
export function boundary(
  weights: Weights,
  i: number,
  j: number,
): readonly [number, number, number] {
  const [p, q] = [weights[i]!, weights[j]!];
  return [p[0] - q[0], p[1] - q[1], p[2] - q[2]];
}
