/** What a detector found, by falling score: the object it overlaps most and their IoU. */
export interface Detection {
  readonly score: number;
  /** Number of that object; undefined where it touches none. */
  readonly object?: number;
  readonly iou: number;
}

/** Eight detections of one class; 5 is a second find of object 1. */
export const detections: readonly Detection[] = [
  { score: 0.96, object: 0, iou: 0.92 },
  { score: 0.91, iou: 0.12 },
  { score: 0.85, object: 1, iou: 0.78 },
  { score: 0.78, object: 2, iou: 0.86 },
  { score: 0.66, object: 1, iou: 0.7 },
  { score: 0.54, object: 3, iou: 0.63 },
  { score: 0.41, iou: 0 },
  { score: 0.3, iou: 0.31 },
];

/** True positives: IoU at least the threshold with an object that no detection of higher score has taken. */
export function hits(threshold: number): readonly boolean[] {
  const taken = new Set<number>();
  return detections.map(({ object, iou }) => {
    if (object === undefined || iou < threshold || taken.has(object)) return false;
    taken.add(object);
    return true;
  });
}

/** How many of the first k are true, for each k from 1. */
export function found(isHit: readonly boolean[]): readonly number[] {
  let sum = 0;
  return isHit.map((hit) => (sum += hit ? 1 : 0));
}

/** A tread of the envelope: from one number of found objects to another at the greatest precision from there on. */
export interface Tread {
  readonly from: number;
  readonly to: number;
  /** The precision as a fraction. */
  readonly true: number;
  readonly all: number;
}

/** The envelope of the curve up to the k-th detection: at each recall the best precision at that recall or more. */
export function envelope(isHit: readonly boolean[], k: number): readonly Tread[] {
  const counts = found(isHit).slice(0, k);
  const treads: Tread[] = [];
  let from = 0;
  let start = 0;
  while (start < counts.length && from < counts.at(-1)!) {
    let best = start;
    for (let i = start; i < counts.length; i++)
      if (counts[i]! * (best + 1) >= counts[best]! * (i + 1)) best = i;
    treads.push({ from, to: counts[best]!, true: counts[best]!, all: best + 1 });
    from = counts[best]!;
    start = best + 1;
  }
  return treads;
}

/** The area under the envelope: AP over all points. */
export function area(treads: readonly Tread[], objects: number): number {
  return treads.reduce((sum, t) => sum + ((t.to - t.from) / objects) * (t.true / t.all), 0);
}

/** COCO's AP: the mean of the envelope at the recalls 0, 0.01, …, 1; beyond the last recall it counts as 0. */
export function sampled(treads: readonly Tread[], objects: number): number {
  let sum = 0;
  for (let i = 0; i <= 100; i++) {
    const tread = treads.find(({ to }) => 100 * to >= i * objects);
    if (tread) sum += tread.true / tread.all;
  }
  return sum / 101;
}

/** 0.5, 0.55, …, 0.95: the thresholds COCO takes the mean over. */
export const thresholds = Array.from({ length: 10 }, (_, i) => (50 + 5 * i) / 100);
