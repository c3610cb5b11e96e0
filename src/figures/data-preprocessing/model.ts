import type { Point } from '../shared/path.ts';
import { normal } from '../shared/random.ts';

/** Mean, standard deviation (divided by n) and range of one coordinate. */
export interface Summary {
  readonly mean: number;
  readonly deviation: number;
  readonly min: number;
  readonly max: number;
}

export interface Cloud {
  readonly points: readonly Point[];
  readonly x: Summary;
  readonly y: Summary;
}

export interface Preprocessing {
  readonly raw: Cloud;
  /** Each coordinate minus its mean. */
  readonly centred: Cloud;
  /** Each centred coordinate divided by its standard deviation. */
  readonly normalised: Cloud;
}

/** A seeded cloud, off the origin, wide in x and flat in y, before and after the two steps. */
export function preprocess(seed = 20, count = 80): Preprocessing {
  const next = normal(seed);
  const points = Array.from({ length: count }, (): Point => {
    const along = next();
    const across = next();
    return [4 + 1.8 * along, 2.5 + 0.35 * along + 0.5 * across];
  });
  const raw = cloud(points);
  const centred = cloud(points.map(([x, y]) => [x - raw.x.mean, y - raw.y.mean]));
  const scaled = centred.points.map(([x, y]): Point => [
    x / centred.x.deviation,
    y / centred.y.deviation,
  ]);
  return { raw, centred, normalised: cloud(scaled) };
}

export function summarise(values: readonly number[]): Summary {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return {
    mean,
    deviation: Math.sqrt(variance),
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

function cloud(points: readonly Point[]): Cloud {
  return {
    points,
    x: summarise(points.map(([x]) => x)),
    y: summarise(points.map(([, y]) => y)),
  };
}
