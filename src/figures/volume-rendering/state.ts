import type { Values } from '../shared/slider-figure.ts';
import {
  compose,
  integrate,
  layersOf,
  sample,
  type Layer,
  type Sample,
  type Sum,
} from './model.ts';

export type Name = 'count' | 'fog' | 'wall';

export const counts = [4, 6, 8, 12, 16, 24, 32, 48, 64, 96];

export interface State {
  readonly layers: readonly Layer[];
  readonly samples: readonly Sample[];
  readonly sum: Sum;
  readonly exact: Sum;
}

export function stateOf({ count, fog, wall }: Values<Name>): State {
  const layers = layersOf(fog, wall);
  const samples = sample(layers, counts[count]!);
  return { layers, samples, sum: compose(layers, samples), exact: integrate(layers) };
}
