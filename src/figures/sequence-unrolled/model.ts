/** What the network reads, one number a step. */
export const inputs: readonly number[] = [1, 0, 0, 0];

export interface Network {
  /** The weight of the state before; that of the input is 1, the bias 0. */
  readonly weight: number;
  /** Whether the sum passes through tanh. */
  readonly squashed: boolean;
}

export interface Step {
  readonly x: number;
  readonly h: number;
  /** dh_t / dz_t. */
  readonly slope: number;
  /** dh_t / dh_{t−1}, which the gradient is multiplied by on its way back. */
  readonly factor: number;
}

/** States h_t = φ(x_t + w h_{t−1}) from h_0 = 0; beyond the inputs the network reads zeros. */
export function forward({ weight, squashed }: Network, steps = inputs.length): Step[] {
  let h = 0;
  return Array.from({ length: steps }, (_, t) => {
    const x = inputs[t] ?? 0;
    const z = x + weight * h;
    h = squashed ? Math.tanh(z) : z;
    const slope = squashed ? 1 - h * h : 1;
    return { x, h, slope, factor: weight * slope };
  });
}

/** dh_T / dh_t for each step t. */
export function backward(steps: readonly Step[]): number[] {
  return steps
    .slice(1)
    .reduceRight<number[]>(
      ([first = 1, ...rest], { factor }) => [first * factor, first, ...rest],
      [1],
    );
}

/** What each step adds to dh_T / dw: dh_T/dh_t · dh_t/dz_t · h_{t−1}. */
export function shares(steps: readonly Step[]): number[] {
  return backward(steps).map((delta, t) => delta * steps[t]!.slope * (steps[t - 1]?.h ?? 0));
}

/** |dh_{1+k} / dh_1| for k = 0, 1, …, `most`. */
export function reach(network: Network, most: number): number[] {
  let left = 1;
  return forward(network, most + 1).map(({ factor }, k) => {
    if (k > 0) left *= Math.abs(factor);
    return left;
  });
}
