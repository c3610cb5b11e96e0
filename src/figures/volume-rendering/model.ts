/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

/** What a ray passes through: the same density and colour all over the piece [from, to). */
export interface Layer {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly density: number;
  readonly colour: Colour;
}

/** Where the ray ends; behind it all is black. */
export const end = 6;

export function layersOf(fog: number, wall: number): readonly Layer[] {
  return [
    { name: '雾', from: 1, to: 3.5, density: fog, colour: [0.8, 0.8, 0.8] },
    { name: '橙墙', from: 4, to: 4.4, density: wall, colour: [0.9, 0.5, 0.1] },
    { name: '蓝墙', from: 5, to: 5.4, density: wall, colour: [0.1, 0.4, 0.9] },
  ];
}

export interface Sample {
  readonly t: number;
  /** Which layer it lies in; −1 in the empty space between. */
  readonly layer: number;
  readonly density: number;
  /** Share of the light that the piece of this sample holds back. */
  readonly alpha: number;
  /** Share of the light that comes as far as this piece. */
  readonly transmittance: number;
  /** Their product: how much the sample counts. */
  readonly weight: number;
}

/** What the weights make of a ray. */
export interface Sum {
  /** Weights of each layer, added up. */
  readonly weights: readonly number[];
  readonly total: number;
  /** Transmittance left over at the end. */
  readonly left: number;
  readonly colour: Colour;
  /** Mean of the depth by the weights; none where nothing holds light back. */
  readonly depth: number | undefined;
}

/** Length of the piece that each of so many samples stands for. */
export const pieceOf = (count: number) => end / count;

/** Samples in the middles of equal pieces. */
export function sample(layers: readonly Layer[], count: number): readonly Sample[] {
  const piece = pieceOf(count);
  let transmittance = 1;
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) * piece;
    const layer = layers.findIndex(({ from, to }) => t >= from && t < to);
    const density = layers[layer]?.density ?? 0;
    const alpha = 1 - Math.exp(-density * piece);
    const at = { t, layer, density, alpha, transmittance, weight: transmittance * alpha };
    transmittance *= 1 - alpha;
    return at;
  });
}

/** The sum over the samples. */
export function compose(layers: readonly Layer[], samples: readonly Sample[]): Sum {
  return gather(
    layers,
    layers.map((_, k) =>
      samples
        .filter(({ layer }) => layer === k)
        .reduce(([w, wt], { weight, t }): Pair => [w + weight, wt + weight * t], [0, 0]),
    ),
  );
}

/** The integral that the samples stand for, layer by layer in closed form. */
export function integrate(layers: readonly Layer[]): Sum {
  let transmittance = 1;
  return gather(
    layers,
    layers.map(({ from, to, density }): Pair => {
      const optical = density * (to - from);
      const passed = Math.exp(-optical);
      const weight = transmittance * (1 - passed);
      // Within a layer the weight falls off exponentially from its front.
      const inside = density === 0 ? 0 : (transmittance * (1 - passed * (1 + optical))) / density;
      transmittance *= passed;
      return [weight, from * weight + inside];
    }),
  );
}

/** Weight, and weight times depth. */
type Pair = readonly [number, number];

function gather(layers: readonly Layer[], pairs: readonly Pair[]): Sum {
  const weights = pairs.map(([weight]) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const depth = pairs.reduce((sum, [, weighted]) => sum + weighted, 0) / total;
  const mixed = (channel: 0 | 1 | 2) =>
    layers.reduce((sum, { colour }, k) => sum + weights[k]! * colour[channel], 0);
  return {
    weights,
    total,
    left: 1 - total,
    colour: [mixed(0), mixed(1), mixed(2)],
    depth: total > 0 ? depth : undefined,
  };
}
