import type { Values } from '../shared/slider-figure.ts';
import { apply, split, type Aggregate, type Group, type Key } from './model.ts';

export type Name = 'key' | 'aggregate';

export const keys: readonly Key[] = ['model', 'seed'];
export const aggregates: readonly Aggregate[] = ['mean', 'max', 'count'];

export interface State {
  readonly by: Key;
  readonly aggregate: Aggregate;
  readonly groups: readonly (Group & { readonly result: number })[];
}

export function stateOf({ key, aggregate: index }: Values<Name>): State {
  const by = keys[key]!;
  const aggregate = aggregates[index]!;
  const groups = split(by).map((group) => ({ ...group, result: apply(aggregate, group.values) }));
  return { by, aggregate, groups };
}
