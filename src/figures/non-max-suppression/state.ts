import type { Values } from '../shared/slider-figure.ts';
import { suppress, type Round, type Scored } from './model.ts';

/** The boxes by falling score: where they are at first, and the corner (0 left or up, 1 right or down) of the letter. */
export const candidates = [
  { name: 'A', box: [30, 30, 120, 190], score: 0.95, corner: [0, 0] },
  { name: 'B', box: [80, 40, 165, 190], score: 0.9, corner: [1, 0] },
  { name: 'C', box: [20, 45, 105, 200], score: 0.8, corner: [0, 1] },
  { name: 'D', box: [210, 100, 285, 190], score: 0.75, corner: [1, 1] },
  { name: 'E', box: [95, 55, 185, 195], score: 0.6, corner: [1, 1] },
  { name: 'F', box: [190, 85, 280, 180], score: 0.5, corner: [0, 0] },
] as const;

type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type Place = `${'x' | 'y'}${Letter}`;
export type Name = 'threshold' | 'round' | Place;

export interface State {
  readonly threshold: number;
  readonly boxes: readonly Scored[];
  readonly rounds: readonly Round[];
  /** How many rounds have been done: no more than there are. */
  readonly done: number;
  /** Whether the slider stands beyond the last round. */
  readonly isOver: boolean;
}

export function stateOf(values: Values<Name>): State {
  const boxes = candidates.map(({ name, box, score }) => {
    const [x, y] = [values[`x${name}`], values[`y${name}`]];
    return { box: [x, y, x + box[2] - box[0], y + box[3] - box[1]] as const, score };
  });
  const rounds = suppress(boxes, values.threshold);
  return {
    threshold: values.threshold,
    boxes,
    rounds,
    done: Math.min(values.round, rounds.length),
    isOver: values.round >= rounds.length,
  };
}

/** What has become of a box after the rounds done: the round that decided, if any, and its IoU there. */
export function fate({ rounds, done }: State, index: number) {
  for (const [i, { kept, compared }] of rounds.slice(0, done).entries()) {
    if (kept === index) return { round: i, isKept: true, by: kept, iou: undefined };
    const gone = compared.find((one) => one.index === index && one.gone);
    if (gone) return { round: i, isKept: false, by: kept, iou: gone.iou };
  }
  return undefined;
}
