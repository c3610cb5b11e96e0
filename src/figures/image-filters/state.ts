import type { Values } from '../shared/slider-figure.ts';
import { filters, inner, pictures, respond, windowAt, type Filter, type Image } from './model.ts';

export type Name = 'place' | 'filter' | 'picture';

export interface State {
  readonly filter: Filter;
  readonly image: Image;
  readonly row: number;
  readonly column: number;
  readonly window: Image;
  readonly answer: number;
}

/** Row and column of a window's centre in the picture, counted from 0. */
export const rowOf = (place: number) => 1 + Math.floor(place / inner);
export const columnOf = (place: number) => 1 + (place % inner);

export function stateOf({ place, filter: at, picture }: Values<Name>): State {
  const filter = filters[at]!;
  const { image } = pictures[picture]!;
  const [row, column] = [rowOf(place), columnOf(place)];
  const window = windowAt(image, row, column);
  return { filter, image, row, column, window, answer: respond(filter, window) };
}
