/** Longer words are no pinyin; more ways to part one would only say the same again. */
const longest = 40;
const mostWays = 8;

/** Patterns of the characters that letters may spell. */
export interface Spelling {
  /** Two syllables at least, the last at least begun with two letters: hardly ever anything but pinyin. */
  sure: RegExp | undefined;
  /** A syllable, the start of one, or initials: what short words mean that are no words of the list. */
  loose: RegExp | undefined;
}

/**
 * Makes the function that tells which characters letters may stand for.
 * @param pinyin syllables with the characters so read: `juan卷 ji积`
 */
export function createSpellings(pinyin: string): (word: string) => Spelling {
  const syllables = new Map<string, string>();
  for (const group of pinyin.split(' ')) {
    const syllable = /^[a-z]+/.exec(group)?.[0];
    if (syllable) syllables.set(syllable, group.slice(syllable.length));
  }
  const begun = (letters: string) =>
    [...syllables]
      .flatMap(([syllable, read]) => (syllable.startsWith(letters) ? read : []))
      .join('');

  /** Ways to part a word into syllables, the last of which may be begun only. */
  function waysFrom(word: string): string[][] {
    const ways: string[][] = [];
    const isDead = new Set<number>();
    const walk = (from: number, way: string[]): void => {
      const rest = word.slice(from);
      const before = ways.length;
      if (begun(rest) !== '') ways.push([...way, rest]);
      for (let end = Math.min(from + 6, word.length - 1); end > from; end -= 1) {
        const syllable = word.slice(from, end);
        if (ways.length < mostWays && syllables.has(syllable) && !isDead.has(end))
          walk(end, [...way, syllable]);
      }
      if (ways.length === before) isDead.add(from);
    };
    walk(0, []);
    return ways;
  }

  return (word) => {
    if (!/^[a-z]{2,}$/.test(word) || word.length > longest)
      return { sure: undefined, loose: undefined };
    const ways = waysFrom(word);
    const initials = [...word].map(begun);
    const spelled = (way: string[]) =>
      way.map((part, index) => (index < way.length - 1 ? syllables.get(part)! : begun(part)));
    return {
      sure: anyOf(ways.filter((way) => way.length > 1 && way.at(-1)!.length > 1).map(spelled)),
      loose: anyOf([...ways.map(spelled), ...(initials.includes('') ? [] : [initials])]),
    };
  };
}

/** @param ways characters that may stand at each place */
function anyOf(ways: readonly string[][]): RegExp | undefined {
  if (ways.length === 0) return undefined;
  return new RegExp(ways.map((way) => way.map((read) => `[${read}]`).join('')).join('|'));
}
