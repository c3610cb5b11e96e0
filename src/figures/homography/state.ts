import type { Point } from '../shared/path.ts';
import type { Values } from '../shared/slider-figure.ts';
import { homography, type Homography } from './model.ts';

export type Name = 'ax' | 'ay' | 'bx' | 'by' | 'cx' | 'cy' | 'dx' | 'dy' | 'x' | 'y';

export const letters = ['a', 'b', 'c', 'd'] as const;
/** How far the corners may go. */
export const width = 10;
export const height = 8;

export interface State {
  readonly corners: readonly Point[];
  readonly h: Homography | undefined;
  readonly point: Point;
}

export const cornersOf = (values: Values<Name>) =>
  letters.map((letter): Point => [values[`${letter}x`], values[`${letter}y`]]);

export function stateOf(values: Values<Name>): State {
  const corners = cornersOf(values);
  return { corners, h: homography(corners), point: [values.x, values.y] };
}
