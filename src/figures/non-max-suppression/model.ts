import { iou, type Box } from '../shared/boxes.ts';

export interface Scored {
  readonly box: Box;
  readonly score: number;
}

/** One round: the best box that is left is kept, and those that overlap it by more than the threshold go. */
export interface Round {
  readonly kept: number;
  /** The boxes that were left beside it, and their IoU with it. */
  readonly compared: readonly {
    readonly index: number;
    readonly iou: number;
    readonly gone: boolean;
  }[];
}

/** Greedy non-maximum suppression; a box goes when its IoU is greater than the threshold, as in torchvision. */
export function suppress(boxes: readonly Scored[], threshold: number): readonly Round[] {
  let left = boxes.map((_, index) => index).sort((a, b) => boxes[b]!.score - boxes[a]!.score);
  const rounds: Round[] = [];
  while (left.length > 0) {
    const [kept, ...others] = left as [number, ...number[]];
    const compared = others.map((index) => {
      const overlap = iou(boxes[kept]!.box, boxes[index]!.box);
      return { index, iou: overlap, gone: overlap > threshold };
    });
    rounds.push({ kept, compared });
    left = compared.filter(({ gone }) => !gone).map(({ index }) => index);
  }
  return rounds;
}
