export interface Stack {
  readonly kernel: number;
  /** Receptive field after each layer: input cells along one side that an output cell sees. */
  readonly fields: readonly number[];
  /** Weights of the stack, for one input and one output channel a layer, without biases. */
  readonly weights: number;
  /** Weights of a single layer that sees as much. */
  readonly singleWeights: number;
}

/** `layers` convolutions of stride 1 on top of one another: each adds kernel − 1 cells. */
export function stack(kernel: number, layers: number): Stack {
  const fields = Array.from({ length: layers }, (_, i) => 1 + (i + 1) * (kernel - 1));
  return {
    kernel,
    fields,
    weights: layers * kernel ** 2,
    singleWeights: (fields.at(-1) ?? 1) ** 2,
  };
}
