export interface Method {
  readonly name: string;
  /** Variance of one weight of a layer with that many inputs and outputs. */
  readonly variance: (inputs: number, outputs: number) => number;
  readonly formula: string;
  readonly isUniform: boolean;
}

const glorot = (inputs: number, outputs: number) => 2 / (inputs + outputs);
const he = (inputs: number) => 2 / inputs;

export const methods: readonly Method[] = [
  { name: 'Glorot，均匀', variance: glorot, formula: '2/(进 + 出)', isUniform: true },
  { name: 'Glorot，正态', variance: glorot, formula: '2/(进 + 出)', isUniform: false },
  { name: 'He，正态', variance: he, formula: '2/进', isUniform: false },
  {
    name: 'He，fan_out，正态',
    variance: (_, outputs) => 2 / outputs,
    formula: '2/出',
    isUniform: false,
  },
  {
    name: 'PyTorch 默认',
    variance: (inputs) => 1 / (3 * inputs),
    formula: '1/(3 × 进)',
    isUniform: true,
  },
  { name: '固定 0.01', variance: () => 1e-4, formula: '0.01²', isUniform: false },
];

/** Mean square of what is kept: the identity keeps all, ReLU half of what is symmetric about 0. */
export const activations = [
  { name: '不接（线性）', kept: 1 },
  { name: 'ReLU', kept: 0.5 },
] as const;

export interface Layer {
  readonly variance: number;
  readonly deviation: number;
  /** Ends of the interval, where there is one. */
  readonly bound: number | undefined;
  /** What the mean square of a signal is multiplied by on its way through. */
  readonly forward: number;
  /** The same of a gradient on its way back. */
  readonly backward: number;
}

/** A layer before training, as the wide-layer account has it: weights independent, mean 0, biases 0. */
export function layer(method: number, kept: number, inputs: number, outputs: number): Layer {
  const { variance: of, isUniform } = methods[method]!;
  const variance = of(inputs, outputs);
  return {
    variance,
    deviation: Math.sqrt(variance),
    bound: isUniform ? Math.sqrt(3 * variance) : undefined,
    forward: inputs * variance * kept,
    backward: outputs * variance * kept,
  };
}
