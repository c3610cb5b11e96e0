import type { PathData } from '../../model/path-data.ts';
import type { Standing } from './standing.ts';
import { fill, type RecordWords } from './words.ts';

/** Signs that differ in shape, for those who do not see colours. */
export const signs: Record<Standing['state'], string> = {
  known: '●',
  read: '◐',
  open: '○',
  locked: '□',
};

/** A state in words: what is lacking by name, what has faded or changed. */
export function sayState(standing: Standing, { notes }: PathData, words: RecordWords): string {
  const state = words.states[standing.state];
  const missing = standing.missing
    .map((index) => fill(words.title, { title: notes[index]!.title }))
    .join('');
  const remarks = [
    standing.state === 'locked' ? `（${missing}）` : '',
    standing.faded > 0 ? `，${fill(words.faded, { n: standing.faded })}` : '',
    standing.changed === undefined ? '' : `，${fill(words.changed, { day: standing.changed })}`,
  ];
  return `${signs[standing.state]} ${state}${remarks.join('')}`;
}
