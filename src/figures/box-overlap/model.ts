import { area, overlap, type Box } from '../shared/boxes.ts';

/** Width and height of the picture, in pixels. */
export const size = { width: 300, height: 210 };

export interface Reading {
  readonly areas: readonly [number, number];
  /** Right and lower edge minus left and upper edge of the intersection; negative where the boxes are apart. */
  readonly width: number;
  readonly height: number;
  readonly intersection: number;
  readonly union: number;
  readonly hull: Box;
  readonly hullArea: number;
  readonly iou: number;
  readonly giou: number;
}

/** All there is to say of two boxes, step by step. */
export function read(a: Box, b: Box): Reading {
  const { intersection, union, hull, hullArea } = overlap(a, b);
  return {
    areas: [area(a), area(b)],
    width: Math.min(a[2], b[2]) - Math.max(a[0], b[0]),
    height: Math.min(a[3], b[3]) - Math.max(a[1], b[1]),
    intersection,
    union,
    hull,
    hullArea,
    iou: intersection / union,
    giou: intersection / union - (hullArea - union) / hullArea,
  };
}
