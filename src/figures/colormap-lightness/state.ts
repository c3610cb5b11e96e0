import type { Values } from '../shared/slider-figure.ts';
import { maps, read, small, type MapName, type Reading } from './model.ts';

export type Name = 'map' | 'at';

export interface State extends Reading {
  readonly map: MapName;
  /** The value looked at, in steps of 1/32, and how much L* changes over the small step from there. */
  readonly at: number;
  readonly change: number;
}

export function stateOf({ map: index, at }: Values<Name>): State {
  const map = maps[index]!;
  const reading = read(map);
  return { map, at, ...reading, change: reading.levels[at + small]! - reading.levels[at]! };
}
