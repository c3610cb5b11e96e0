/** A convolution without bias, stride 1, padded so that the map keeps its size. */
export interface Layer {
  /** Side of the kernel. */
  readonly kernel: number;
  readonly inputs: number;
  readonly outputs: number;
  /** As many as inputs: each channel on its own. */
  readonly groups: number;
  /** Which of the parallel branches it belongs to, where there are any. */
  readonly branch?: number;
}

export interface Block {
  readonly name: string;
  /** Whether the input is added to the output. */
  readonly isResidual: boolean;
  /** From `channels` channels to as many. */
  readonly layers: (channels: number) => readonly Layer[];
}

const full = (kernel: number, inputs: number, outputs: number): Layer => ({
  kernel,
  inputs,
  outputs,
  groups: 1,
});
const depthwise = (kernel: number, channels: number): Layer => ({
  kernel,
  inputs: channels,
  outputs: channels,
  groups: channels,
});

export const blocks: readonly Block[] = [
  { name: '两层 3×3', isResidual: true, layers: (c) => [full(3, c, c), full(3, c, c)] },
  {
    name: '瓶颈块',
    isResidual: true,
    layers: (c) => [full(1, c, c / 4), full(3, c / 4, c / 4), full(1, c / 4, c)],
  },
  {
    // The channels of GoogLeNet's module 3a, for 256 channels out.
    name: 'Inception 模块',
    isResidual: false,
    layers: (c) => [
      { ...full(1, c, c / 4), branch: 1 },
      { ...full(1, c, (3 * c) / 8), branch: 2 },
      { ...full(3, (3 * c) / 8, c / 2), branch: 2 },
      { ...full(1, c, c / 16), branch: 3 },
      { ...full(5, c / 16, c / 8), branch: 3 },
      { ...full(1, c, c / 8), branch: 4 },
    ],
  },
  { name: '深度可分离', isResidual: false, layers: (c) => [depthwise(3, c), full(1, c, c)] },
  {
    name: '倒残差块',
    isResidual: true,
    layers: (c) => [full(1, c, 6 * c), depthwise(3, 6 * c), full(1, 6 * c, c)],
  },
  {
    name: 'ConvNeXt 块',
    isResidual: true,
    layers: (c) => [depthwise(7, c), full(1, c, 4 * c), full(1, 4 * c, c)],
  },
];

/** Multiplications behind one output number. */
export const perOutput = ({ kernel, inputs, groups }: Layer) => (kernel ** 2 * inputs) / groups;

export const parameters = (layer: Layer) => perOutput(layer) * layer.outputs;

/** On a map of `side` × `side`: each weight is used once at each place. */
export const multiplications = (layer: Layer, side: number) => parameters(layer) * side ** 2;

export const total = (layers: readonly Layer[], of: (layer: Layer) => number) =>
  layers.reduce((sum, layer) => sum + of(layer), 0);

export const isDepthwise = ({ groups, inputs }: Layer) => groups === inputs && groups > 1;
