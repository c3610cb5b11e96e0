/** Dimensions of one head; there are D / 64 heads. */
export const headSize = 64;

/** Parameters of the parts of one block, biases included: a feed-forward layer four times as wide as D. */
export function parameters(size: number) {
  const attention = 4 * size * size + 4 * size;
  const feedForward = 8 * size * size + 5 * size;
  const norms = 4 * size;
  return { attention, feedForward, norms, all: attention + feedForward + norms };
}

/** Multiplications of matrix products in one block over a sequence of `length` tokens. */
export function multiplications(length: number, size: number) {
  const projections = 4 * length * size * size;
  const pairs = 2 * length * length * size;
  const feedForward = 8 * length * size * size;
  return { projections, pairs, feedForward, all: projections + pairs + feedForward };
}
