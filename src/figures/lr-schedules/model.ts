export const schedules = ['常数', '阶梯', '余弦', '一周期', 'WSD'] as const;
export type Schedule = (typeof schedules)[number];

/** Steps of a run, those in which 一周期 climbs, those in which WSD comes down. */
export const total = 100;
export const climb = 30;
export const decay = 20;

/** The learning rate of step t = 1 … total; 一周期 has a warm-up of its own, that of PyTorch's OneCycleLR. */
export function rateAt(schedule: Schedule, t: number, peak: number, warmup: number): number {
  if (schedule === '一周期')
    return t <= climb
      ? cosine(peak / 25, peak, (t - 1) / (climb - 1))
      : cosine(peak, peak / 25 / 1e4, (t - climb) / (total - climb));
  if (t <= warmup) return (peak * t) / warmup;
  if (schedule === '阶梯') return peak * (t <= 50 ? 1 : t <= 75 ? 0.1 : 0.01);
  if (schedule === '余弦') return cosine(peak, 0, (t - warmup) / (total - warmup));
  if (schedule === 'WSD') return peak * Math.min(1, (total - t) / decay);
  return peak;
}

/** From `a` to `b` along half a cosine, `share` of the way. */
function cosine(a: number, b: number, share: number): number {
  return b + ((a - b) * (1 + Math.cos(Math.PI * share))) / 2;
}

/** Where the three directions start, and how the flat one is bent. */
export const start = { steep: 2, noisy: 0, flat: 10 };
export const flatCurvature = 0.05;

export interface Loss {
  readonly steep: number;
  readonly noisy: number;
  readonly flat: number;
  readonly sum: number;
}

/**
 * The expected loss before the first step and after each: ¼u⁴ + ½u² without noise, ½E[v²] where each gradient
 * v carries noise of variance 1, 0.05 · ½w² without noise. Nothing is drawn: E[v²] ← (1 − η)² E[v²] + η².
 * A run that has diverged has no loss any more.
 */
export function run(rates: readonly number[]): readonly (Loss | undefined)[] {
  let { steep: u, flat: w } = start;
  let square = start.noisy ** 2;
  const losses = [lossOf(u, square, w)];
  for (const rate of rates) {
    u -= rate * (u ** 3 + u);
    square = (1 - rate) ** 2 * square + rate ** 2;
    w *= 1 - flatCurvature * rate;
    losses.push(lossOf(u, square, w));
  }
  return losses;
}

function lossOf(u: number, square: number, w: number): Loss | undefined {
  // Once out there the next step is further still; NaN is no way back either.
  if (!(Math.abs(u) < 100)) return undefined;
  const [steep, noisy, flat] = [u ** 4 / 4 + u ** 2 / 2, square / 2, (flatCurvature * w ** 2) / 2];
  return { steep, noisy, flat, sum: steep + noisy + flat };
}

/** Rates of all steps of a schedule. */
export const ratesOf = (schedule: Schedule, peak: number, warmup: number) =>
  Array.from({ length: total }, (_, i) => rateAt(schedule, i + 1, peak, warmup));
