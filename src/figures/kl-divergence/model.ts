/** Deviation of each of the two peaks of p; they stand at −a and a, each with half of the weight. */
export const width = 0.6;

/** Which density a mean is taken under: KL(p‖q) weighs by p, KL(q‖p) by q. */
export type Weight = 'p' | 'q';

/** The Gaussian that the reader moves. */
export interface Gaussian {
  readonly mean: number;
  readonly deviation: number;
}

export function logNormal(x: number, mean: number, deviation: number): number {
  return -(((x - mean) / deviation) ** 2) / 2 - Math.log(deviation * Math.sqrt(2 * Math.PI));
}

/** ln p(x), safe where both peaks are far away. */
export function logP(x: number, a: number): number {
  const [near, far] = [logNormal(x, a, width), logNormal(x, -a, width)];
  const most = Math.max(near, far);
  return most + Math.log(Math.exp(near - most) + Math.exp(far - most)) - Math.LN2;
}

export function logQ(x: number, { mean, deviation }: Gaussian): number {
  return logNormal(x, mean, deviation);
}

/** What one place adds to the divergence: p ln(p/q) or q ln(q/p). */
export function integrand(weight: Weight, x: number, a: number, q: Gaussian): number {
  const [p, other] = [logP(x, a), logQ(x, q)];
  return weight === 'p' ? Math.exp(p) * (p - other) : Math.exp(other) * (other - p);
}

/** KL(p‖q) or KL(q‖p) in nats. */
export function divergence(weight: Weight, a: number, q: Gaussian): number {
  const { mean, deviation } = q;
  if (weight === 'q') return expectation((x) => logQ(x, q) - logP(x, a), mean, deviation);
  // Both peaks tell the same of ln p; ln q only needs the mean and the variance of p.
  const own = expectation((x) => logP(x, a), a, width);
  const spread = width ** 2 + a ** 2 + mean ** 2;
  return own + Math.log(deviation * Math.sqrt(2 * Math.PI)) + spread / (2 * deviation ** 2);
}

/** The mean of f under a Gaussian by the trapezoid rule; its error is below what figures print. */
function expectation(f: (x: number) => number, mean: number, deviation: number): number {
  let sum = 0;
  let weights = 0;
  for (let step = -120; step <= 120; step += 1) {
    const z = step / 20;
    const weight = Math.exp((-z * z) / 2);
    sum += weight * f(mean + deviation * z);
    weights += weight;
  }
  return sum / weights;
}

/** The mean, not below 0, at which a divergence is least for a given deviation; in tenths. */
export function bestMean(weight: Weight, a: number, deviation: number): number {
  return least(0, 40, (tenths) => divergence(weight, a, { mean: tenths / 10, deviation })) / 10;
}

const found = new Map<string, Gaussian>();

/** The Gaussian, its mean not below 0, at which a divergence is least; in tenths, sought once. */
export function best(weight: Weight, a: number): Gaussian {
  const key = `${weight}${a}`;
  const known = found.get(key) ?? seek(weight, a);
  found.set(key, known);
  return known;
}

function seek(weight: Weight, a: number): Gaussian {
  const at = (tenths: number): Gaussian => ({
    mean: bestMean(weight, a, tenths / 10),
    deviation: tenths / 10,
  });
  return at(least(4, 35, (tenths) => divergence(weight, a, at(tenths))));
}

/** Where f is least among whole numbers: every fourth first, then those around the best of these. */
function least(from: number, to: number, f: (at: number) => number): number {
  let [place, lowest] = [from, Infinity];
  const search = (first: number, last: number, stride: number) => {
    for (let at = Math.max(first, from); at <= Math.min(last, to); at += stride) {
      const value = f(at);
      if (value < lowest - 1e-9) [place, lowest] = [at, value];
    }
  };
  search(from, to, 4);
  search(place - 3, place + 3, 1);
  return place;
}
