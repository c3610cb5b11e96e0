import { rect, type Point } from './path.ts';
import { round } from './svg.ts';

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

/** Path data of an outlined mark: series differ by shape, so that colour is not needed to tell them apart. */
export function mark(shape: Shape, [x, y]: Point): string {
  const at = `M${round(x)} ${round(y)}`;
  if (shape === 'circle') return `${at}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`;
  if (shape === 'square') return rect(x - 4.5, y - 4.5, 9, 9);
  if (shape === 'triangle') return `${at}m0 -6l5.5 10h-11z`;
  return `${at}m0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z`;
}
