const wordPattern = /[a-z][a-z0-9_]*(?:[-.+#][a-z0-9_]+)*[+#]*/g;

/**
 * Latin words that readers can be corrected to: every word of the names, and words that the texts use at least
 * twice. Words with a hyphen or a full stop come in parts and joined as well (r-cnn: cnn, rcnn).
 */
export function collectVocabulary(names: readonly string[], texts: readonly string[]): string[] {
  const words = new Set(names.flatMap(wordsOf));
  const count = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) count.set(word, (count.get(word) ?? 0) + 1);
  for (const [word, times] of count) if (times >= 2) words.add(word);
  return [...words].filter((word) => word.length >= 2 && word.length <= 40).sort();
}

function wordsOf(text: string): string[] {
  // Addresses and ids are no words of the language.
  const prose = text.normalize('NFKC').toLowerCase().replace(/https?:\/\/\S+|\{\/\*.*?\*\/\}/g, ' ');
  return (prose.match(wordPattern) ?? []).flatMap((word) => {
    const parts = word.split(/[-.]/);
    return parts.length === 1 ? [word] : [word, ...parts, parts.join('')];
  });
}
