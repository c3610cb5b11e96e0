/** Cells of the heatmap; the keypoint lies on the middle row, so that only x has to be found. */
export const columns = 8;
export const rows = 5;
export const row = 2;
/** Where the other hand lies. */
export const other = 6;

/** Heights of the bumps of standard deviation 1: a Gaussian at the keypoint, one of `second` at the other hand. */
export function heatmap(at: number, second: number): readonly (readonly number[])[] {
  const bump = (x: number, y: number, centre: number) =>
    Math.exp(-((x - centre) ** 2 + (y - row) ** 2) / 2);
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => Math.max(bump(x, y, at), second * bump(x, y, other))),
  );
}

/** Column of the greatest cell of the middle row, the first of equals. */
export function peak(map: readonly (readonly number[])[]): number {
  const line = map[row]!;
  return line.indexOf(Math.max(...line));
}

/** −1, 0 or 1: the side of the greater neighbour of the peak; no neighbour, no step. */
export function side(map: readonly (readonly number[])[]): number {
  const at = peak(map);
  const [before, after] = [map[row]![at - 1], map[row]![at + 1]];
  if (before === undefined || after === undefined || Math.abs(after - before) < 1e-9) return 0;
  return Math.sign(after - before);
}

/** The peak, moved a quarter towards its greater neighbour. */
export const quarter = (map: readonly (readonly number[])[]) => peak(map) + side(map) / 4;

/** Probability of each column under the softmax of β times the heatmap. */
export function chances(map: readonly (readonly number[])[], beta: number): readonly number[] {
  const weights = map.map((line) => line.map((value) => Math.exp(beta * value)));
  const sums = Array.from({ length: columns }, (_, x) =>
    weights.reduce((sum, line) => sum + line[x]!, 0),
  );
  const all = sums.reduce((sum, value) => sum + value);
  return sums.map((value) => value / all);
}

/** The expected column. */
export const softArgmax = (map: readonly (readonly number[])[], beta: number) =>
  chances(map, beta).reduce((sum, chance, x) => sum + x * chance, 0);
