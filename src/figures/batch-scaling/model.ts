/**
 * A bowl with a steep and a shallow direction, f = ½ Σ h x², walked down by SGD whose gradient has
 * noise of variance h σ² / B in each direction. What is expected of f has a closed form.
 */
export const curvatures = [1, 0.05] as const;

/** f starts at 1, half of it in each direction; it is to come down to this. */
export const target = 0.01;

/** Learning rate for a batch of one. */
export const base = 0.02;

/** No walk is followed further. */
export const most = 4000;

/** From here on the steep direction grows at every step. */
export const limit = 2 / curvatures[0];

export const rules = ['不动', '乘 √k', '乘 k', '每个 B 取最好的'] as const;
export type Rule = (typeof rules)[number];

export interface Walk {
  readonly rate: number;
  readonly batch: number;
  /** σ²: variance of the gradient of one sample, for curvature 1. */
  readonly noise: number;
}

/** Of ½ h x²: what is left of the start, and where noise and pull balance. */
function part(h: number, { rate, batch, noise }: Walk) {
  const shrink = (1 - rate * h) ** 2;
  const rest = (rate ** 2 * h * noise) / batch / (1 - shrink);
  return { shrink, floor: (h * rest) / 2 };
}

/** The expected value of f after a number of steps. */
export function expected(walk: Walk, steps: number): number {
  return curvatures.reduce((sum, h) => {
    const { shrink, floor } = part(h, walk);
    const left = shrink ** steps;
    return sum + left / 2 + floor * (1 - left);
  }, 0);
}

/** Where f ends up as long as the walk does not diverge. */
export const floor = (walk: Walk) => curvatures.reduce((sum, h) => sum + part(h, walk).floor, 0);

/** The first step at which f is expected at the target; none within `within`. */
export function stepsTo(walk: Walk, within = most): number | undefined {
  if (walk.rate >= limit || floor(walk) >= target) return undefined;
  for (let steps = 1; steps <= within; steps += 1)
    if (expected(walk, steps) <= target) return steps;
  return undefined;
}

const tried = Array.from({ length: 80 }, (_, i) => 0.004 * (1.95 / 0.004) ** (i / 79));

/** The learning rate, of many, that needs the fewest steps. */
function bestRate(batch: number, noise: number): number {
  let best = base;
  let least = most + 1;
  for (const rate of tried) {
    const steps = stepsTo({ rate, batch, noise }, least - 1);
    if (steps !== undefined) [best, least] = [rate, steps];
  }
  return best;
}

const found = new Map<string, number>();

export function rateOf(rule: Rule, batch: number, noise: number): number {
  if (rule === '不动') return base;
  if (rule === '乘 √k') return base * Math.sqrt(batch);
  if (rule === '乘 k') return base * batch;
  const key = `${batch} ${noise}`;
  const rate = found.get(key) ?? bestRate(batch, noise);
  found.set(key, rate);
  return rate;
}
