import type { Values } from '../shared/slider-figure.ts';
import { countKeys, hows, join, lefts, right } from './model.ts';
import type { How, Joined, KeyCount, LeftRow } from './model.ts';

export type Name = 'how' | 'twice';

export interface State {
  readonly how: How;
  readonly left: readonly LeftRow[];
  readonly rows: readonly Joined[];
  readonly counts: readonly KeyCount[];
  /** Rows of either table that the result does not have. */
  readonly dropped: { readonly left: readonly number[]; readonly right: readonly number[] };
}

export function stateOf({ how: index, twice }: Values<Name>): State {
  const how = hows[index]!;
  const left = lefts[twice]!;
  const rows = join(left, how);
  const without = (side: 'left' | 'right', count: number) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => !rows.some((row) => row[side] === i));
  return {
    ...{ how, left, rows },
    counts: countKeys(left, how),
    dropped: { left: without('left', left.length), right: without('right', right.length) },
  };
}
