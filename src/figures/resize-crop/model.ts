/** The picture, in pixels. */
export const width = 1024;
export const height = 512;

/** A box: left, upper, right and lower edge, in pixels from the upper left corner of the picture. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];

export interface Thing {
  readonly name: string;
  readonly box: Box;
}

export const things: readonly Thing[] = [
  { name: '行人', box: [32, 224, 96, 416] },
  { name: '轿车', box: [320, 256, 640, 448] },
  { name: '路牌', box: [672, 160, 704, 192] },
  { name: '巴士', box: [704, 128, 928, 384] },
];

export type Way = '拉伸' | '补边' | '中心裁剪' | '切块';
export const ways: readonly Way[] = ['拉伸', '补边', '中心裁剪', '切块'];

/** x′ = x · scale + shift, and the same for y. */
export interface Move {
  readonly scale: Point;
  readonly shift: Point;
}

export const apply = ({ scale, shift }: Move, [x, y]: Point): Point => [
  x * scale[0] + shift[0],
  y * scale[1] + shift[1],
];

export const unapply = ({ scale, shift }: Move, [x, y]: Point): Point => [
  (x - shift[0]) / scale[0],
  (y - shift[1]) / scale[1],
];

export function moved(move: Move, [left, top, right, bottom]: Box): Box {
  return [...apply(move, [left, top]), ...apply(move, [right, bottom])];
}

/** What is left of a box within the square input. */
export function clip([left, top, right, bottom]: Box, size: number): Box | undefined {
  const cut: Box = [
    Math.max(left, 0),
    Math.max(top, 0),
    Math.min(right, size),
    Math.min(bottom, size),
  ];
  return cut[2] > cut[0] && cut[3] > cut[1] ? cut : undefined;
}

const areaOf = (box: Box | undefined) => (box ? (box[2] - box[0]) * (box[3] - box[1]) : 0);

/** The part of a box that is within the input. */
export const kept = (move: Move, box: Box, size: number): number => {
  const whole = moved(move, box);
  return areaOf(clip(whole, size)) / areaOf(whole);
};

export const stretch = (size: number): Move => ({
  scale: [size / width, size / height],
  shift: [0, 0],
});

/** Scales both sides alike until the longer one fits, and pads the rest on both sides alike. */
export function letterbox(size: number): Move {
  const scale = Math.min(size / width, size / height);
  return {
    scale: [scale, scale],
    shift: [(size - width * scale) / 2, (size - height * scale) / 2],
  };
}

/** Scales the shorter side to 8/7 of the input, as 256 to 224, and cuts the input from the middle. */
export const shorter = (size: number) => (size * 8) / 7;
export function centreCrop(size: number): Move {
  const scale = shorter(size) / Math.min(width, height);
  return {
    scale: [scale, scale],
    shift: [(size - width * scale) / 2, (size - height * scale) / 2],
  };
}

/** Where tiles begin along a side: stride by stride, the last one drawn back to end at the edge. */
export function starts(length: number, size: number, overlap: number): readonly number[] {
  const stride = size * (1 - overlap);
  const all = [];
  for (let at = 0; at + size < length; at += stride) all.push(at);
  return [...all, Math.max(length - size, 0)];
}

export interface Tile {
  readonly left: number;
  readonly top: number;
  /** The part of the box in it. */
  readonly kept: number;
}

export const tileMove = ({ left, top }: Pick<Tile, 'left' | 'top'>): Move => ({
  scale: [1, 1],
  shift: [0 - left, 0 - top],
});

export function tiles(size: number, overlap: number, box: Box): readonly Tile[] {
  return starts(height, size, overlap).flatMap((top) =>
    starts(width, size, overlap).map((left) => ({
      left,
      top,
      kept: kept(tileMove({ left, top }), box, size),
    })),
  );
}
