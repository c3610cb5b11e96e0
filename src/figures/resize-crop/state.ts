import type { Values } from '../shared/slider-figure.ts';
import {
  centreCrop,
  kept,
  letterbox,
  moved,
  stretch,
  things,
  tileMove,
  tiles,
  ways,
  type Box,
  type Move,
  type Thing,
  type Tile,
  type Way,
} from './model.ts';

export type Name = 'way' | 'thing' | 'size' | 'overlap';

export const sizes = [112, 224, 336, 448];
export const overlaps = [0, 0.125, 0.25, 0.5];

export interface State {
  readonly way: Way;
  readonly thing: Thing;
  readonly size: number;
  readonly overlap: number;
  readonly all: readonly Tile[];
  /** The tile that holds most of the box. */
  readonly tile: Tile;
  readonly move: Move;
  /** The whole box, in the input's pixels. */
  readonly box: Box;
  readonly part: number;
}

export const stateOf = ({ way, thing, size, overlap }: Values<Name>) =>
  makeState(ways[way]!, things[thing]!, sizes[size]!, overlaps[overlap]!);

export function makeState(way: Way, thing: Thing, size: number, overlap: number): State {
  const all = tiles(size, overlap, thing.box);
  const tile = all.reduce((a, b) => (b.kept > a.kept ? b : a));
  const move = {
    拉伸: stretch(size),
    补边: letterbox(size),
    中心裁剪: centreCrop(size),
    切块: tileMove(tile),
  }[way];
  const box = moved(move, thing.box);
  return { way, thing, size, overlap, all, tile, move, box, part: kept(move, thing.box, size) };
}
