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

/**
 * A bright diagonal stroke: 3 in its middle, falling off to 1. No pixel is 0, as the padding is, and no sum needs
 * two digits.
 */
function pixel({ input }: Layer, row: number, column: number): number {
  const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < input;
  return isInside ? Math.max(3 - Math.abs(column - row), 1) : 0;
}

/** Weights of one row of the kernel, all rows alike: left minus right, as in the lesson. */
export function weights(kernel: number): readonly number[] {
  return Array.from({ length: kernel }, (_, i) => (i === 0 ? 1 : i === kernel - 1 ? -1 : 0));
}

/** The input's cells, row by row. */
export function pixels(layer: Layer): readonly (readonly number[])[] {
  const indices = Array.from({ length: layer.input }, (_, i) => i);
  return indices.map((row) => indices.map((column) => pixel(layer, row, column)));
}

/** What the window of an output cell covers, row by row; zeros outside the input. */
export function windowPixels(
  layer: Layer,
  row: number,
  column: number,
): readonly (readonly number[])[] {
  const top = windowOf(layer, row)[0];
  const left = windowOf(layer, column)[0];
  const offsets = Array.from({ length: layer.kernel }, (_, i) => i);
  return offsets.map((u) => offsets.map((v) => pixel(layer, top + u, left + v)));
}

/** Sums of the products of window and kernel, one for each row of the window. */
export function rowSums(layer: Layer, row: number, column: number): readonly number[] {
  const kernel = weights(layer.kernel);
  return windowPixels(layer, row, column).map((cells) =>
    cells.reduce((sum, cell, v) => sum + cell * kernel[v]!, 0),
  );
}

/** The value of an output cell. */
export function outputValue(layer: Layer, row: number, column: number): number {
  return rowSums(layer, row, column).reduce((sum, value) => sum + value, 0);
}
