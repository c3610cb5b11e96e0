import type { Overlap } from '../shared/boxes.ts';

export const iouLoss = ({ intersection, union }: Overlap) => 1 - intersection / union;
export const giouLoss = (o: Overlap) => iouLoss(o) + (o.hullArea - o.union) / o.hullArea;
export const diouLoss = (o: Overlap) => iouLoss(o) + o.distance / o.diagonal;
