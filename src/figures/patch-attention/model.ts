/** A cat, 16 × 16 pixels from 0 (black) to 9 (white). Both eyes look to our right. */
export const picture: readonly string[] = [
  '8888888888888888',
  '8828888888888288',
  '8822888888882288',
  '8822288888822288',
  '8822222222222288',
  '8822222222222288',
  '8822902222902288',
  '8822902222902288',
  '8822222552222288',
  '8822222222222288',
  '8822252222522288',
  '8882225555222888',
  '8888222222228888',
  '8888882222888888',
  '5555555555555555',
  '5555555555555555',
];
export const side = picture.length;

/** A pixel from −1 (black) to 1 (white). */
export const pixel = (row: number, column: number) => (2 * Number(picture[row]![column])) / 9 - 1;

export type Vector = readonly number[];

/** Length of the vectors: four numbers of content, four of position. */
export const length = 8;

/** How large the content is beside the position. */
export const contentSize = 3;

/**
 * What a patch holds, a linear map of its pixels by its four quarters: their mean, and half of right minus left,
 * of bottom minus top, of one diagonal minus the other.
 */
export function content(size: number, row: number, column: number): Vector {
  const half = size / 2;
  const quarter = (down: number, right: number) => {
    let sum = 0;
    for (let i = 0; i < half; i++)
      for (let j = 0; j < half; j++)
        sum += pixel(row * size + down * half + i, column * size + right * half + j);
    return sum / half ** 2;
  };
  const [a, b, c, d] = [quarter(0, 0), quarter(0, 1), quarter(1, 0), quarter(1, 1)];
  return [a + b + c + d, b + d - a - c, c + d - a - b, a + d - b - c].map((sum) => sum / 4);
}

/** Where a patch lies: sine and cosine of row and column, half a turn across the picture. */
export function position(size: number, row: number, column: number): Vector {
  const across = side / size;
  return [row, column].flatMap((at) => {
    const angle = (Math.PI * at) / across;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

export type Reach = '全局' | '窗口' | '移位窗口';

export interface Setting {
  /** Side of a patch in pixels. */
  readonly size: number;
  /** How large the position is. */
  readonly weight: number;
  readonly reach: Reach;
}

/** Patches of a row; there are as many rows. */
export const acrossOf = ({ size }: Pick<Setting, 'size'>) => side / size;

/** Patches along the side of a window; as many as there are where these are fewer. */
export const windowSide = 4;
export const windowOf = (setting: Setting) =>
  setting.reach === '全局' ? acrossOf(setting) : Math.min(windowSide, acrossOf(setting));

/** How far the windows are shifted: half of one, not at all where one covers the picture. */
export const shiftOf = (setting: Setting) =>
  setting.reach === '移位窗口' && windowOf(setting) < acrossOf(setting) ? windowSide / 2 : 0;

/** Which window a row or a column belongs to; shifted windows are cut by the edge. */
const band = (setting: Setting, at: number) =>
  Math.floor((at + shiftOf(setting)) / windowOf(setting));

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function sees(setting: Setting, a: Place, b: Place): boolean {
  return (
    band(setting, a.row) === band(setting, b.row) &&
    band(setting, a.column) === band(setting, b.column)
  );
}

export function places(setting: Setting): readonly Place[] {
  const across = acrossOf(setting);
  return Array.from({ length: across ** 2 }, (_, i) => ({
    row: Math.floor(i / across),
    column: i % across,
  }));
}

/** Query and key alike: content and position, each by its size. */
export function vector({ size, weight }: Setting, { row, column }: Place): Vector {
  return [
    ...content(size, row, column).map((value) => contentSize * value),
    ...position(size, row, column).map((value) => weight * value),
  ];
}

export const dot = (a: Vector, b: Vector) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

export interface Weight {
  readonly place: Place;
  /** Scaled by √8; undefined where the query does not look. */
  readonly score: number | undefined;
  readonly weight: number;
}

/** Attention of one patch to all: softmax of q · k / √8 over those it sees. */
export function attend(setting: Setting, query: Place): readonly Weight[] {
  const q = vector(setting, query);
  const scores = places(setting).map((place) => ({
    place,
    score: sees(setting, query, place)
      ? dot(q, vector(setting, place)) / Math.sqrt(length)
      : undefined,
  }));
  const most = Math.max(...scores.map(({ score }) => score ?? -Infinity));
  const powers = scores.map(({ score }) => (score === undefined ? 0 : Math.exp(score - most)));
  const sum = powers.reduce((total, power) => total + power);
  return scores.map((one, i) => ({ ...one, weight: powers[i]! / sum }));
}

/** Pairs of query and key that are reckoned: every window pays for all of its places. */
export function pairs(setting: Setting): number {
  return acrossOf(setting) ** 2 * windowOf(setting) ** 2;
}

/** Pairs that count, without those that a mask takes out of shifted windows. */
export function seen(setting: Setting): number {
  const all = places(setting);
  return all.reduce((sum, a) => sum + all.filter((b) => sees(setting, a, b)).length, 0);
}
