/** Tissues of the slice with their Hounsfield units: water is 0, air −1000 by definition, the rest is typical. */
export const tissues = [
  { name: '空气', hu: -1000 },
  { name: '肺', hu: -700 },
  { name: '脂肪', hu: -100 },
  { name: '水', hu: 0 },
  { name: '软组织', hu: 50 },
  { name: '病灶', hu: 70 },
  { name: '骨', hu: 700 },
] as const;

export type Tissue = (typeof tissues)[number]['name'];

export interface Window {
  readonly centre: number;
  readonly width: number;
}

export const presets: readonly (Window & { readonly name: string })[] = [
  { name: '肺窗', centre: -600, width: 1500 },
  { name: '软组织窗', centre: 40, width: 400 },
  { name: '骨窗', centre: 400, width: 1800 },
];

export const whitest = 255;

export const limits = ({ centre, width }: Window) =>
  [centre - width / 2, centre + width / 2] as const;

/** From black at the lower end of the window to white at the upper one, as DICOM's LINEAR_EXACT, not rounded. */
export function shade({ centre, width }: Window, hu: number): number {
  return Math.min(Math.max((whitest * (hu - centre + width / 2)) / width, 0), whitest);
}

/** The grey level that is shown. */
export const grey = (window: Window, hu: number) => Math.round(shade(window, hu));

export const unitsOf = (name: Tissue) => tissues.find((tissue) => tissue.name === name)!.hu;
