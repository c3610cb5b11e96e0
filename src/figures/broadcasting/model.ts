export type Shape = readonly number[];

/** An array as its shape and its numbers, row by row. */
export interface Numbers {
  readonly shape: Shape;
  readonly values: readonly number[];
}

/** Shapes to choose from. */
export const shapes: readonly Shape[] = [
  [],
  [2],
  [3],
  [1, 3],
  [2, 1],
  [3, 1],
  [2, 3],
  [3, 3],
  [2, 1, 3],
];

export interface Axis {
  /** Length in each operand; undefined where it has no such axis. */
  readonly lengths: readonly [number | undefined, number | undefined];
  /** Length in the result; undefined where the two do not fit. */
  readonly result: number | undefined;
}

/** The axes of two shapes, aligned at the last one, the first one first. */
export function align(a: Shape, b: Shape): Axis[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const lengths = [a[i - rank + a.length], b[i - rank + b.length]] as const;
    const [p = 1, q = 1] = lengths;
    return { lengths, result: p === q || q === 1 ? p : p === 1 ? q : undefined };
  });
}

/** The shape of the result; undefined where an axis does not fit. */
export function resultShape(a: Shape, b: Shape): Shape | undefined {
  const lengths = align(a, b).map(({ result }) => result);
  return lengths.every((length) => length !== undefined) ? lengths : undefined;
}

/** unit, 2·unit, 3·unit … in a shape. */
export function counting(shape: Shape, unit: number): Numbers {
  return {
    shape,
    values: Array.from({ length: size(shape) }, (_, i) => (i + 1) * unit),
  };
}

export interface Cell {
  readonly value: number;
  /** Whether it is not the array's own but a repetition. */
  readonly isCopy: boolean;
}

/** The array repeated to a shape that it fits. */
export function stretch({ shape, values }: Numbers, to: Shape): Cell[] {
  return Array.from({ length: size(to) }, (_, flat) => {
    const index = unravel(flat, to).slice(to.length - shape.length);
    const place = shape.reduce(
      (sum, length, k) => sum * length + (length === 1 ? 0 : index[k]!),
      0,
    );
    const isCopy = unravel(flat, to).some((at, k) => {
      const length = shape[k - to.length + shape.length] ?? 1;
      return length === 1 && at > 0;
    });
    return { value: values[place]!, isCopy };
  });
}

export const size = (shape: Shape) => shape.reduce((product, length) => product * length, 1);

/** A shape as Python prints it: (), (3,), (2, 3). */
export function print(shape: Shape): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}

/** NumPy's message; it prints shapes without blanks. */
export function message(a: Shape, b: Shape): string {
  const tight = (shape: Shape) => print(shape).replaceAll(' ', '');
  return `operands could not be broadcast together with shapes ${tight(a)} ${tight(b)}`;
}

function unravel(flat: number, shape: Shape): number[] {
  const index: number[] = [];
  for (const length of [...shape].reverse()) {
    index.unshift(flat % length);
    flat = Math.floor(flat / length);
  }
  return index;
}

/** Numbers in the brackets of their shape. */
export function nest(values: readonly number[], shape: Shape): string {
  if (shape.length === 0) return String(values[0]);
  const [count = 0, ...rest] = shape;
  const each = size(rest);
  const parts = Array.from({ length: count }, (_, i) =>
    nest(values.slice(i * each, (i + 1) * each), rest),
  );
  return `[${parts.join(', ')}]`;
}
