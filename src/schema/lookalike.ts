/** Scripts whose letters pass for Latin ones. */
const pretenders =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;

/** Latin letters that are no ASCII letter with an accent, and yet belong to the spelling of a language. */
const ownLetters = /[æðøþđħłœß]/u;

/**
 * First letter of a host name that passes for another, or undefined: letters of a script that resembles Latin, in
 * a name that has Latin letters too, and Latin letters that no language writes there (`ɡ`, `ı`).
 * @param host as written, not in Punycode
 */
export function findLookalike(host: string): string | undefined {
  const letters = [...host.toLowerCase().normalize('NFC')];
  const hasLatin = /[a-z]/i.test(host);
  return letters.find((letter) => {
    if (/[a-z0-9.:-]/.test(letter)) return false;
    if (pretenders.test(letter)) return hasLatin;
    return /\p{Script=Latin}/u.test(letter) && !isAccented(letter) && !ownLetters.test(letter);
  });
}

function isAccented(letter: string): boolean {
  return /^[a-z]\p{M}+$/u.test(letter.normalize('NFD'));
}
