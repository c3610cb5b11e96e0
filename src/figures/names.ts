/** Every figure there is, by the name notes use: `<Figure name="…" />`. */
export const figureNames = [
  'computation-graph',
  'confusion-matrix',
  'convolution',
  'data-preprocessing',
  'directional-derivative',
  'gradient-descent',
  'receptive-field',
  'staircase',
] as const;

export type FigureName = (typeof figureNames)[number];
