export type Image = readonly (readonly number[])[];

export const side = 4;
const stroke = { first: 8, second: 6 };
const ground = { first: 0, second: 2 };
const strokeColumn = 1;
const strokeRow = 2;

const draw = (value: (row: number, column: number) => number): Image =>
  Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => value(row, column)),
  );

/** An upright stroke, and one that lies. */
export const first = draw((_, column) => (column === strokeColumn ? stroke.first : ground.first));
export const second = draw((row) => (row === strokeRow ? stroke.second : ground.second));
/** Where the two strokes cross. */
export const crossing = { row: strokeRow, column: strokeColumn };

export interface Mixed {
  readonly image: Image;
  /** Share of the first label; the second has the rest. */
  readonly lambda: number;
}

/** λ of the first image and 1 − λ of the second, pixel by pixel; the labels alike. */
export function mixup(lambda: number): Mixed {
  return {
    image: draw(
      (row, column) => lambda * first[row]![column]! + (1 - lambda) * second[row]![column]!,
    ),
    lambda,
  };
}

export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A square of pixels, cut off at the border of the image. */
export function patchAt(left: number, top: number, size: number): Patch {
  return {
    left,
    top,
    width: Math.min(size, side - left),
    height: Math.min(size, side - top),
  };
}

export const inside = ({ left, top, width, height }: Patch, row: number, column: number) =>
  row >= top && row < top + height && column >= left && column < left + width;

/** The patch of the second image in the first; the labels by the area that was really pasted. */
export function cutmix(patch: Patch): Mixed {
  return {
    image: draw((row, column) =>
      inside(patch, row, column) ? second[row]![column]! : first[row]![column]!,
    ),
    lambda: 1 - (patch.width * patch.height) / side ** 2,
  };
}

/** How many pixels of each stroke are in the image after a patch was pasted. */
export function strokes(patch: Patch): { readonly first: number; readonly second: number } {
  const covered = patch.left <= strokeColumn && strokeColumn < patch.left + patch.width;
  const pasted = patch.top <= strokeRow && strokeRow < patch.top + patch.height;
  return {
    first: side - (covered ? patch.height : 0),
    second: pasted ? patch.width : 0,
  };
}
