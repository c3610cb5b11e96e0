/** How many samples each group has: pictures of one person, say. No two are alike, so that no order is left open. */
export const sizes: readonly number[] = [3, 6, 5, 1, 2, 7];
export const groups: readonly number[] = sizes.flatMap((size, group) =>
  Array.from({ length: size }, () => group),
);
/** The class of each sample, group after group: 16 negative, 8 positive. */
export const classes: readonly number[] = [...'000000000010000110110111'].map(Number);

export const splitters = ['KFold', 'StratifiedKFold', 'GroupKFold'] as const;
export type Splitter = (typeof splitters)[number];

/** The fold in whose test set each sample is, as scikit-learn gives it without shuffling. */
export function assign(splitter: Splitter, k: number): readonly number[] {
  if (splitter === 'KFold') return inOrder(k);
  return splitter === 'StratifiedKFold' ? stratified(k) : grouped(k);
}

/** Runs of equal length; the first n mod k have one more. */
function inOrder(k: number): readonly number[] {
  const n = classes.length;
  return Array.from({ length: k }, (_, fold) =>
    Array.from({ length: Math.floor(n / k) + (fold < n % k ? 1 : 0) }, () => fold),
  ).flat();
}

/** Deals the sorted classes round the folds, and fills each class's share in the order of the samples. */
function stratified(k: number): readonly number[] {
  const sorted = [...classes].sort((a, b) => a - b);
  const queues = [0, 1].map((kind) =>
    Array.from({ length: k }, (_, fold) =>
      sorted.filter((one, i) => i % k === fold && one === kind).map(() => fold),
    ).flat(),
  );
  return classes.map((kind) => queues[kind]!.shift()!);
}

/** Each group, the greatest first, goes to the fold that has fewest samples so far. */
function grouped(k: number): readonly number[] {
  const load = Array.from({ length: k }, () => 0);
  const foldOf: number[] = [];
  const order = sizes.map((_, group) => group).sort((a, b) => sizes[b]! - sizes[a]!);
  for (const group of order) {
    const fold = load.indexOf(Math.min(...load));
    load[fold]! += sizes[group]!;
    foldOf[group] = fold;
  }
  return groups.map((group) => foldOf[group]!);
}

export interface Fold {
  /** For each sample whether it is in the test set. */
  readonly isTest: readonly boolean[];
  readonly negative: number;
  readonly positive: number;
  /** Groups of which some samples are in the test set and others in the training set. */
  readonly leaks: readonly number[];
}

export function foldsOf(splitter: Splitter, k: number): readonly Fold[] {
  const assigned = assign(splitter, k);
  return Array.from({ length: k }, (_, fold) => {
    const isTest = assigned.map((one) => one === fold);
    const count = (kind: number) => isTest.filter((is, i) => is && classes[i] === kind).length;
    const leaks = sizes.flatMap((size, group) => {
      const inside = isTest.filter((is, i) => is && groups[i] === group).length;
      return inside > 0 && inside < size ? [group] : [];
    });
    return { isTest, negative: count(0), positive: count(1), leaks };
  });
}
