/** Most readings kept of one name; more would come only from many characters with two readings each. */
const maxReadings = 8;

interface Speller {
  /** Spells a name in pinyin: whole syllables and initials, every reading. */
  spell: (name: string) => { full: string; initials: string }[];
  /** Whether two characters may be slips of one another: they sound alike, or no name holds one of them. */
  mayBeSlip: (typed: string, meant: string) => boolean;
}

/** @param pinyin syllables with the characters so read: `lv率律 xue学` */
export function createSpeller(pinyin: string): Speller {
  const readings = new Map<string, string[]>();
  for (const group of pinyin.split(' ')) {
    const syllable = /^[a-z]+/.exec(group)?.[0];
    if (!syllable) continue;
    for (const character of group.slice(syllable.length)) {
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
    }
  }
  const spell: Speller['spell'] = (name) => {
    if (!/\p{Script=Han}/u.test(name)) return [];
    let spelled = [{ full: '', initials: '' }];
    for (const character of name) {
      const syllables = readings.get(character) ?? [character];
      spelled = spelled
        .flatMap(({ full, initials }) =>
          syllables.map((syllable) => ({
            full: full + syllable,
            initials: initials + syllable[0]!,
          })),
        )
        .slice(0, maxReadings);
    }
    return spelled;
  };
  const mayBeSlip: Speller['mayBeSlip'] = (typed, meant) => {
    const [one, other] = [readings.get(typed), readings.get(meant)];
    return !one || !other || one.some((syllable) => other.includes(syllable));
  };
  return { spell, mayBeSlip };
}
