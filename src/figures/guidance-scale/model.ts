/** One Gaussian of a mixture on a line. */
export interface Lump {
  readonly mean: number;
  readonly spread: number;
  readonly weight: number;
}

const spread = 0.4;
/** All the data, without a condition. */
export const all: readonly Lump[] = [-2, 0, 1.5].map((mean) => ({ mean, spread, weight: 1 / 3 }));

/** What a condition leaves of the data: some of the lumps, as they weigh against each other. */
export const conditions: readonly { readonly name: string; readonly lumps: readonly Lump[] }[] = [
  { name: '右边一团', lumps: some(2) },
  { name: '右边两团', lumps: some(1, 2) },
  { name: '中间一团', lumps: some(1) },
];

function some(...which: readonly number[]): readonly Lump[] {
  return which.map((k) => ({ ...all[k]!, weight: 1 / which.length }));
}

/** How a mixture looks from a noisy point x = a·(clean) + b·(noise), b² = 1 − a². */
export interface Look {
  readonly density: number;
  /** Slope of the log density. */
  readonly score: number;
  /** Expected clean point. */
  readonly clean: number;
}

export function look(lumps: readonly Lump[], x: number, a = 1, b = 0): Look {
  let [density, slope, clean] = [0, 0, 0];
  for (const { mean, spread: deviation, weight } of lumps) {
    const variance = (a * deviation) ** 2 + b ** 2;
    const away = x - a * mean;
    const share =
      (weight * Math.exp(-(away ** 2) / (2 * variance))) / Math.sqrt(2 * Math.PI * variance);
    density += share;
    slope -= (share * away) / variance;
    clean += share * (mean + ((a * deviation ** 2) / variance) * away);
  }
  return { density, score: slope / density, clean: clean / density };
}

/** Without the condition and `scale` times the way to with it: 0 is without, 1 is with. */
export const guided = (without: number, withIt: number, scale: number) =>
  without + scale * (withIt - without);

/** Share of the whole density that the condition has at a clean point: p(c | x). */
export function belongs(condition: readonly Lump[], x: number): number {
  // The condition is a sum of some of the equal lumps.
  const part = condition.length / all.length;
  return (part * look(condition, x).density) / look(all, x).density;
}

export const steps = 40;

/**
 * The probability-flow ODE from noise to data by the guided score: places from angle π/2, where all is noise, to
 * 0, where none is left (a = cos, b = sin). Steps of Runge and Kutta's fourth order; the true field, nothing learned.
 */
export function flow(condition: readonly Lump[], scale: number, start: number): readonly number[] {
  const speed = (x: number, angle: number) => {
    const [a, b] = [Math.cos(angle), Math.sin(angle)];
    const [without, withIt] = [look(all, x, a, b), look(condition, x, a, b)];
    // dx/dangle = −b · clean + a · noise, and the noise is −b · score.
    return (
      -b * guided(without.clean, withIt.clean, scale) -
      a * b * guided(without.score, withIt.score, scale)
    );
  };
  const h = -Math.PI / 2 / steps;
  const places = [start];
  for (let i = 0; i < steps; i++) {
    const x = places[i]!;
    const angle = Math.PI / 2 + i * h;
    const k1 = speed(x, angle);
    const k2 = speed(x + (h / 2) * k1, angle + h / 2);
    const k3 = speed(x + (h / 2) * k2, angle + h / 2);
    const k4 = speed(x + h * k3, angle + h);
    places.push(x + (h / 6) * (k1 + 2 * k2 + 2 * k3 + k4));
  }
  return places;
}

/** Points that cut a density into pieces of equal mass: the middles of `count` of them. */
export function quantiles(density: (x: number) => number, count: number): readonly number[] {
  const [from, to, pieces] = [-7, 7, 7000];
  const h = (to - from) / pieces;
  const found: number[] = [];
  let [mass, before] = [0, density(from)];
  for (let i = 1; i <= pieces && found.length < count; i++) {
    const here = density(from + i * h);
    const more = (h * (before + here)) / 2;
    let wanted = (found.length + 0.5) / count;
    while (found.length < count && mass + more >= wanted) {
      found.push(from + (i - 1 + (wanted - mass) / more) * h);
      wanted = (found.length + 0.5) / count;
    }
    mass += more;
    before = here;
  }
  return found;
}

export const count = 60;

/** The same evenly spaced noise for every scale: quantiles of the standard normal. */
export const starts = quantiles((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), count);

export interface Ends {
  /** How many lie where the condition has more than half of the density. */
  readonly inside: number;
  readonly mean: number;
  readonly deviation: number;
}

export function summary(condition: readonly Lump[], ends: readonly number[]): Ends {
  const mean = ends.reduce((sum, x) => sum + x, 0) / ends.length;
  return {
    inside: ends.filter((x) => belongs(condition, x) > 0.5).length,
    mean,
    deviation: Math.sqrt(ends.reduce((sum, x) => sum + (x - mean) ** 2, 0) / ends.length),
  };
}

/** Mean and standard deviation of a mixture itself. */
export function moments(lumps: readonly Lump[]): Pick<Ends, 'mean' | 'deviation'> {
  const mean = lumps.reduce((sum, { weight, mean: at }) => sum + weight * at, 0);
  const square = lumps.reduce((sum, l) => sum + l.weight * (l.mean ** 2 + l.spread ** 2), 0);
  return { mean, deviation: Math.sqrt(square - mean ** 2) };
}
