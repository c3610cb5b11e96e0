const wordPattern = /[a-z][a-z0-9_]*(?:[-.][a-z0-9_]+)*/g;
/** Shorter words are never corrected, so there is no need to know them. */
const leastLetters = 4;

/**
 * Latin words that readers can be corrected to, sorted: every word of the names, and words that the texts use at
 * least twice. Names with a hyphen or a full stop come in parts and joined as well (mini-batch: mini, batch,
 * minibatch); identifiers in the texts are found as written or not at all.
 */
export function collectVocabulary(names: readonly string[], texts: readonly string[]): string[] {
  const words = new Set(
    names.flatMap((name) => wordsOf(name).flatMap((word) => [...partsOf(word), joined(word)])),
  );
  const count = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf).flatMap(partsOf))
    count.set(word, (count.get(word) ?? 0) + 1);
  for (const [word, times] of count) if (times >= 2 && !word.includes('_')) words.add(word);
  return [...words].filter(({ length }) => length >= leastLetters && length <= 40).sort();
}

const partsOf = (word: string) => word.split(/[-.]/);
const joined = (word: string) => word.replace(/[-.]/g, '');

function wordsOf(text: string): string[] {
  // Addresses, ids and TeX are no words of the language.
  const prose = text.replace(/\]\([^)]*\)|https?:\/\/\S+|\{\/\*.*?\*\/\}|\$[^$]*\$/g, ' ');
  return prose.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];
}
