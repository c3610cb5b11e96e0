/** Eight scored samples, from the highest score down; 1 is positive. */
export const samples: readonly { score: number; label: 0 | 1 }[] = [
  { score: 0.9, label: 1 },
  { score: 0.8, label: 1 },
  { score: 0.7, label: 0 },
  { score: 0.6, label: 1 },
  { score: 0.5, label: 0 },
  { score: 0.4, label: 1 },
  { score: 0.3, label: 0 },
  { score: 0.2, label: 0 },
];

export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
}

/** Counts when the first `reported` samples are called positive. */
export function count(reported: number): Counts {
  const tp = samples.slice(0, reported).filter(({ label }) => label === 1).length;
  const positives = samples.filter(({ label }) => label === 1).length;
  const fp = reported - tp;
  return { tp, fp, fn: positives - tp, tn: samples.length - positives - fp };
}

export const recall = ({ tp, fn }: Counts) => tp / (tp + fn);
export const falseAlarms = ({ fp, tn }: Counts) => fp / (fp + tn);
/** Undefined while nothing is reported. */
export const precision = ({ tp, fp }: Counts) => (tp + fp === 0 ? undefined : tp / (tp + fp));

/** Probability that a random positive scores above a random negative. */
export function auc(): number {
  const scores = (wanted: 0 | 1) =>
    samples.filter(({ label }) => label === wanted).map(({ score }) => score);
  const pairs = scores(1).flatMap((p) => scores(0).map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
  return pairs.reduce<number>((sum, value) => sum + value, 0) / pairs.length;
}

/** Mean of the precision at each positive, from the highest score down. */
export function averagePrecision(): number {
  const at = samples.flatMap(({ label }, i) => (label === 1 ? [precision(count(i + 1))!] : []));
  return at.reduce((sum, value) => sum + value, 0) / at.length;
}
