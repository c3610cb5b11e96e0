import type { Point } from '../shared/path.ts';
import { normal } from '../shared/random.ts';

/** A Gaussian mixture of round lumps: `weight` of the points lies about `centre`. */
export interface Mixture {
  readonly name: string;
  readonly lumps: readonly { readonly centre: Point; readonly weight: number }[];
  /** Standard deviation of every lump in each direction; 0 for single points. */
  readonly spread: number;
}

const equal = (...centres: Point[]) =>
  centres.map((centre) => ({ centre, weight: 1 / centres.length }));

export const mixtures: readonly Mixture[] = [
  { name: '四团', lumps: equal([1.2, 1.2], [1.2, -1.2], [-1.2, 1.2], [-1.2, -1.2]), spread: 0.15 },
  { name: '两点', lumps: equal([1, 0], [-1, 0]), spread: 0 },
  {
    name: '两团，三比一',
    lumps: [
      { centre: [1, 0], weight: 0.75 },
      { centre: [-1, 0], weight: 0.25 },
    ],
    spread: 0.15,
  },
  {
    name: '五团一圈',
    lumps: equal(
      ...[90, 18, -54, -126, 162].map((degrees): Point => {
        const turn = (degrees * Math.PI) / 180;
        return [1.5 * Math.cos(turn), 1.5 * Math.sin(turn)];
      }),
    ),
    spread: 0.15,
  },
];

export const walks = ['DDPM', 'DDIM', '流匹配'] as const;
export type Walk = (typeof walks)[number];

export const steps = 20;

/** x = a·(clean point) + b·noise after `step` steps: pure noise at 0, the clean point at the last. */
export function mixOf(walk: Walk, step: number): { readonly a: number; readonly b: number } {
  const t = step / steps;
  if (walk === '流匹配') return { a: t, b: 1 - t };
  if (step === steps) return { a: 1, b: 0 };
  return { a: Math.sin((t * Math.PI) / 2), b: Math.cos((t * Math.PI) / 2) };
}

export interface Guess {
  /** How probable it is that the point came from each lump. */
  readonly shares: readonly number[];
  /** Expected clean point, and the noise that is left when it is taken out. */
  readonly clean: Point;
  readonly noise: Point;
}

/** What the best possible network would say of a noisy point; `b` must be positive. */
export function guess({ lumps, spread }: Mixture, x: Point, a: number, b: number): Guess {
  const variance = (a * spread) ** 2 + b ** 2;
  const logs = lumps.map(
    ({ centre, weight }) =>
      Math.log(weight) -
      ((x[0] - a * centre[0]) ** 2 + (x[1] - a * centre[1]) ** 2) / (2 * variance),
  );
  const highest = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - highest));
  const sum = raw.reduce((total, value) => total + value);
  const shares = raw.map((value) => value / sum);
  // Within a lump the clean point lies on the line from its centre to where x points.
  const pull = (a * spread ** 2) / variance;
  const expected = (i: 0 | 1) =>
    lumps.reduce(
      (total, { centre }, k) => total + shares[k]! * (centre[i] + pull * (x[i] - a * centre[i])),
      0,
    );
  const clean: Point = [expected(0), expected(1)];
  return { shares, clean, noise: [(x[0] - a * clean[0]) / b, (x[1] - a * clean[1]) / b] };
}

/** How much fresh noise a step from (a, b) to (a2, b2) adds: that of the exact posterior, or none. */
export function freshNoise(walk: Walk, step: number): number {
  if (walk !== 'DDPM') return 0;
  const [now, then] = [mixOf(walk, step), mixOf(walk, step + 1)];
  return (then.b / now.b) * Math.sqrt(1 - (now.a / then.a) ** 2);
}

/** The place at the start and after each step; `draw` gives standard normal numbers. */
export function denoise(
  mixture: Mixture,
  walk: Walk,
  start: Point,
  draw: () => number,
): readonly Point[] {
  const places: Point[] = [start];
  for (let step = 0; step < steps; step++) {
    const x = places[step]!;
    const { a, b } = mixOf(walk, step);
    const { clean, noise } = guess(mixture, x, a, b);
    const then = mixOf(walk, step + 1);
    const fresh = freshNoise(walk, step);
    const kept = Math.sqrt(Math.max(then.b ** 2 - fresh ** 2, 0));
    const next = (i: 0 | 1) =>
      then.a * clean[i] + kept * noise[i] + (fresh === 0 ? 0 : fresh * draw());
    places.push([next(0), next(1)]);
  }
  return places;
}

/** Many points from one seed: the same noise to begin with, whatever the walk. */
export function crowd(mixture: Mixture, walk: Walk, count: number): readonly (readonly Point[])[] {
  const [begin, later] = [normal(5), normal(6)];
  return Array.from({ length: count }, () => denoise(mixture, walk, [begin(), begin()], later));
}
