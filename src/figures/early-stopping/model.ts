/** Twelve points to train on and twelve to validate on: sin πx with noise of deviation 0.3. */
export const training = pairs(
  [-1, -0.82, -0.64, -0.45, -0.27, -0.09, 0.09, 0.27, 0.45, 0.64, 0.82, 1],
  [0.38, -0.3, -0.62, -1.31, -0.49, -0.33, 0.22, 1.09, 0.86, 0.52, 0.39, -0.36],
);
export const validation = pairs(
  [-0.93, -0.76, -0.58, -0.41, -0.24, -0.07, 0.11, 0.28, 0.45, 0.62, 0.8, 0.97],
  [-0.77, -0.73, -0.85, -1.61, -0.68, -0.14, 0.39, 0.39, 0.89, 0.87, 0.72, -0.29],
);
export const epochs = 60;
const terms = 12;
const rate = 0.05;
const noise = 0.3;

export interface Epoch {
  readonly weights: readonly number[];
  /** Mean squared errors, without the penalty. */
  readonly training: number;
  readonly validation: number;
}

/** Chebyshev polynomials of the powers 0 to 11: cos(k arccos x). */
export function features(x: number): number[] {
  return Array.from({ length: terms }, (_, k) => Math.cos(k * Math.acos(x)));
}

export function predict(weights: readonly number[], x: number): number {
  return features(x).reduce((sum, feature, k) => sum + feature * weights[k]!, 0);
}

/**
 * Stochastic gradient descent from zero, one point a step, for all epochs. Each epoch takes the points in another
 * order, 5k + epoch modulo 12, so that the run is the same wherever it is run.
 */
export function train(lambda: number): Epoch[] {
  const rows = training.map(([x, y]) => ({ row: features(x), y }));
  let weights = new Array<number>(terms).fill(0);
  const run: Epoch[] = [];
  for (let epoch = 0; epoch <= epochs; epoch++) {
    run.push({
      weights,
      training: meanSquare(weights, training),
      validation: meanSquare(weights, validation),
    });
    for (let k = 0; k < rows.length; k++) {
      const { row, y } = rows[(5 * k + epoch) % rows.length]!;
      const miss = row.reduce((sum, feature, j) => sum + feature * weights[j]!, 0) - y;
      weights = weights.map((w, j) => w - rate * (2 * miss * row[j]! + 2 * lambda * w));
    }
  }
  return run;
}

export interface Stop {
  /** The epoch of the least validation loss until then; its weights are kept. */
  readonly best: number;
  /** The epoch after which training stops; undefined while patience has not run out. */
  readonly at: number | undefined;
}

/** Stops when the validation loss has not fallen below its least for `patience` epochs. */
export function stop(losses: readonly number[], patience: number): Stop {
  let best = 0;
  for (let epoch = 1; epoch < losses.length; epoch++) {
    if (losses[epoch]! < losses[best]!) best = epoch;
    else if (epoch - best >= patience) return { best, at: epoch };
  }
  return { best, at: undefined };
}

/** Mean squared error to be expected of new points: the distance to the truth plus the noise. */
export function test(weights: readonly number[]): number {
  const grid = Array.from({ length: 401 }, (_, i) => -1 + i / 200);
  const distance = grid.reduce(
    (sum, x) => sum + (predict(weights, x) - Math.sin(Math.PI * x)) ** 2,
    0,
  );
  return distance / grid.length + noise ** 2;
}

function meanSquare(weights: readonly number[], points: typeof training): number {
  return points.reduce((sum, [x, y]) => sum + (predict(weights, x) - y) ** 2, 0) / points.length;
}

function pairs(
  xs: readonly number[],
  ys: readonly number[],
): readonly (readonly [number, number])[] {
  return xs.map((x, i) => [x, ys[i]!]);
}
