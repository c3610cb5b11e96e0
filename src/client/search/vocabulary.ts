import { editDistance } from './distance.ts';
import { latinWords } from './units.ts';

/** Words below this length are taken as they are: nearly any of them is near another. */
const leastLetters = 4;

/** Latin words of names, folded: mini-batch gives mini, batch and minibatch. */
export function wordsOfNames(folded: readonly string[]): string[] {
  const words = folded
    .flatMap(latinWords)
    .flatMap((word) => [...word.split(/[-.+#]/), word.replace(/[-.+#]/g, '')]);
  return [...new Set(words)].filter(({ length }) => length >= leastLetters);
}

/** Whether the site uses a word that is this one or begins with it. */
export function isKnown(word: string, vocabulary: readonly string[]): boolean {
  const isPrefix = (part: string) =>
    part.length < leastLetters || vocabulary.some((known) => known.startsWith(part));
  return isPrefix(word) || word.split(/[-.+#]/).every(isPrefix);
}

/** Replaces every unknown Latin word by the nearest known one; undefined when nothing changes. */
export function correctWords(query: string, vocabulary: readonly string[]): string | undefined {
  let corrected = query;
  for (const word of latinWords(query)) {
    if (isKnown(word, vocabulary)) continue;
    const nearest = nearestWord(word, vocabulary);
    if (nearest) corrected = corrected.replace(word, nearest);
  }
  return corrected === query ? undefined : corrected;
}

function nearestWord(word: string, vocabulary: readonly string[]): string | undefined {
  const limit = word.length < 8 ? 1 : 2;
  let nearest: string | undefined;
  let least = Infinity;
  for (const known of vocabulary) {
    // A slip in the first letter is rare: such words come after the others.
    const distance = editDistance(word, known, limit) + (known[0] === word[0] ? 0 : 0.5);
    if (distance < least) [nearest, least] = [known, distance];
  }
  return nearest;
}
