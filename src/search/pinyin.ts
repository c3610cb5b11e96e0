import { pinyin } from 'pinyin-pro';

/** A name as it is spoken, one syllable or Latin word after the other: `kl san du`. */
export function readingOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) =>
      syllable
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Readings of the characters that occur in names, grouped by syllable: `lv率律 xue学`. A character read in
 * several ways stands under each reading that some name needs, so the browser never sees a dictionary.
 */
export function collectPinyin(names: readonly string[]): string {
  const bySyllable = new Map<string, Set<string>>();
  for (const name of new Set(names)) {
    for (const run of name.match(/\p{Script=Han}+/gu) ?? []) {
      // `v: true` writes lü as lv, which is what people type.
      const readings = pinyin(run, { toneType: 'none', type: 'array', v: true });
      [...run].forEach((character, index) => {
        const syllable = readings[index]!;
        if (!/^[a-z]+$/.test(syllable)) return;
        const group = bySyllable.get(syllable) ?? new Set();
        bySyllable.set(syllable, group.add(character));
      });
    }
  }
  return [...bySyllable.entries()]
    .map(([syllable, characters]) => syllable + [...characters].sort().join(''))
    .sort()
    .join(' ');
}
