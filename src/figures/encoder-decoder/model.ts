/** One level of the encoder and the decoder's level of the same size. */
export interface Level {
  readonly channels: number;
  /** Side of its square maps. */
  readonly side: number;
  /** Side of what comes up from the level below, twice its rounded half; none at the bottleneck. */
  readonly raised: number | undefined;
  /** Numbers that its convolutions and its transposed convolution put out. */
  readonly activations: number;
  readonly parameters: number;
}

export interface Network {
  /** Side of the input. */
  readonly size: number;
  /** How often it is halved. */
  readonly depth: number;
  /** Channels of the first level; each further level has twice as many. */
  readonly width: number;
}

export const inputChannels = 1;
export const classes = 2;

/** The levels from the top to the bottleneck, the last one; the 1 × 1 convolution belongs to the top. */
export function levels({ size, depth, width }: Network): Level[] {
  return Array.from({ length: depth + 1 }, (_, i) => {
    const channels = width * 2 ** i;
    const side = Math.floor(size / 2 ** i);
    const area = side * side;
    const before = i === 0 ? inputChannels : channels / 2;
    const down = block(before, channels);
    if (i === depth)
      return {
        ...{ channels, side, raised: undefined },
        ...{ activations: 2 * channels * area, parameters: down },
      };
    const raised = 2 * Math.floor(side / 2);
    const head = i === 0 ? classes : 0;
    return {
      ...{ channels, side, raised },
      activations: 4 * channels * area + channels * raised * raised + head * area,
      parameters:
        down +
        layer(2 * channels, channels, 2) +
        block(2 * channels, channels) +
        (head && layer(channels, head, 1)),
    };
  });
}

/** The smallest side not below `size` that can be halved `depth` times. */
export function padded({ size, depth }: Network): number {
  return Math.ceil(size / 2 ** depth) * 2 ** depth;
}

const layer = (from: number, to: number, kernel: number) => from * to * kernel * kernel + to;
const block = (from: number, to: number) => layer(from, to, 3) + layer(to, to, 3);
