export const input: readonly number[] = [1, 2, 3];

/** Kernels by their number in the address, which was once their length. */
export const kernels: Readonly<Record<number, readonly number[]>> = {
  2: [1, 1],
  3: [1, 2, 1],
  4: [1, 3, 3, 1],
  5: [1, 1, 1],
};

export interface Stamping {
  /** One row for each input that has been stamped: its place and its values. */
  readonly stamps: readonly { from: number; values: readonly number[] }[];
  readonly sum: readonly number[];
  /** How often each place has been stamped. */
  readonly times: readonly number[];
}

/** Stamps the first `count` inputs, `stride` places apart, and adds them up. */
export function stamp(choice: number, stride: number, count: number): Stamping {
  const kernel = kernels[choice]!;
  const size = (input.length - 1) * stride + kernel.length;
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

/** What a long row of ones becomes away from its ends: one sum for each place between two stamps. */
export function response(choice: number, stride: number): readonly number[] {
  return Array.from({ length: stride }, (_, place) =>
    kernels[choice]!.reduce((sum, weight, k) => sum + (k % stride === place ? weight : 0), 0),
  );
}
