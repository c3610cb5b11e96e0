import type { Values } from '../shared/slider-figure.ts';
import { forward, pathsOf, statesOf, targets, type Path, type Text } from './model.ts';

export type Name = 'text' | 'frame' | 'rank';

export interface State {
  readonly text: Text;
  readonly states: readonly number[];
  readonly alphas: readonly (readonly number[])[];
  readonly all: readonly Path[];
  /** Frames that have been reckoned, at least one. */
  readonly frame: number;
  readonly rank: number;
  readonly way: Path;
}

export function stateOf({ text, frame, rank }: Values<Name>): State {
  const target = targets[text]!;
  const states = statesOf(target);
  const all = pathsOf(target);
  return { text: target, states, alphas: forward(states), all, frame, rank, way: all[rank - 1]! };
}
