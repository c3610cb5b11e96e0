/** Most readings kept of one name; more would come only from many characters with two readings each. */
const maxReadings = 8;

/** Makes the function that spells a name in pinyin: whole syllables and initials, every reading. */
export function createSpeller(
  pinyin: string,
): (name: string) => { full: string; initials: string }[] {
  const readings = new Map<string, string[]>();
  for (const group of pinyin.split(' ')) {
    const syllable = /^[a-z]+/.exec(group)?.[0];
    if (!syllable) continue;
    for (const character of group.slice(syllable.length)) {
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
    }
  }
  return (name) => {
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
}
