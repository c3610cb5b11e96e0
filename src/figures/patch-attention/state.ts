import type { Values } from '../shared/slider-figure.ts';
import {
  acrossOf,
  attend,
  side,
  type Place,
  type Reach,
  type Setting,
  type Weight,
} from './model.ts';

export type Name = 'size' | 'weight' | 'reach' | 'row' | 'column';

export const sizes = [2, 4, 8];
export const reaches: readonly Reach[] = ['全局', '窗口', '移位窗口'];
/** Places of the query are kept on the finest grid, so that another patch size finds the same spot. */
export const finest = side / sizes[0]!;

export interface State {
  readonly setting: Setting;
  readonly across: number;
  readonly query: Place;
  readonly weights: readonly Weight[];
  readonly own: Weight;
  /** The patch that weighs most beside the query itself. */
  readonly key: Weight;
  /** How many weigh as much. */
  readonly ties: number;
  readonly count: number;
}

export function stateOf({ size, weight, reach, row, column }: Values<Name>): State {
  const setting = { size: sizes[size]!, weight, reach: reaches[reach]! };
  const across = acrossOf(setting);
  const query = {
    row: Math.floor((row * across) / finest),
    column: Math.floor((column * across) / finest),
  };
  const weights = attend(setting, query);
  const own = weights[query.row * across + query.column]!;
  const others = weights.filter((one) => one !== own);
  // Sums of the same numbers in another order differ by rounding only.
  const key = others.reduce((a, b) => (b.weight > a.weight + 1e-9 ? b : a));
  const ties = others.filter(({ weight }) => weight > key.weight - 1e-9).length;
  const count = weights.filter(({ score }) => score !== undefined).length;
  return { setting, across, query, weights, own, key, ties, count };
}
