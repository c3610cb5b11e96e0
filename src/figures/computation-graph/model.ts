export interface Inputs {
  readonly x: number;
  readonly w: number;
  readonly b: number;
  readonly t: number;
}

/** Every quantity of L = ½(σ(wx + b) − t)², in the order in which it is computed. */
export type Quantity = 'x' | 'w' | 'b' | 't' | 'p' | 'z' | 'a' | 'e' | 'L';

export interface ComputationGraph {
  /** p = wx, z = p + b, a = σ(z), e = a − t, L = ½e². */
  readonly value: Readonly<Record<Quantity, number>>;
  /** ∂L by each quantity, by the chain rule from L backwards. */
  readonly gradient: Readonly<Record<Quantity, number>>;
}

export const inputs: Inputs = { x: 2, w: 0.5, b: -0.5, t: 1 };

/** σ(z) = 1 / (1 + e⁻ᶻ). */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** One forward and one backward pass. */
export function propagate({ x, w, b, t }: Inputs): ComputationGraph {
  const p = w * x;
  const z = p + b;
  const a = sigmoid(z);
  const e = a - t;
  const L = 0.5 * e * e;

  const dL = 1;
  const de = dL * e;
  const da = de * 1;
  const dt = de * -1;
  const dz = da * a * (1 - a);
  const dp = dz * 1;
  const db = dz * 1;
  return {
    value: { x, w, b, t, p, z, a, e, L },
    gradient: { x: dp * w, w: dp * x, b: db, t: dt, p: dp, z: dz, a: da, e: de, L: dL },
  };
}
