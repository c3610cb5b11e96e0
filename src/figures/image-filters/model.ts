export type Image = readonly (readonly number[])[];

export const side = 8;
/** Cells along one side whose 3 × 3 window lies wholly in the picture. */
export const inner = side - 2;

/** An edge between 20 and 80, a pixel of salt on its dark side and one of pepper on its bright one. */
const edge: Image = cells((row, column) => {
  if (row === 2 && column === 2) return 255;
  if (row === 5 && column === 6) return 0;
  return column < 4 ? 20 : 80;
});

/** A block with a pinhole, cut off at the left and at the bottom, and a lone pixel beside it. */
const block: Image = cells((row, column) => {
  if (row === 4 && column === 1) return 0;
  return (row >= 2 && column <= 4) || (row === 1 && column === 6) ? 1 : 0;
});

export const pictures = [
  { name: '一条边，两个噪点', image: edge },
  { name: '有针眼的白块，一个孤点', image: block },
] as const;

/** A filter with weights sums products and divides; one without takes an entry of the sorted window. */
export type Filter =
  | { readonly name: string; readonly weights: Image; readonly divisor: number }
  | { readonly name: string; readonly rank: number };

export const filters: readonly Filter[] = [
  { name: '均值', weights: square([1, 1, 1, 1, 1, 1, 1, 1, 1]), divisor: 9 },
  { name: '高斯', weights: square([1, 2, 1, 2, 4, 2, 1, 2, 1]), divisor: 16 },
  { name: '中值', rank: 4 },
  { name: 'Sobel（横向）', weights: square([-1, 0, 1, -2, 0, 2, -1, 0, 1]), divisor: 1 },
  { name: '腐蚀', rank: 0 },
  { name: '膨胀', rank: 8 },
];

/** The nine pixels around an inner pixel, row by row. */
export function windowAt(image: Image, row: number, column: number): Image {
  return [-1, 0, 1].map((down) => image[row + down]!.slice(column - 1, column + 2));
}

export function sorted(window: Image): readonly number[] {
  return window.flat().sort((a, b) => a - b);
}

/** Sums of the products of window and weights, one for each row of the window. */
export function rowSums(weights: Image, window: Image): readonly number[] {
  return window.map((line, i) => line.reduce((sum, pixel, j) => sum + pixel * weights[i]![j]!, 0));
}

export function respond(filter: Filter, window: Image): number {
  if ('rank' in filter) return sorted(window)[filter.rank]!;
  return rowSums(filter.weights, window).reduce((sum, line) => sum + line, 0) / filter.divisor;
}

/** The answer at each inner pixel. */
export function apply(filter: Filter, image: Image): Image {
  const places = Array.from({ length: inner }, (_, i) => i + 1);
  return places.map((row) => places.map((column) => respond(filter, windowAt(image, row, column))));
}

function cells(value: (row: number, column: number) => number): Image {
  const indices = Array.from({ length: side }, (_, i) => i);
  return indices.map((row) => indices.map((column) => value(row, column)));
}

function square(entries: readonly number[]): Image {
  return [0, 3, 6].map((first) => entries.slice(first, first + 3));
}
