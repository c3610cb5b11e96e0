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

/** Slope of the sum on each piece, from left to right: it changes by the weight at each knot. */
export function slopes(hinges: readonly Hinge[]): { from: number; slope: number }[] {
  let slope = 0;
  return [...hinges]
    .sort((a, b) => a.knot - b.knot)
    .map(({ weight, knot }) => ({ from: knot, slope: (slope += weight) }));
}
