/** How many positions the figure shows: 0 to 31. */
export const positions = 32;

/** Turns by which pair i of D dimensions advances from one position to the next, in radians. */
export function speed(pair: number, dimensions: number, base: number): number {
  return base ** ((-2 * pair) / dimensions);
}

/** The encoding of a position: sine and cosine of each pair, one beside the other. */
export function encode(position: number, dimensions: number, base: number): readonly number[] {
  return Array.from({ length: dimensions }, (_, column) => {
    const angle = position * speed(Math.floor(column / 2), dimensions, base);
    return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
}

/** The dot product of two encodings. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, column) => sum + value * b[column]!, 0);
}
