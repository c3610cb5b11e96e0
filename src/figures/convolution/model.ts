/** How the border is filled: zeros all round (PyTorch), or TensorFlow's VALID and SAME. */
export type Padding = number | 'valid' | 'same';

export interface Layer {
  /** Cells of the square input along one side. */
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: Padding;
}

/** Sizes along one side; rows and columns are alike because all is square. */
export interface Geometry {
  /** Zeros before the first cell (left, top). */
  readonly before: number;
  /** Zeros after the last cell (right, bottom). */
  readonly after: number;
  readonly padded: number;
  /** Windows that fit; 0 when the kernel is larger than the padded input. */
  readonly output: number;
  /** Padded cells at the far end that no window reaches. */
  readonly unused: number;
  readonly fits: boolean;
}

/** Sizes of a square convolution without dilation. */
export function geometry({ input, kernel, stride, padding }: Layer): Geometry {
  if (padding === 'same') {
    const output = Math.ceil(input / stride);
    const total = Math.max((output - 1) * stride + kernel - input, 0);
    const before = Math.floor(total / 2);
    return finish(before, total - before, output);
  }
  if (padding === 'valid') return finish(0, 0, Math.ceil((input - kernel + 1) / stride));
  return finish(padding, padding, Math.floor((input + 2 * padding - kernel) / stride) + 1);

  function finish(before: number, after: number, size: number): Geometry {
    const padded = before + input + after;
    const fits = kernel <= padded;
    const output = fits ? size : 0;
    const unused = fits ? padded - ((output - 1) * stride + kernel) : padded;
    return { before, after, padded, output, unused, fits };
  }
}

/** Whether some window reaches this cell of the padded input, counted along one side. */
export function isReached(layer: Layer, paddedIndex: number): boolean {
  const { padded, unused } = geometry(layer);
  return paddedIndex < padded - unused && paddedIndex % layer.stride < layer.kernel;
}

/** First and last input index that output cell `index` sees; outside 0 … input − 1 lie zeros. */
export function windowOf(layer: Layer, index: number): readonly [number, number] {
  const first = index * layer.stride - geometry(layer).before;
  return [first, first + layer.kernel - 1];
}
