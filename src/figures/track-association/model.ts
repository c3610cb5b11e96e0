import { iou, type Box } from '../shared/boxes.ts';

/** Two people: the first walks in front of the second. */
export const people = ['甲', '乙'] as const;
export const [front, behind] = [0, 1];
export const size = { width: 240, height: 150 };
export const frames = 12;
/** From this score on a box is matched in the first round and may begin a track. */
export const high = 0.6;

export interface Detection {
  readonly box: Box;
  readonly score: number;
  /** Whose box it truly is; undefined where there is nobody. */
  readonly person?: number;
}

/** Where the people truly are: the one behind waits while he is hidden. */
const centres = [
  [60, 72, 84, 96, 108, 120, 132, 144, 156, 168, 180, 192],
  [182, 173, 164, 155, 146, 146, 146, 146, 137, 128, 119, 110],
];
const bodies = [
  { top: 16, bottom: 132, half: 24 },
  { top: 22, bottom: 122, half: 22 },
];
const scores = [
  [0.93, 0.94, 0.92, 0.93, 0.95, 0.94, 0.93, 0.95, 0.94, 0.93, 0.94, 0.92],
  [0.91, 0.9, 0.92, 0.89, 0.84, 0.42, 0.23, 0.31, 0.47, 0.82, 0.9, 0.91],
];
/** What the detector is off by: left and right, in pixels. */
const slips = [
  [0, 1, -1, 0, 1, 0, -1, 1, 0, -1, 0, 1],
  [1, 0, -1, 1, 0, -1, 2, -2, 1, 0, -1, 0],
];
/** A bush that now and then looks like a person. */
export const bush: Box = [4, 82, 30, 132];
const bushScores: Readonly<Record<number, number>> = { 2: 0.28, 6: 0.35, 7: 0.31 };

export function truth(person: number, frame: number): Box {
  const { top, bottom, half } = bodies[person]!;
  const x = centres[person]![frame]!;
  return [x - half, top, x + half, bottom];
}

/** What the detector finds in a frame, counted from 0. */
export function detect(frame: number): Detection[] {
  const found: Detection[] = people.map((_, person) => {
    const [left, top, right, bottom] = truth(person, frame);
    const slip = slips[person]![frame]!;
    return {
      box: [left + slip, top, right + slip, bottom],
      score: scores[person]![frame]!,
      person,
    };
  });
  const score = bushScores[frame];
  return score === undefined ? found : [...found, { box: bush, score }];
}

/** What a track knows: its last box, how far its centre went a frame between its last two, and when it was last seen. */
export interface Track {
  readonly id: number;
  readonly box: Box;
  readonly velocity: number;
  readonly seen: number;
}

export interface Settings {
  /** The least IoU of a pair. */
  readonly threshold: number;
  /** Whether boxes of low scores are matched in a second round. */
  readonly second: boolean;
  /** For how many frames without a box a track is kept. */
  readonly keep: number;
}

export interface Pair {
  readonly id: number;
  readonly detection: number;
  readonly iou: number;
  readonly round: 1 | 2;
}

export interface Step {
  readonly detections: readonly Detection[];
  /** The tracks before this frame, moved on to it. */
  readonly predicted: readonly Track[];
  readonly pairs: readonly Pair[];
  /** Tracks without a box that are kept, with the number of frames they have missed. */
  readonly waiting: readonly { readonly id: number; readonly missed: number }[];
  /** Tracks that are given up in this frame. */
  readonly ended: readonly number[];
  /** Tracks that begin, by the detections they begin at. */
  readonly begun: readonly { readonly id: number; readonly detection: number }[];
  /** The number each person is given; undefined where it has none. */
  readonly ids: readonly (number | undefined)[];
  /** The same counted up to this frame. */
  readonly misses: number;
  readonly switches: number;
  readonly falsePositives: number;
}

export const middle = ([left, , right]: Box) => (left + right) / 2;

/** A track's box at a frame, at constant velocity along the street. */
export function predict({ box, velocity, seen }: Track, frame: number): Box {
  const move = velocity * (frame - seen);
  return [box[0] + move, box[1], box[2] + move, box[3]];
}

/** The pairs with the greatest sum of IoU among those that reach the threshold. */
export function assign(
  rows: readonly Box[],
  columns: readonly Box[],
  threshold: number,
): readonly { readonly row: number; readonly column: number; readonly iou: number }[] {
  type Pairs = ReturnType<typeof assign>;
  const total = (pairs: Pairs) => pairs.reduce((sum, pair) => sum + pair.iou, 0);
  const search = (column: number, free: readonly number[]): Pairs => {
    if (column === columns.length) return [];
    return free.reduce<Pairs>(
      (most, row) => {
        const overlap = iou(rows[row]!, columns[column]!);
        // An IoU of exactly the threshold is enough; tenths are not exact.
        if (overlap < threshold - 1e-9) return most;
        const rest = search(
          column + 1,
          free.filter((other) => other !== row),
        );
        const pairs = [{ row, column, iou: overlap }, ...rest];
        return total(pairs) > total(most) ? pairs : most;
      },
      search(column + 1, free),
    );
  };
  return search(
    0,
    rows.map((_, row) => row),
  );
}

/** The whole of the film, frame by frame. */
export function follow({ threshold, second, keep }: Settings): readonly Step[] {
  let tracks: readonly Track[] = [];
  let next = 1;
  const last: (number | undefined)[] = people.map(() => undefined);
  const steps: Step[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const detections = detect(frame);
    const predicted = tracks;
    const pairs: Pair[] = [];
    const match = (round: 1 | 2, isIn: (detection: Detection) => boolean) => {
      const free = predicted.filter(({ id }) => !pairs.some((pair) => pair.id === id));
      const found = detections.flatMap((detection, i) => (isIn(detection) ? [i] : []));
      const boxes = free.map((track) => predict(track, frame));
      const chosen = assign(
        boxes,
        found.map((i) => detections[i]!.box),
        threshold,
      );
      for (const { row, column, iou } of chosen)
        pairs.push({ id: free[row]!.id, detection: found[column]!, iou, round });
    };
    match(1, ({ score }) => score >= high);
    if (second) match(2, ({ score }) => score < high);

    const lost = predicted.filter(({ id }) => !pairs.some((pair) => pair.id === id));
    const kept = lost.filter(({ seen }) => frame - seen <= keep);
    const begun = detections.flatMap(({ score }, detection) =>
      score >= high && !pairs.some((pair) => pair.detection === detection)
        ? [{ id: next++, detection }]
        : [],
    );
    tracks = [
      ...pairs.map(({ id, detection }): Track => {
        const { box, seen } = predicted.find((track) => track.id === id)!;
        const now = detections[detection]!.box;
        return {
          id,
          box: now,
          velocity: (middle(now) - middle(box)) / (frame - seen),
          seen: frame,
        };
      }),
      ...begun.map(({ id, detection }) => ({
        id,
        box: detections[detection]!.box,
        velocity: 0,
        seen: frame,
      })),
      ...kept,
    ].sort((a, b) => a.id - b.id);

    const given = [...pairs, ...begun];
    const ids = people.map(
      (_, person) => given.find(({ detection }) => detections[detection]!.person === person)?.id,
    );
    const before = steps[frame - 1];
    let switches = before?.switches ?? 0;
    ids.forEach((id, person) => {
      if (id === undefined) return;
      if (last[person] !== undefined && last[person] !== id) switches++;
      last[person] = id;
    });
    steps.push({
      detections,
      predicted: predicted.map((track) => ({ ...track, box: predict(track, frame) })),
      pairs,
      waiting: kept.map(({ id, seen }) => ({ id, missed: frame - seen })),
      ended: lost.filter((track) => !kept.includes(track)).map(({ id }) => id),
      begun,
      ids,
      misses: (before?.misses ?? 0) + ids.filter((id) => id === undefined).length,
      switches,
      falsePositives:
        (before?.falsePositives ?? 0) +
        given.filter(({ detection }) => detections[detection]!.person === undefined).length,
    });
  }
  return steps;
}

/** 1 − (misses + false alarms + switches) / people, of all frames up to this one. */
export function mota({ misses, falsePositives, switches }: Step, frame: number): number {
  return 1 - (misses + falsePositives + switches) / (people.length * (frame + 1));
}
