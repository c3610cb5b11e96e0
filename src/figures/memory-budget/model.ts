/**
 * What training keeps in GPU memory: weights, gradients, the state of the optimizer, and what the forward pass
 * leaves for the backward pass. Counted layer by layer as PyTorch saves it; the allocator, workspaces of the
 * libraries and running statistics are not counted.
 */
export interface Part {
  readonly parameters: number;
  /** Weights of convolutions and linear layers: autocast copies these to 16 bits. */
  readonly cast: number;
  /** Numbers per image that enter the part and are saved; recomputation keeps these. */
  readonly inputs: number;
  /** Numbers per image saved inside it. */
  readonly inside: number;
  /** Bytes per image that autocast does not halve: indices of the pooling, labels, log-probabilities. */
  readonly fixed: number;
  /** Bytes per batch. */
  readonly once: number;
  /** Whether recomputation drops what is inside. */
  readonly isDropped: boolean;
}

export interface Network {
  readonly name: string;
  readonly about: string;
  readonly parts: readonly Part[];
}

export interface Mode {
  readonly name: string;
  /** Numbers the optimizer keeps for each parameter, in 32 bits. */
  readonly states: number;
  readonly isMixed?: true;
  readonly isRecomputed?: true;
}

export const modes: readonly Mode[] = [
  { name: 'float32，SGD', states: 0 },
  { name: 'float32，SGD 加动量', states: 1 },
  { name: 'float32，AdamW', states: 2 },
  { name: '混合精度，AdamW', states: 2, isMixed: true },
  { name: '混合精度，AdamW，重计算', states: 2, isMixed: true, isRecomputed: true },
];

/** 32×32 images through two 3×3 convolutions, each with ReLU and pooling, and a linear layer. */
const small: Network = {
  name: '小网络',
  about: '32×32 的图，两层卷积，一层全连接',
  parts: [convolution(3, 32, 32), convolution(32, 64, 16), head(64 * 8 ** 2, 10)],
};

/** A 3×3 convolution keeps its input, ReLU its output, 2×2 pooling a 64-bit index for each of its outputs. */
function convolution(from: number, to: number, side: number): Part {
  const cast = 9 * from * to;
  return {
    parameters: cast + to,
    cast,
    inputs: from * side ** 2,
    inside: to * side ** 2,
    fixed: 8 * to * (side / 2) ** 2,
    once: 0,
    isDropped: true,
  };
}

/** The last linear layer and cross-entropy, which keeps log-probabilities, labels and one number a batch. */
function head(inputs: number, classes: number): Part {
  return {
    parameters: (inputs + 1) * classes,
    cast: inputs * classes,
    inputs,
    inside: 0,
    fixed: 4 * classes + 8,
    once: 4,
    isDropped: false,
  };
}

/** A bottleneck block: batch normalisation keeps its input and, once a batch, two numbers a channel. */
function bottleneck(from: number, width: number, side: number, stride: number): Part {
  const to = 4 * width;
  const after = side / stride;
  const hasProjection = from !== to;
  const cast = from * width + 9 * width ** 2 + width * to + (hasProjection ? from * to : 0);
  const channels = 2 * width + to + (hasProjection ? to : 0);
  return {
    parameters: cast + 2 * channels,
    cast,
    inputs: from * side ** 2,
    inside: 2 * width * (side ** 2 + after ** 2) + (hasProjection ? 2 : 1) * to * after ** 2,
    fixed: 0,
    once: 8 * channels,
    isDropped: true,
  };
}

function resnet50(): Network {
  const stem: Part = {
    parameters: 49 * 3 * 64 + 128,
    cast: 49 * 3 * 64,
    inputs: 3 * 224 ** 2,
    inside: 2 * 64 * 112 ** 2,
    fixed: 8 * 64 * 56 ** 2,
    once: 8 * 64,
    isDropped: false,
  };
  const parts = [stem];
  let [channels, side] = [64, 56];
  for (const [width, count] of [
    [64, 3],
    [128, 4],
    [256, 6],
    [512, 3],
  ] as const)
    for (let i = 0; i < count; i += 1) {
      const stride = i === 0 && width > 64 ? 2 : 1;
      parts.push(bottleneck(channels, width, side, stride));
      [channels, side] = [4 * width, side / stride];
    }
  // The last sum is kept by its ReLU, as part of the last block; the linear layer gets its mean.
  const last = parts.pop()!;
  parts.push({ ...last, inside: last.inside + channels * side ** 2 }, head(channels, 1000));
  return { name: 'ResNet-50', about: '224×224 的图', parts };
}

export const networks: readonly Network[] = [small, resnet50()];

const total = (parts: readonly Part[], of: (part: Part) => number) =>
  parts.reduce((sum, part) => sum + of(part), 0);

export const parameters = ({ parts }: Network) => total(parts, (part) => part.parameters);

/** Bytes kept for the backward pass, for each image and for each batch. */
export function kept({ parts }: Network, mode: Mode): { image: number; once: number } {
  const size = mode.isMixed ? 2 : 4;
  const inside = (part: Part) => size * part.inside + part.fixed;
  const dropped = mode.isRecomputed ? parts.filter(({ isDropped }) => isDropped) : [];
  return {
    // Of the dropped parts, the backward pass holds one at a time: the greatest counts.
    image:
      total(parts, (part) => size * part.inputs + inside(part)) -
      total(dropped, inside) +
      Math.max(0, ...dropped.map(inside)),
    once: total(parts, ({ once }) => once),
  };
}

export interface Budget {
  readonly weights: number;
  readonly gradients: number;
  readonly states: number;
  readonly activations: number;
}

/** Bytes of the four, at a batch size. */
export function budget(network: Network, mode: Mode, batch: number): Budget {
  const count = parameters(network);
  const { image, once } = kept(network, mode);
  return {
    weights: 4 * count + (mode.isMixed ? 2 * total(network.parts, ({ cast }) => cast) : 0),
    gradients: 4 * count,
    states: 4 * mode.states * count,
    activations: image * batch + once,
  };
}

/** All of it, and all that does not grow with the batch. */
export const sum = ({ weights, gradients, states, activations }: Budget) =>
  weights + gradients + states + activations;
export const constant = ({ weights, gradients, states }: Budget) => weights + gradients + states;
