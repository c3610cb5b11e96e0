export const input: readonly number[] = [1, 2, 3];

/** Kernels by their length: the triangle of linear interpolation where it exists. */
export const kernels: Readonly<Record<number, readonly number[]>> = {
  2: [1, 1],
  3: [1, 2, 1],
  4: [1, 3, 3, 1],
};

export interface Stamping {
  /** One row for each input that has been stamped: its place and its values. */
  readonly stamps: readonly { from: number; values: readonly number[] }[];
  readonly sum: readonly number[];
  /** How often each place has been stamped. */
  readonly times: readonly number[];
}

/** Stamps the first `count` inputs, `stride` places apart, and adds them up. */
export function stamp(length: number, stride: number, count: number): Stamping {
  const kernel = kernels[length]!;
  const size = (input.length - 1) * stride + length;
  const sum = new Array<number>(size).fill(0);
  const times = new Array<number>(size).fill(0);
  const stamps = input.slice(0, count).map((value, i) => {
    const from = i * stride;
    const values = kernel.map((weight) => weight * value);
    values.forEach((product, k) => {
      sum[from + k]! += product;
      times[from + k]!++;
    });
    return { from, values };
  });
  return { stamps, sum, times };
}
