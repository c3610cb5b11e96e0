const wordPattern = /[a-z][a-z0-9_]*(?:[-.][a-z0-9_]+)*/g;
/** Shorter words are never corrected, so there is no need to know them. */
const leastLetters = 4;

/**
 * Latin words that readers can be corrected to beside those of the names, sorted: what the texts use so often at least.
 * Identifiers in the texts are found as written or not at all.
 */
export function collectVocabulary(
  names: readonly string[],
  texts: readonly string[],
  leastUses: number,
): string[] {
  const count = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf).flatMap(partsOf))
    count.set(word, (count.get(word) ?? 0) + 1);
  // The browser has the names already.
  for (const word of names.flatMap(wordsOf).flatMap(partsOf)) count.delete(word);
  const isTelling = ([word, times]: [string, number]) =>
    times >= leastUses && !word.includes('_') && word.length >= leastLetters && word.length <= 40;
  return [...count]
    .filter(isTelling)
    .map(([word]) => word)
    .sort();
}

const partsOf = (word: string) => word.split(/[-.]/);

function wordsOf(text: string): string[] {
  // Addresses, ids and TeX are no words of the language.
  const prose = text.replace(/\]\([^)]*\)|https?:\/\/\S+|\{\/\*.*?\*\/\}|\$[^$]*\$/g, ' ');
  return prose.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];
}
