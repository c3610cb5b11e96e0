import type { Lexicon } from '../../search/lexicon.ts';

/** Writes text in the one form that is compared: NFKC, lower case, one kind of dash and times, single blanks. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/×/g, 'x')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Leaves letters, digits and signs that mean something (∇, +, #): `F1-Score` and `f1 score` become one. */
export function squash(folded: string): string {
  return folded.replace(/[\s\-_/\\.,:;!?'"`()[\]{}<>|·、，。：；！？“”‘’（）【】《》…]/g, '');
}

/** Makes the function that writes traditional Chinese in the characters and words of the site. */
export function createSimplifier({ traditional, phrases }: Lexicon): (folded: string) => string {
  const characters = [...traditional];
  const simplified = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) simplified.set(characters[i]!, characters[i + 1]!);
  return (folded) => {
    const written = [...folded].map((character) => simplified.get(character) ?? character).join('');
    // Without one traditional character the reader means mainland words: 资料 is then no 数据.
    if (written === folded) return folded;
    return phrases.reduce((text, [from, to]) => text.replaceAll(from, to), written);
  };
}

/** Words in Latin letters; digits alone are none. */
export function latinWords(folded: string): string[] {
  const words = folded.match(/[a-z0-9_]+(?:[-.+#][a-z0-9_]+)*[+#]*/g) ?? [];
  return words.filter((word) => /[a-z]/.test(word));
}

/** Pieces by which a text is compared with a query: Latin words and numbers, pairs of Chinese characters. */
export function unitsOf(folded: string): string[] {
  const runs = folded.match(/[a-z0-9_]+(?:[-.+#][a-z0-9_]+)*[+#]*|\p{Script=Han}+/gu) ?? [];
  const units = [...new Set(runs.flatMap((run) => (/[a-z0-9_]/.test(run) ? [run] : pairsOf(run))))];
  // A single character (和, 的) says nothing beside anything else.
  const telling = units.filter((unit) => !/^\p{Script=Han}$/u.test(unit));
  return telling.length > 0 ? telling : units;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => characters[index]! + character);
}
