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
 * @param known readings in the same form that are not told again
 */
export function collectPinyin(names: readonly string[], known = ''): string {
  const bySyllable = new Map<string, Set<string>>();
  const told = new Map(known.split(' ').map((group) => [/^[a-z]*/.exec(group)![0], group]));
  for (const name of new Set(names)) {
    for (const run of name.match(/\p{Script=Han}+/gu) ?? []) {
      // `v: true` writes lü as lv, which is what people type.
      const readings = pinyin(run, { toneType: 'none', type: 'array', v: true });
      [...run].forEach((character, index) => {
        const syllable = readings[index]!;
        if (!/^[a-z]+$/.test(syllable) || told.get(syllable)?.includes(character)) return;
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
