/** Every figure there is, by the name notes use: `<Figure name="…" />`. */
export const figureNames = [
  'activation-curves',
  'array-axes',
  'attention-weights',
  'broadcasting',
  'computation-graph',
  'confusion-matrix',
  'convolution',
  'data-preprocessing',
  'directional-derivative',
  'encoder-decoder',
  'entropy',
  'gaussian-sampling',
  'gradient-descent',
  'lstm-cell',
  'matrix-map',
  'polynomial-fit',
  'projection',
  'python-names',
  'receptive-field',
  'relu-sum',
  'roc-curve',
  'softmax-regression',
  'staircase',
  'transposed-convolution',
] as const;

export type FigureName = (typeof figureNames)[number];
