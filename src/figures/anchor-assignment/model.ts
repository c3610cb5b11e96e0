import { iou, type Box } from '../shared/boxes.ts';
import { size } from '../shared/scene.ts';

export const stride = 48;
export const columns = size.width / stride;
export const rows = size.height / stride;

/** Width and height of the three anchors at each point: an area of 128² at 1 : 2, 1 : 1 and 2 : 1. */
export const shapes = [0.5, 1, 2].map(
  (ratio) => [128 * Math.sqrt(ratio), 128 / Math.sqrt(ratio)] as const,
);

/** Where the points of the feature map lie in the picture, row by row. */
export const points = Array.from({ length: columns * rows }, (_, i) => {
  return [stride * ((i % columns) + 0.5), stride * (Math.floor(i / columns) + 0.5)] as const;
});

export interface Anchor {
  readonly point: number;
  readonly shape: number;
  readonly box: Box;
}

export const anchors: readonly Anchor[] = points.flatMap(([x, y], point) =>
  shapes.map(([width, height], shape) => ({
    point,
    shape,
    box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2] as const,
  })),
);

export type Verdict = 'positive' | 'ignored' | 'negative';

export interface Assigned {
  readonly anchor: Anchor;
  /** The object it overlaps most, and that IoU. */
  readonly object: number;
  readonly iou: number;
  readonly verdict: Verdict;
  /** Positive only because no other anchor overlaps its object more. */
  readonly isRescued: boolean;
}

/**
 * By IoU: at least `positive` → positive, less than `negative` → negative, between them ignored. With `rescue` the
 * best anchor of each object is positive for the object it overlaps most, whatever its IoU; of several, all.
 */
export function byIou(
  objects: readonly Box[],
  thresholds: { readonly positive: number; readonly negative: number; readonly rescue: boolean },
): readonly Assigned[] {
  const overlaps = anchors.map(({ box }) => objects.map((object) => iou(box, object)));
  const best = objects.map((_, object) => Math.max(...overlaps.map((all) => all[object]!)));
  return anchors.map((anchor, i) => {
    const all = overlaps[i]!;
    const most = Math.max(...all);
    const isBest = all.some((value, object) => value > 0 && value > best[object]! - 1e-9);
    const isEnough = most >= thresholds.positive;
    const isPositive = isEnough || (thresholds.rescue && isBest);
    return {
      anchor,
      object: all.indexOf(most),
      iou: most,
      verdict: isPositive ? 'positive' : most < thresholds.negative ? 'negative' : 'ignored',
      isRescued: isPositive && !isEnough,
    };
  });
}

export interface Located {
  readonly point: number;
  /** The object the point is positive for; of several the smaller. */
  readonly object: number;
  /** Distances from the point to the left, upper, right and lower edge. */
  readonly distances: readonly [number, number, number, number];
  readonly centerness: number;
}

/** By centre: the points inside an object, or with `radius` (in strides) those also so near its centre on both axes. */
export function byCentre(objects: readonly Box[], radius = Infinity): readonly Located[] {
  const areas = objects.map(([x, y, x2, y2]) => (x2 - x) * (y2 - y));
  const order = objects.map((_, i) => i).sort((a, b) => areas[a]! - areas[b]!);
  return points.flatMap(([x, y], point) => {
    const object = order.find((i) => {
      const [left, top, right, bottom] = objects[i]!;
      return (
        Math.min(x - left, y - top, right - x, bottom - y) > 0 &&
        Math.max(Math.abs(x - (left + right) / 2), Math.abs(y - (top + bottom) / 2)) <
          radius * stride
      );
    });
    if (object === undefined) return [];
    const [left, top, right, bottom] = objects[object]!;
    const distances = [x - left, y - top, right - x, bottom - y] as const;
    const [l, t, r, b] = distances;
    const share = (p: number, q: number) => Math.min(p, q) / Math.max(p, q);
    return [{ point, object, distances, centerness: Math.sqrt(share(l, r) * share(t, b)) }];
  });
}
