import { polyline, rect } from './path.ts';
import { round } from './svg.ts';

export type Hatch = 'slant' | 'dots' | 'lines';

/** Path data that fills a rectangle with a pattern: groups differ by more than their colour. */
export function hatch(kind: Hatch, x: number, y: number, width: number, height: number): string {
  const frame = rect(x, y, width, height);
  const gap = 6;
  if (kind === 'lines')
    return frame + rows(y, height, gap, (at) => `M${round(x)} ${round(at)}h${round(width)}`);
  if (kind === 'dots') {
    const across = Math.floor((width - 2) / gap);
    const first = x + (width - gap * (across - 1)) / 2 - 1.2;
    const marks = (at: number) =>
      Array.from({ length: across }, (_, i) => `M${round(first + gap * i)} ${round(at)}h2.4`);
    return frame + rows(y, height, gap, (at) => marks(at).join(''));
  }
  const lines = Array.from({ length: Math.ceil((width + height) / gap) - 1 }, (_, i) => {
    const sum = gap * (i + 1);
    return polyline([
      [x + Math.min(sum, width), y + Math.max(sum - width, 0)],
      [x + Math.max(sum - height, 0), y + Math.min(sum, height)],
    ]);
  });
  return frame + lines.join('');
}

function rows(y: number, height: number, gap: number, draw: (at: number) => string): string {
  const count = Math.max(Math.floor((height - 2) / gap), 1);
  const first = y + (height - gap * (count - 1)) / 2;
  return Array.from({ length: count }, (_, i) => draw(first + gap * i)).join('');
}
