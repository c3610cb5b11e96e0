export const activations = ['sigmoid', 'tanh', 'ReLU', 'Leaky ReLU', 'GELU', 'SiLU'] as const;
export type Activation = (typeof activations)[number];

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Distribution function of the standard normal; Abramowitz and Stegun 7.1.26, error below 1.5 · 10⁻⁷. */
export function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const polynomial =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - polynomial * Math.exp(-z * z);
  return x < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}

const functions: Record<Activation, (x: number) => number> = {
  sigmoid,
  tanh: Math.tanh,
  ReLU: (x) => Math.max(x, 0),
  'Leaky ReLU': (x) => (x > 0 ? x : 0.01 * x),
  GELU: (x) => x * normalCdf(x),
  SiLU: (x) => x * sigmoid(x),
};

const derivatives: Record<Activation, (x: number) => number> = {
  sigmoid: (x) => sigmoid(x) * (1 - sigmoid(x)),
  tanh: (x) => 1 - Math.tanh(x) ** 2,
  ReLU: (x) => (x > 0 ? 1 : 0),
  'Leaky ReLU': (x) => (x > 0 ? 1 : 0.01),
  GELU: (x) => normalCdf(x) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
  SiLU: (x) => sigmoid(x) * (1 + x * (1 - sigmoid(x))),
};

/** Greatest derivative: 1/4, 1, 1, 1, and for the two smooth ones the maximum of their curve. */
const steepest: Record<Activation, number> = {
  sigmoid: 0.25,
  tanh: 1,
  ReLU: 1,
  'Leaky ReLU': 1,
  GELU: 1.129,
  SiLU: 1.0998,
};

export const value = (kind: Activation, x: number) => functions[kind](x);
export const derivative = (kind: Activation, x: number) => derivatives[kind](x);

/** What the activations of `layers` layers leave of a gradient if all of them see the same x. */
export function left(kind: Activation, x: number, layers: number): number {
  return Math.abs(derivatives[kind](x)) ** layers;
}

/** The same at the best x there is. */
export function atMost(kind: Activation, layers: number): number {
  return steepest[kind] ** layers;
}
