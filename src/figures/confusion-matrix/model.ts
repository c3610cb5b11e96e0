/** Counts of a binary classifier: rows are the truth, columns the prediction. */
export interface Counts {
  readonly tp: number;
  readonly fn: number;
  readonly fp: number;
  readonly tn: number;
}

export interface Reading {
  readonly total: number;
  readonly actual: { readonly positive: number; readonly negative: number };
  readonly predicted: { readonly positive: number; readonly negative: number };
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly accuracy: number;
  /** Agreement expected if truth and prediction were independent with the same margins. */
  readonly chance: number;
  /** Cohen's kappa: (accuracy − chance) / (1 − chance). */
  readonly kappa: number;
  /** Accuracy of answering "negative" always. */
  readonly baseline: number;
}

export const counts: Counts = { tp: 40, fn: 10, fp: 20, tn: 930 };

/** Margins and metrics; every margin must be above zero, else a metric is not defined. */
export function read({ tp, fn, fp, tn }: Counts): Reading {
  const total = tp + fn + fp + tn;
  const actual = { positive: tp + fn, negative: fp + tn };
  const predicted = { positive: tp + fp, negative: fn + tn };
  const accuracy = (tp + tn) / total;
  const chance =
    (actual.positive * predicted.positive + actual.negative * predicted.negative) / total ** 2;
  return {
    total,
    actual,
    predicted,
    precision: tp / predicted.positive,
    recall: tp / actual.positive,
    f1: (2 * tp) / (2 * tp + fp + fn),
    accuracy,
    chance,
    kappa: (accuracy - chance) / (1 - chance),
    baseline: actual.negative / total,
  };
}
