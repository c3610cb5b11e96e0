export type Rgb = readonly [number, number, number];

export const height = 3;
export const width = 4;
export const channels = 3;

/** A small picture, row after row: sky, a sun going down, the sea. */
export const picture: readonly Rgb[] = [
  ...([
    [96, 150, 220],
    [130, 170, 215],
    [255, 196, 90],
    [150, 160, 190],
  ] as const),
  ...([
    [190, 140, 150],
    [250, 150, 60],
    [255, 110, 30],
    [200, 110, 100],
  ] as const),
  ...([
    [20, 60, 110],
    [40, 80, 120],
    [170, 90, 70],
    [15, 45, 90],
  ] as const),
];

export const layouts = ['HWC RGB', 'HWC BGR', 'CHW', 'CHW view'] as const;
export type Layout = (typeof layouts)[number];

/** Bytes from one element to the next along each axis; the order of the axes is that of `shape`. */
export interface Memory {
  readonly axes: 'hwc' | 'chw';
  readonly shape: Rgb;
  readonly strides: Rgb;
  /** Where red, green and blue stand on the channel axis. */
  readonly order: Rgb;
}

export function memoryOf(layout: Layout): Memory {
  const rgb: Rgb = [0, 1, 2];
  const bgr: Rgb = [2, 1, 0];
  const hwc = {
    axes: 'hwc',
    shape: [height, width, channels],
    strides: [width * channels, channels, 1],
    order: layout === 'HWC BGR' ? bgr : rgb,
  } as const;
  if (layout === 'HWC RGB' || layout === 'HWC BGR') return hwc;
  const shape = [channels, height, width] as const;
  if (layout === 'CHW')
    return { axes: 'chw', shape, strides: [height * width, width, 1], order: rgb };
  // The same bytes as HWC RGB: only the strides change places with the axes.
  return {
    axes: 'chw',
    shape,
    strides: [hwc.strides[2], hwc.strides[0], hwc.strides[1]],
    order: rgb,
  };
}

/** The byte of a pixel's red, green or blue, counted from 0. */
export function offset(memory: Memory, row: number, column: number, colour: number): number {
  const place = memory.order[colour]!;
  const index = memory.axes === 'hwc' ? [row, column, place] : [place, row, column];
  return index.reduce((sum, at, axis) => sum + at * memory.strides[axis]!, 0);
}

export interface Byte {
  readonly value: number;
  readonly pixel: number;
  /** 0 red, 1 green, 2 blue. */
  readonly colour: number;
}

/** The 36 bytes in the order in which they lie in memory. */
export function bytesOf(layout: Layout): readonly Byte[] {
  const memory = memoryOf(layout);
  const bytes: Byte[] = [];
  picture.forEach((rgb, pixel) =>
    rgb.forEach((value, colour) => {
      const at = offset(memory, Math.floor(pixel / width), pixel % width, colour);
      bytes[at] = { value, pixel, colour };
    }),
  );
  return bytes;
}

/** What one sees who takes the bytes for HWC RGB. */
export function misread(layout: Layout): readonly Rgb[] {
  const values = bytesOf(layout).map(({ value }) => value);
  return picture.map((_, pixel) => values.slice(3 * pixel, 3 * pixel + 3) as unknown as Rgb);
}
