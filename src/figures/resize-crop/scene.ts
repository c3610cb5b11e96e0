import type { Point } from './model.ts';

/** Class, opacity and corners of one part. */
export type Part = readonly [string, number, readonly Point[]];

const block = (x0: number, y0: number, x1: number, y1: number): readonly Point[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

const disc = (x: number, y: number, r: number): readonly Point[] =>
  Array.from({ length: 24 }, (_, i) => {
    const angle = (i * Math.PI) / 12;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });

const dark = 'fig-ink';
const wheel = (x: number, y: number, r: number): readonly Part[] => [
  [dark, 0.75, disc(x, y, r)],
  ['fig-paper', 0.8, disc(x, y, r / 2.4)],
];

/** A street: houses, a person, a car, a sign and a bus, each within its box. */
export const scene: readonly Part[] = [
  [dark, 0.06, block(0, 0, 1024, 512)],
  [dark, 0.1, block(120, 60, 290, 360)],
  [dark, 0.14, block(330, 110, 470, 360)],
  [dark, 0.1, block(500, 40, 640, 360)],
  ...[160, 220].flatMap((x) =>
    [100, 170, 240].map((y): Part => ['fig-paper', 0.7, block(x, y, x + 34, y + 38)]),
  ),
  ...[530, 586].flatMap((x) =>
    [80, 150, 220].map((y): Part => ['fig-paper', 0.7, block(x, y, x + 30, y + 38)]),
  ),
  [dark, 0.2, block(0, 360, 1024, 512)],
  ...[40, 240, 700, 900].map((x): Part => ['fig-paper', 0.8, block(x, 468, x + 100, 478)]),
  // The person, 32–96 by 224–416.
  [dark, 0.8, disc(64, 246, 22)],
  [
    'fig-fill-1',
    0.85,
    [
      [44, 270],
      [84, 270],
      [96, 336],
      [84, 340],
      [80, 416],
      [66, 416],
      [64, 350],
      [62, 416],
      [48, 416],
      [44, 340],
      [32, 336],
    ],
  ],
  // The sign, 672–704 by 160–192, on its pole.
  [dark, 0.6, block(686, 190, 690, 384)],
  ['fig-fill-2', 0.9, disc(688, 176, 16)],
  // The bus, 704–928 by 128–384.
  ['fig-fill-3', 0.75, block(704, 128, 928, 360)],
  ...[716, 770, 824, 878].map((x): Part => ['fig-paper', 0.8, block(x, 160, x + 40, 230)]),
  ...wheel(756, 354, 30),
  ...wheel(876, 354, 30),
  // The car, 320–640 by 256–448.
  [
    'fig-fill-1',
    0.85,
    [
      [320, 410],
      [324, 346],
      [388, 332],
      [424, 256],
      [548, 256],
      [588, 332],
      [632, 344],
      [640, 410],
    ],
  ],
  [
    'fig-paper',
    0.8,
    [
      [412, 332],
      [438, 272],
      [480, 272],
      [480, 332],
    ],
  ],
  [
    'fig-paper',
    0.8,
    [
      [494, 332],
      [494, 272],
      [538, 272],
      [564, 332],
    ],
  ],
  ...wheel(394, 408, 40),
  ...wheel(566, 408, 40),
];
