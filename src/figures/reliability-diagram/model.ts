/** Predictions of a classifier of two classes: the score of the class it chose minus that of the other. */
export interface Group {
  readonly margin: number;
  readonly count: number;
  /** How many of them are right. */
  readonly right: number;
}

/** Two hundred predictions in ten groups of one margin each. */
export const groups: readonly Group[] = [
  { margin: 0.3, count: 8, right: 5 },
  { margin: 0.8, count: 12, right: 7 },
  { margin: 1.2, count: 16, right: 10 },
  { margin: 1.6, count: 20, right: 13 },
  { margin: 2, count: 20, right: 15 },
  { margin: 2.5, count: 20, right: 15 },
  { margin: 3, count: 24, right: 19 },
  { margin: 3.6, count: 24, right: 20 },
  { margin: 4.4, count: 26, right: 24 },
  { margin: 5.5, count: 30, right: 28 },
];
export const total = groups.reduce((sum, { count }) => sum + count, 0);
export const allRight = groups.reduce((sum, { right }) => sum + right, 0);

/** The probability of the chosen class: softmax of two logits divided by the temperature. */
export function confidence(margin: number, temperature: number): number {
  return 1 / (1 + Math.exp(-margin / temperature));
}

/** The predictions whose confidence lies above `from` and at most at `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Sum of their confidences. */
  readonly sum: number;
}

/** The confidences from 0.5 to 1 in bins of one width; a confidence of 0.5 belongs to the first. */
export function bins(temperature: number, number: number): readonly Bin[] {
  const width = 0.5 / number;
  return Array.from({ length: number }, (_, i) => {
    const [from, to] = [0.5 + i * width, 0.5 + (i + 1) * width];
    const inside = groups.filter(
      ({ margin }) => binOf(confidence(margin, temperature), number) === i,
    );
    const add = (of: (group: Group) => number) => inside.reduce((sum, group) => sum + of(group), 0);
    return {
      from,
      to,
      count: add(({ count }) => count),
      right: add(({ right }) => right),
      sum: add(({ count, margin }) => count * confidence(margin, temperature)),
    };
  });
}

function binOf(value: number, number: number): number {
  // A border that rounding has moved by a hair is still the border.
  const at = Math.ceil((value - 0.5) * 2 * number - 1e-9) - 1;
  return Math.min(Math.max(at, 0), number - 1);
}

/** How far right answers and confidences of a bin are apart: its count times |accuracy − confidence|. */
export const gap = ({ right, sum }: Bin) => Math.abs(right - sum);

/** Expected calibration error. */
export function calibrationError(all: readonly Bin[]): number {
  return all.reduce((sum, bin) => sum + gap(bin), 0) / total;
}

/** Mean negative log-likelihood of the right answers: what the temperature is fitted to. */
export function likelihoodLoss(temperature: number): number {
  const sum = groups.reduce((sum, { margin, count, right }) => {
    const sure = confidence(margin, temperature);
    return sum - right * Math.log(sure) - (count - right) * Math.log(1 - sure);
  }, 0);
  return sum / total;
}
