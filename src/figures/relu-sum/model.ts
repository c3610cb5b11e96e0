/** One hinge: weight · ReLU(x − knot). */
export interface Hinge {
  readonly weight: number;
  readonly knot: number;
}

export function relu(z: number): number {
  return Math.max(z, 0);
}

export function sum(hinges: readonly Hinge[], x: number): number {
  return hinges.reduce((total, { weight, knot }) => total + weight * relu(x - knot), 0);
}

/** Slope of the sum on each piece, from left to right: it changes by the weights at each knot. */
export function slopes(hinges: readonly Hinge[]): { from: number; slope: number }[] {
  const knots = [...new Set(hinges.map(({ knot }) => knot))].sort((a, b) => a - b);
  return knots.map((from) => ({
    from,
    slope: hinges.reduce((total, { weight, knot }) => total + (knot <= from ? weight : 0), 0),
  }));
}
