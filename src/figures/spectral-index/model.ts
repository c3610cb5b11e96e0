export const columns = 6;
export const rows = 6;
export const bands = ['蓝', '绿', '红', '近红外'] as const;
export const [blue, green, red, infrared] = [0, 1, 2, 3];

/** Reflectances in the order of the bands, from 0 to 1. */
export type Spectrum = readonly number[];

const water = [0.07, 0.07, 0.05, 0.02];
const soil = [0.1, 0.14, 0.2, 0.28];
const trees = [0.03, 0.05, 0.03, 0.32];
const roof = [0.11, 0.12, 0.13, 0.19];
/** What part of each sparse cell is plants; soil shows through in the rest. */
export const covers = [0.3, 0.5, 0.4, 0.2, 0.6, 0.3];
/** What is left of the light in a shadow, in each band alike. */
export const dim = 0.25;

export const kinds = [
  { letter: 'T', name: '树', isPlant: true, spectrum: trees },
  { letter: 't', name: '影中的树', isPlant: true, spectrum: scale(trees, dim) },
  { letter: 'P', name: '疏草', isPlant: true, spectrum: mix(trees, soil, 0.4) },
  { letter: 'S', name: '裸土', isPlant: false, spectrum: soil },
  { letter: 's', name: '影中的土', isPlant: false, spectrum: scale(soil, dim) },
  { letter: 'R', name: '屋顶', isPlant: false, spectrum: roof },
  { letter: 'W', name: '水', isPlant: false, spectrum: water },
] as const;

/** The scene row by row, in the letters of the kinds. */
const scene = ['WWTTTT', 'WWTTPP', 'SWPRRP', 'SWPRRt', 'SWWsst', 'PPWWSS'].join('');

/** Cells of one kind are not quite the same: all bands brighter or darker by a few percent. */
const light = [1, 0.94, 1.06, 0.98, 1.04, 0.92, 1.02, 0.96, 1.08];

export interface Cell {
  readonly kind: number;
  readonly spectrum: Spectrum;
}

export const cells: readonly Cell[] = [...scene].map((letter, place) => {
  const kind = kinds.findIndex((one) => one.letter === letter);
  const sparse = [...scene.slice(0, place)].filter((other) => other === 'P').length;
  const pure =
    letter === 'P' ? mix(trees, soil, covers[sparse % covers.length]!) : kinds[kind]!.spectrum;
  // In ten-thousandths, as satellites' products have it: what is printed is what is calculated with.
  const spectrum = scale(pure, light[(place * 5) % light.length]!).map(
    (value) => Math.round(1e4 * value) / 1e4,
  );
  return { kind, spectrum };
});

export function mix(a: Spectrum, b: Spectrum, part: number): Spectrum {
  return a.map((value, band) => part * value + (1 - part) * b[band]!);
}

export function scale(spectrum: Spectrum, by: number): Spectrum {
  return spectrum.map((value) => by * value);
}

/** (N − R) / (N + R): from −1 to 1, and the same in the shade where all bands lose alike. */
export function ndvi(spectrum: Spectrum): number {
  const [r, n] = [spectrum[red]!, spectrum[infrared]!];
  return (n - r) / (n + r);
}

/** Reflectance to a level of the screen: white at 0.35, the dark raised as screens do. */
export function level(reflectance: number): number {
  return Math.round(255 * Math.min(reflectance / 0.35, 1) ** (1 / 1.6));
}

/** Which band goes to red, green and blue of the screen. */
export const composites = {
  true: [red, green, blue],
  false: [infrared, red, green],
} as const;

export function colour(spectrum: Spectrum, composite: keyof typeof composites): readonly number[] {
  return composites[composite].map((band) => level(spectrum[band]!));
}

/** Whether a cell belongs to the mask: a threshold that is met exactly is reached. */
export const reaches = ({ spectrum }: Cell, threshold: number) =>
  ndvi(spectrum) >= threshold - 1e-9;

/** How many cells of a kind reach the threshold, of how many. */
export function share(kind: number, threshold: number): readonly [number, number] {
  const all = cells.filter((cell) => cell.kind === kind);
  return [all.filter((cell) => reaches(cell, threshold)).length, all.length];
}
