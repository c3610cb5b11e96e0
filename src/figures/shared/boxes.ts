/** A box: its lesser x, lesser y, greater x, greater y; which way y runs makes no difference here. */
export type Box = readonly [number, number, number, number];

export interface Overlap {
  readonly intersection: number;
  readonly union: number;
  /** The smallest box round both. */
  readonly hull: Box;
  readonly hullArea: number;
  /** Squares of the distance between the centres and of the diagonal of the hull. */
  readonly distance: number;
  readonly diagonal: number;
}

export const area = ([left, low, right, high]: Box) =>
  Math.max(right - left, 0) * Math.max(high - low, 0);

export function overlap(a: Box, b: Box): Overlap {
  const intersection = area([
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ]);
  const hull: Box = [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ];
  return {
    intersection,
    union: area(a) + area(b) - intersection,
    hull,
    hullArea: area(hull),
    distance: ((a[0] + a[2] - b[0] - b[2]) / 2) ** 2 + ((a[1] + a[3] - b[1] - b[3]) / 2) ** 2,
    diagonal: (hull[2] - hull[0]) ** 2 + (hull[3] - hull[1]) ** 2,
  };
}

export const iou = (a: Box, b: Box) => {
  const { intersection, union } = overlap(a, b);
  return intersection / union;
};
