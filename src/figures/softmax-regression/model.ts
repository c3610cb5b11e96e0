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

/** Where two classes score alike and the third no better, within |x|, |y| ≤ half: at most three segments. */
export function borders(weights: Weights, half: number): (readonly [Point, Point])[] {
  return [
    [0, 1, 2],
    [0, 2, 1],
    [1, 2, 0],
  ].flatMap(([i, j, k]) => {
    const [a, b, c] = difference(weights, i!, j!);
    const size = a * a + b * b;
    if (size === 0) return [];
    const foot: Point = [(-a * c) / size, (-b * c) / size];
    const along: Point = [-b, a];
    const [u, v, w] = difference(weights, i!, k!);
    // Each is how far inside a half-plane the foot lies, and how fast that grows along the line.
    const inside = [
      ...[0, 1].flatMap((axis) =>
        [1, -1].map((side) => [half + side * foot[axis]!, side * along[axis]!] as const),
      ),
      [u * foot[0] + v * foot[1] + w, u * along[0] + v * along[1]] as const,
    ];
    let [from, to] = [-Infinity, Infinity];
    for (const [depth, growth] of inside) {
      if (growth > 0) from = Math.max(from, -depth / growth);
      else if (growth < 0) to = Math.min(to, -depth / growth);
      else if (depth < 0) return [];
    }
    const at = (t: number): Point => [foot[0] + t * along[0], foot[1] + t * along[1]];
    return from < to ? [[at(from), at(to)] as const] : [];
  });
}

/** Score of one class less that of another, as coefficients of x, of y and a constant. */
function difference(weights: Weights, i: number, j: number): readonly [number, number, number] {
  const [p, q] = [weights[i]!, weights[j]!];
  return [p[0] - q[0], p[1] - q[1], p[2] - q[2]];
}
