export const activations = ['sigmoid', 'tanh', 'ReLU'] as const;
export type Activation = (typeof activations)[number];

export const depth = 20;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const functions: Record<Activation, (x: number) => number> = {
  sigmoid,
  tanh: Math.tanh,
  ReLU: (x) => Math.max(x, 0),
};

const derivatives: Record<Activation, (x: number) => number> = {
  sigmoid: (x) => sigmoid(x) * (1 - sigmoid(x)),
  tanh: (x) => 1 - Math.tanh(x) ** 2,
  ReLU: (x) => (x > 0 ? 1 : 0),
};

export const derivative = (kind: Activation, x: number) => derivatives[kind](x);

/**
 * Mean of f(z)² over normal numbers z of the given deviation, by the midpoint rule: no node lies on the kink of
 * ReLU, and as many on each side of it.
 */
export function meanSquare(f: (z: number) => number, deviation: number): number {
  const step = 0.05;
  let sum = 0;
  for (let i = -180; i < 180; i += 1) {
    const u = (i + 0.5) * step;
    sum += f(deviation * u) ** 2 * Math.exp((-u * u) / 2);
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

export interface Layer {
  /** Deviation of the sums z that enter the activation. */
  readonly spread: number;
  /** Mean of the squared derivatives there. */
  readonly slope: number;
  /** What the layer multiplies the length of a gradient by on its way back. */
  readonly factor: number;
  /** Root mean square of what the activation gives on. */
  readonly signal: number;
}

/**
 * Layer after layer of a network whose width grows without bound: z is normal with variance gain · E[x²], since
 * the n weights of a unit have variance gain / n and mean 0. What goes in has the mean square 1.
 */
export function layers(kind: Activation, gain: number): Layer[] {
  let signal = 1;
  return Array.from({ length: depth }, () => {
    const spread = Math.sqrt(gain) * signal;
    const slope = meanSquare(derivatives[kind], spread);
    signal = Math.sqrt(meanSquare(functions[kind], spread));
    return { spread, slope, factor: Math.sqrt(gain * slope), signal };
  });
}

/** Length of a gradient of length 1 behind the last layer, as it leaves each layer on its way back; the input's first. */
export function gradients(through: readonly Layer[]): number[] {
  return through.reduceRight<number[]>(
    ([first = 1, ...rest], { factor }) => [first * factor, first, ...rest],
    [1],
  );
}
