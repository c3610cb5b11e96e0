/** Coupling of the two variables in f(x, y) = ½(x² + y²) + c·x·y; the closer to 1, the longer the valley. */
export const coupling = 0.86;

/**
 * Coordinate descent with exact steps: each move is parallel to an axis, so the way down is a staircase.
 * @returns the start and one corner a step, in the units of the plane
 */
export function staircase(
  start: { x: number; y: number },
  steps: number,
): { x: number; y: number }[] {
  const corners = [start];
  let { x, y } = start;
  for (let step = 0; step < steps; step++) {
    if (step % 2 === 0) x = -coupling * y;
    else y = -coupling * x;
    corners.push({ x, y });
  }
  return corners;
}

/** Half axes of the ellipse f = level, along the valley and across it. */
export function ellipse(level: number): { along: number; across: number } {
  return {
    along: Math.sqrt((2 * level) / (1 - coupling)),
    across: Math.sqrt((2 * level) / (1 + coupling)),
  };
}

/** Value of f at a point. */
export function height({ x, y }: { x: number; y: number }): number {
  return 0.5 * (x * x + y * y) + coupling * x * y;
}
