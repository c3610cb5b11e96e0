export interface Inputs {
  readonly x: number;
  readonly w1: number;
  readonly w2: number;
  readonly t: number;
}

/** Weights of the output that no control changes. */
export const v1 = 2;
export const v2 = -1;

export type Quantity =
  | 'x'
  | 'w1'
  | 'w2'
  | 'z1'
  | 'z2'
  | 'h1'
  | 'h2'
  | 'v1'
  | 'v2'
  | 'y'
  | 't'
  | 'L';

export interface Pass {
  readonly value: Readonly<Record<Quantity, number>>;
  readonly gradient: Readonly<Record<Quantity, number>>;
}

/** L = ½(v₁h₁ + v₂h₂ − t)² with hᵢ = max(0, wᵢx): forwards, then by the chain rule backwards. */
export function propagate({ x, w1, w2, t }: Inputs): Pass {
  const z1 = w1 * x;
  const z2 = w2 * x;
  const h1 = Math.max(0, z1);
  const h2 = Math.max(0, z2);
  const y = v1 * h1 + v2 * h2;
  const L = 0.5 * (y - t) ** 2;

  const dy = y - t;
  const dh1 = dy * v1;
  const dh2 = dy * v2;
  const dz1 = dh1 * slope(z1);
  const dz2 = dh2 * slope(z2);
  return {
    value: { x, w1, w2, z1, z2, h1, h2, v1, v2, y, t, L },
    gradient: {
      L: 1,
      y: dy,
      t: -dy,
      v1: dy * h1,
      v2: dy * h2,
      h1: dh1,
      h2: dh2,
      z1: dz1,
      z2: dz2,
      w1: dz1 * x,
      w2: dz2 * x,
      // Two ways lead from x to L: what comes back along them is added.
      x: dz1 * w1 + dz2 * w2,
    },
  };
}

/** Slope of ReLU; at the bend, where there is none, frameworks take 0. */
export const slope = (z: number): number => (z > 0 ? 1 : 0);
