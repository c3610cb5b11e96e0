/** Red, green and blue of sRGB, 0 to 1. */
export type Colour = readonly [number, number, number];

export const maps = ['viridis', 'jet', 'gray', 'coolwarm'] as const;
export type MapName = (typeof maps)[number];

/** Steps between the values 0 and 1 that are looked at. */
export const steps = 32;
/** The small step that is to be seen, in such steps: 1/16. */
export const small = 2;

/** Every eighth entry of Matplotlib's tables of 256, and the last: cmap(i / 32), three digits a channel. */
const tables: Partial<Record<MapName, string>> = {
  viridis:
    '44501454546e0ce6034841856ad48622d7414762cf7bc45436d81c4244068653eb49a8983ad5288bb36e5b08d13316338df2f86b28e82c372e8ed2927a88ed2628208ea2348998e020a9128cf1ee98a8b21eea0388921ea7a850286af0806325b637aa3f0bd273b4ddc3b6b85e8c9e62070acfa574841d4c4b5988d933e4adadd1308c32e05231d87e32198ed0e5b1aafe3e7f24d',
  coolwarm:
    '3ad4c7c0e4435a7cd34de682d8557e759e24623829eaf6cd8f1f2277b9b0f7e82ca63fc28deb0afed990ba2ffea40c2bff6aedca3fd5b95d09f9bc36d5cf49cced9aee0d5ddc4e61de0dd4dcce64d8fd15eced34c56f20cc6b91f59c45ac9f7abb19fef83b0c933f74a5686af4d9917a3f108be6e0ebd7dc622e556ed56bdd85f04bbd484e0414ca53b4376bf223d2e1b4a040267',
};

/** Corners of the three channels of jet, as Matplotlib defines it. */
const jet: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 0],
    [0.35, 0],
    [0.66, 1],
    [0.89, 1],
    [1, 0.5],
  ],
  [
    [0, 0],
    [0.125, 0],
    [0.375, 1],
    [0.64, 1],
    [0.91, 0],
    [1, 0],
  ],
  [
    [0, 0.5],
    [0.11, 1],
    [0.34, 1],
    [0.65, 0],
    [1, 0],
  ],
];

/** The entry of Matplotlib's table that stands for i / 32, as a share of the table's length. */
const entry = (i: number) => Math.min(8 * i, 255) / 255;
const samples = Array.from({ length: steps + 1 }, (_, i) => i);

function between(corners: readonly (readonly [number, number])[], x: number): number {
  const next = Math.max(
    corners.findIndex(([at]) => at >= x),
    1,
  );
  const [x0, y0] = corners[next - 1]!;
  const [x1, y1] = corners[next]!;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

const curves = Object.fromEntries(
  Object.entries(tables).map(([name, hex]) => [
    name,
    [0, 3, 6].map((channel) =>
      samples.map((i): readonly [number, number] => [
        entry(i),
        Number.parseInt(hex.slice(9 * i + channel, 9 * i + channel + 3), 16) / 4095,
      ]),
    ),
  ]),
);

/** The colour at a share of the table; between the entries of ours a straight line. */
export function colourAt(map: MapName, x: number): Colour {
  if (map === 'gray') return grey(x);
  const channels = map === 'jet' ? jet : curves[map]!;
  return channels.map((corners) => between(corners, x)) as unknown as Colour;
}

/** The colour of the value i / 32. */
export const colour = (map: MapName, i: number) => colourAt(map, entry(i));

const luminance = ([r, g, b]: Colour) =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** CIE L* of a colour of sRGB: 0 is black, 100 is white. */
export function lightness(all: Colour): number {
  const y = luminance(all);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

/** The grey of the same lightness. */
export function greyOf(all: Colour): Colour {
  const y = luminance(all);
  return grey(y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055);
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const grey = (c: number): Colour => [c, c, c];

export interface Reading {
  /** L* at 0, 1/32, … 1. */
  readonly levels: readonly number[];
  /** Where it turns from up to down or back. */
  readonly turns: readonly number[];
  /** The greatest and the least change of L* over 1/32. */
  readonly most: number;
  readonly least: number;
}

export function read(map: MapName): Reading {
  const levels = samples.map((i) => lightness(colour(map, i)));
  const changes = levels.slice(1).map((level, i) => level - levels[i]!);
  const sizes = changes.map(Math.abs);
  const turns = samples.slice(1, -1).filter((i) => changes[i]! * changes[i - 1]! < 0);
  return { levels, turns, most: Math.max(...sizes), least: Math.min(...sizes) };
}
