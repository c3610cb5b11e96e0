import type { NoteData } from '../schema/note.ts';
import { attributeOf } from './jsx.ts';
import type { Landmarks } from './landmarks.ts';

/**
 * Seconds that a reader who works along spends on each thing of a note. Chinese prose is read at 300 characters a
 * minute here, slower than a novel, because it is technical.
 */
export const readingRates = {
  character: 60 / 300,
  word: 60 / 180,
  inlineFormula: 2,
  displayFormula: 20,
  codeLine: 4,
  figure: 60,
  card: 60,
} as const;

/** Minutes for a first look at a must-read of each kind that does not say how long it takes. */
const mustReadMinutes: Record<string, number> = {
  article: 15,
  paper: 20,
  docs: 15,
  interactive: 15,
  video: 20,
};
const otherMustRead = 10;

/** Minutes for the body of a note, its exercises and its must-reads; multiples of five above twenty. */
export function readingTime(landmarks: Landmarks, sections: NoteData['sections'] = []): number {
  const { characters, words, formulas, code, elements } = landmarks;
  const count = (name: string) => elements.filter((element) => element.name === name).length;
  const display = formulas.filter(({ type }) => type === 'math').length;
  const lines = code.reduce((sum, { value }) => sum + value.split('\n').length, 0);
  const seconds =
    characters * readingRates.character +
    words * readingRates.word +
    (formulas.length - display) * readingRates.inlineFormula +
    display * readingRates.displayFormula +
    lines * readingRates.codeLine +
    count('Figure') * readingRates.figure +
    count('Card') * readingRates.card;
  const exercises = elements
    .filter(({ name }) => name === 'Exercise')
    .reduce((sum, element) => sum + Number(attributeOf(element, 'minutes') ?? 0), 0);
  const mustReads = sections
    .flatMap(({ links }) => links)
    .reduce(
      (sum, link) =>
        'ref' in link || link.rating !== 'essential'
          ? sum
          : sum + (link.minutes ?? mustReadMinutes[link.kind] ?? otherMustRead),
      0,
    );
  const minutes = Math.max(1, Math.round(seconds / 60) + exercises + mustReads);
  return minutes > 20 ? Math.round(minutes / 5) * 5 : minutes;
}
