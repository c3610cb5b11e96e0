import type { Values } from '../shared/slider-figure.ts';
import { bytesOf, layouts, memoryOf, offset, width } from './model.ts';
import type { Byte, Layout, Memory } from './model.ts';

export type Name = 'layout' | 'pixel';

export interface State {
  readonly layout: Layout;
  readonly memory: Memory;
  readonly bytes: readonly Byte[];
  readonly pixel: number;
  readonly row: number;
  readonly column: number;
  /** Where its red, green and blue lie. */
  readonly offsets: readonly number[];
}

export function stateOf({ layout: index, pixel }: Values<Name>): State {
  const layout = layouts[index]!;
  const memory = memoryOf(layout);
  const [row, column] = [Math.floor(pixel / width), pixel % width];
  return {
    ...{ layout, memory, pixel, row, column },
    bytes: bytesOf(layout),
    offsets: [0, 1, 2].map((colour) => offset(memory, row, column, colour)),
  };
}
