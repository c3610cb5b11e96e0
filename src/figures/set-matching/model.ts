import { overlap, type Box } from '../shared/boxes.ts';
import { size } from '../shared/scene.ts';

export interface Prediction {
  readonly box: Box;
  /** Probability of each object's class. */
  readonly chances: readonly [number, number];
}

/** What a detector without suppression might answer: two boxes about each object. */
export const predictions: readonly Prediction[] = [
  { box: [44, 30, 136, 210], chances: [0.9, 0.05] },
  { box: [60, 60, 140, 200], chances: [0.7, 0.1] },
  { box: [185, 110, 335, 210], chances: [0.05, 0.85] },
  { box: [220, 90, 370, 210], chances: [0.1, 0.6] },
];

/** Centre, width and height as shares of the picture: what DETR measures the L1 distance of. */
const shares = ([x, y, x2, y2]: Box) => [
  (x + x2) / 2 / size.width,
  (y + y2) / 2 / size.height,
  (x2 - x) / size.width,
  (y2 - y) / size.height,
];

export interface Cost {
  readonly chance: number;
  readonly distance: number;
  readonly giou: number;
  readonly total: number;
}

/** Three decimals, so that what is written out adds up. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** DETR's cost of giving a prediction to an object: −p̂ + 5 ‖b − b̂‖₁ − 2 GIoU. */
export function cost({ box, chances }: Prediction, object: Box, index: 0 | 1): Cost {
  const to = shares(object);
  const distance = rounded(
    shares(box).reduce((sum, share, i) => sum + Math.abs(share - to[i]!), 0),
  );
  const { intersection, union, hullArea } = overlap(box, object);
  const giou = rounded(intersection / union - (hullArea - union) / hullArea);
  const chance = chances[index];
  return { chance, distance, giou, total: rounded(-chance + 5 * distance - 2 * giou) };
}

/** The two different predictions for two objects whose costs (a row each prediction) have the least sum. */
export function match(costs: readonly (readonly number[])[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 1];
  const sum = ([a, b]: readonly [number, number]) => costs[a]![0]! + costs[b]![1]!;
  for (let a = 0; a < costs.length; a++)
    for (let b = 0; b < costs.length; b++) if (a !== b && sum([a, b]) < sum(best)) best = [a, b];
  return best;
}
