import type { Values } from '../shared/slider-figure.ts';
import { foldsOf, splitters, type Fold, type Splitter } from './model.ts';

export type Name = 'splitter' | 'k';

export interface State {
  readonly splitter: Splitter;
  readonly folds: readonly Fold[];
}

export function stateOf({ splitter: index, k }: Values<Name>): State {
  const splitter = splitters[index]!;
  return { splitter, folds: foldsOf(splitter, k) };
}
