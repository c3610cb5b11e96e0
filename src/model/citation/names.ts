import { isPinyin } from './syllables.ts';

/** A name as CSL-JSON has it: the parts of a person's, or one that is not parted. */
export type Name = { family: string; given: string; suffix?: string } | { literal: string };

/**
 * Parts a name as a work writes it. The list does not say who is a person, so that is read off the letters; in doubt a
 * name stays whole, which is never wrong, only longer.
 */
export function parseName(name: string): Name {
  const words = name.split(/\s+/u);
  if (words.length < 2 || !isOfPerson(name, words)) return { literal: name };
  const suffix = /^(?:Jr|Sr)\.?$|^I{2,3}$/u.test(words.at(-1)!) ? words.pop()! : undefined;
  if (words.length < 2) return { literal: name };
  const start = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(word));
  const at = start === -1 ? words.length - 1 : start;
  return {
    family: words.slice(at).join(' '),
    given: words.slice(0, at).join(' '),
    ...(suffix !== undefined && { suffix }),
  };
}

/** A person whose name is spelled in pinyin. */
export function isSpelled({ family, given }: { family: string; given: string }): boolean {
  return isPinyin(family) && isPinyin(given.replaceAll(' ', ''));
}

/** The family name of a European in Chinese characters, `阿斯顿·张`; undefined of any other name. */
export function familyOfTranslated(name: string): string | undefined {
  return /^\p{Script=Han}+(?:[·・•‧．]\p{Script=Han}+)+$/u.test(name)
    ? name.split(/[·・•‧．]/u).at(-1)
    : undefined;
}

/** Words of the names of teams, firms and schools. */
const bodies = new Set(
  (
    'Academy Analytics Association Authors Blog Center Centre Club College Committee Community Company Conference ' +
    'Consortium Contributors Corporation Council Department Developers Docs Documentation Face Foundation Girls ' +
    'Group Guild Inc Initiative Institute Journal Lab Laboratory Labs Learning Ltd Magazine Microsystems Network ' +
    'Organization Overflow Project Projects Research School Science Sciences Society Software Studio Systems Team ' +
    'Technologies Technology University Vidhya'
  ).split(' '),
);

/** Letters alone, begun with a capital or a particle; no word of a body and none in capitals, as `MIT` is. */
function isOfPerson(name: string, words: readonly string[]): boolean {
  return (
    /^[\p{Script=Latin}\p{M}.'’\s-]+$/u.test(name) &&
    words.length <= 5 &&
    words.every(
      (word) =>
        (/^\p{Lu}/u.test(word) || isParticle(word)) &&
        !bodies.has(word) &&
        !(/^\p{Lu}{2,}$/u.test(word) && !/^I{2,3}$/u.test(word)),
    )
  );
}

/** What a family name begins with. `Le`, `Ben` and the like are a name of their own where they stand first or last. */
function isParticle(word: string): boolean {
  return /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|af|av|zu|zur|bin|ibn|al|el|ben|st\.?)$/iu.test(
    word,
  );
}
