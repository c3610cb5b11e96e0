import type { Point } from '../shared/path.ts';

export interface Surface {
  readonly name: string;
  readonly formula: string;
  readonly start: Point;
  /** Its lowest places, and the value there. */
  readonly minima: readonly Point[];
  readonly lowest: number;
  readonly value: (at: Point) => number;
  readonly gradient: (at: Point) => Point;
  /** The curves on which the value is `level`, each as points all the way round. */
  readonly contour: (level: number) => readonly (readonly Point[])[];
  readonly levels: readonly number[];
}

const turns = Array.from({ length: 61 }, (_, i) => (i * Math.PI) / 30);

export const surfaces: readonly [Surface, Surface, Surface] = [
  {
    name: '狭长的碗',
    formula: 'f = ½(x² + 20y²)',
    start: [-1.5, 1],
    minima: [[0, 0]],
    lowest: 0,
    value: ([x, y]) => (x * x + 20 * y * y) / 2,
    gradient: ([x, y]) => [x, 20 * y],
    contour: (level) => [
      turns.map((turn) => [
        Math.sqrt(2 * level) * Math.cos(turn),
        Math.sqrt(level / 10) * Math.sin(turn),
      ]),
    ],
    levels: [0.1, 0.5, 1.5, 3, 6, 10, 16],
  },
  {
    name: '鞍点',
    formula: 'f = ½x² + ¼y⁴ − ½y²',
    start: [-1.5, 0.01],
    minima: [
      [0, 1],
      [0, -1],
    ],
    lowest: -0.25,
    value: ([x, y]) => x ** 2 / 2 + y ** 4 / 4 - y ** 2 / 2,
    gradient: ([x, y]) => [x, y ** 3 - y],
    contour: twoWells,
    levels: [-0.2, -0.1, 0, 0.2, 0.5, 1, 1.6],
  },
  {
    name: '弯曲的山谷',
    formula: 'f = (1 − x)² + 10(y − x²)²',
    start: [-1.2, 1],
    minima: [[1, 1]],
    lowest: 0,
    value: ([x, y]) => (1 - x) ** 2 + 10 * (y - x * x) ** 2,
    gradient: ([x, y]) => [2 * (x - 1) - 40 * x * (y - x * x), 20 * (y - x * x)],
    contour: valley,
    levels: [0.1, 0.5, 1.5, 4, 8, 16],
  },
];

/** ½x² + ¼(y² − 1)² = level + ¼ solved for x: above the saddle one curve round both wells, else one round each. */
function twoWells(level: number): Point[][] {
  const radius = Math.sqrt(level + 0.25);
  const right = between(Math.sqrt(Math.max(1 - 2 * radius, 0)), Math.sqrt(1 + 2 * radius)).map(
    (y): Point => [Math.sqrt(Math.max(2 * radius ** 2 - (y * y - 1) ** 2 / 2, 0)), y],
  );
  const upper = [...right, ...right.map(([x, y]): Point => [-x, y]).reverse()];
  return [upper, upper.map(([x, y]): Point => [x, -y])];
}

/** y = x² ± √((level − (1 − x)²) / 10), both branches, as far as the figure can see them. */
function valley(level: number): Point[][] {
  const size = Math.sqrt(level);
  const xs = between(Math.max(1 - size, -2), Math.min(1 + size, 2.6));
  return [1, -1].map((side) =>
    xs.map((x): Point => [x, x * x + side * Math.sqrt(Math.max(level - (1 - x) ** 2, 0) / 10)]),
  );
}

/** Numbers from one to another, close together at both ends, where the curves turn. */
function between(from: number, to: number): number[] {
  return Array.from(
    { length: 37 },
    (_, i) => from + ((to - from) * (1 - Math.cos((i * Math.PI) / 36))) / 2,
  );
}

export const optimizers = ['GD', '动量', 'RMSProp', 'Adam'] as const;
export type Optimizer = (typeof optimizers)[number];

/** μ of momentum, the decay of RMSProp's mean, β₁ and β₂ of Adam. */
export const settings = { momentum: 0.9, decay: 0.9, first: 0.9, second: 0.999, epsilon: 1e-8 };

/** Beyond it a run has diverged and stays where it is. */
const far = 1e6;

/** The start and the place after each step. */
export function run(
  optimizer: Optimizer,
  { start, gradient }: Pick<Surface, 'start' | 'gradient'>,
  rate: number,
  steps: number,
): readonly Point[] {
  const places: Point[] = [start];
  let mean: Point = [0, 0];
  let square: Point = [0, 0];
  for (let t = 1; t <= steps; t++) {
    const at = places.at(-1)!;
    if (isLost(at)) {
      places.push(at);
      continue;
    }
    const g = gradient(at);
    const both = (f: (i: 0 | 1) => number): Point => [f(0), f(1)];
    const { momentum, decay, first, second, epsilon } = settings;
    let move = g;
    if (optimizer === '动量') move = mean = both((i) => momentum * mean[i] + g[i]);
    if (optimizer === 'RMSProp') {
      square = both((i) => decay * square[i] + (1 - decay) * g[i] ** 2);
      move = both((i) => g[i] / (Math.sqrt(square[i]) + epsilon));
    }
    if (optimizer === 'Adam') {
      mean = both((i) => first * mean[i] + (1 - first) * g[i]);
      square = both((i) => second * square[i] + (1 - second) * g[i] ** 2);
      move = both(
        (i) => mean[i] / (1 - first ** t) / (Math.sqrt(square[i] / (1 - second ** t)) + epsilon),
      );
    }
    places.push(both((i) => Math.min(Math.max(at[i] - rate * move[i], -far), far)));
  }
  return places;
}

export const isLost = (at: Point) => Math.max(...at.map(Math.abs)) >= far;
