/** Columns and rows of the picture. */
export const columns = 12;
export const rows = 7;
export const classes = ['天', '路', '车'] as const;
/** Class of a car, the one class whose objects are counted. */
export const car = 2;

/** One pixel: its class, and which car it belongs to; 0 where it belongs to none. */
export interface Pixel {
  readonly kind: number;
  readonly number: number;
}

export type Picture = readonly Pixel[];

function paint(at: (x: number, y: number) => Pixel): Picture {
  return Array.from({ length: columns * rows }, (_, i) => at(i % columns, Math.floor(i / columns)));
}

const ground = (y: number): Pixel => ({ kind: y < 3 ? 0 : 1, number: 0 });

/** Sky above, road below, and two cars bumper to bumper. */
export const truth = paint((x, y) =>
  x >= 2 && x < 10 && y >= 2 && y < 5 ? { kind: car, number: x < 6 ? 1 : 2 } : ground(y),
);

/** A roof corner lost to the sky, two pixels of road taken for a car; the cars are parted before column `split`. */
export function predict(split: number): Picture {
  return paint((x, y) => {
    const isBody = x >= 2 && x < 10 && y >= 2 && y < 5 && !(y === 2 && x >= 8);
    const isShadow = y === 5 && (x === 2 || x === 3);
    return isBody || isShadow ? { kind: car, number: x < split ? 1 : 2 } : ground(y);
  });
}

export interface Overlap {
  readonly intersection: number;
  readonly union: number;
}

/** How far two sets of pixels agree. */
export function overlap(
  guess: Picture,
  isTrue: (pixel: Pixel) => boolean,
  isGuessed: (pixel: Pixel) => boolean,
): Overlap {
  let [intersection, union] = [0, 0];
  truth.forEach((pixel, i) => {
    const [inTruth, inGuess] = [isTrue(pixel), isGuessed(guess[i]!)];
    intersection += inTruth && inGuess ? 1 : 0;
    union += inTruth || inGuess ? 1 : 0;
  });
  return { intersection, union };
}

export const iou = ({ intersection, union }: Overlap) => intersection / union;

/** The IoU of each class over all pixels. */
export function byClass(guess: Picture): readonly Overlap[] {
  return classes.map((_, kind) =>
    overlap(
      guess,
      (pixel) => pixel.kind === kind,
      (pixel) => pixel.kind === kind,
    ),
  );
}

/** Numbers of the cars that a picture holds. */
export function numbersOf(picture: Picture): readonly number[] {
  return [...new Set(picture.map(({ number }) => number).filter((number) => number > 0))].sort();
}

/** The IoU of each true car (a row) with each predicted car. */
export function byCar(guess: Picture): readonly (readonly Overlap[])[] {
  return numbersOf(truth).map((one) =>
    numbersOf(guess).map((other) =>
      overlap(
        guess,
        (pixel) => pixel.number === one,
        (pixel) => pixel.number === other,
      ),
    ),
  );
}

export interface Quality {
  /** IoU of the pairs above one half. */
  readonly hits: readonly Overlap[];
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly pq: number;
}

/** Panoptic quality of each class: sky and road are one segment each, the cars a segment each. */
export function panoptic(guess: Picture): readonly Quality[] {
  const all = byClass(guess).map((one, kind) => (kind === car ? byCar(guess) : [[one]]));
  return all.map((pairs) => {
    const hits = pairs.flat().filter((pair) => 2 * pair.intersection > pair.union);
    const falsePositives = pairs[0]!.length - hits.length;
    const falseNegatives = pairs.length - hits.length;
    const sum = hits.reduce((total, pair) => total + iou(pair), 0);
    return {
      hits,
      falsePositives,
      falseNegatives,
      pq: sum / (hits.length + (falsePositives + falseNegatives) / 2),
    };
  });
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
