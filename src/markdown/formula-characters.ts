import { say, type Phrase } from '../schema/phrases/index.ts';

/** Chinese letters and the marks of a Chinese keyboard. */
export const wideCharacter =
  /[\u2018-\u201f\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|[\u{20000}-\u{323af}]/u;

export const isWide = (character: string): boolean => wideCharacter.test(character);

/** What LaTeX writes for characters that keyboards, web pages and word processors bring. */
const written: Record<string, string> = {
  '\u2026': '\\dots',
  '\u22ef': '\\cdots',
  '\u2018': "'",
  '\u2019': "'",
  '\u3001': ',',
  '\u3002': '.',
  '\u300a': '\\langle',
  '\u300b': '\\rangle',
  '\u3010': '[',
  '\u3011': ']',
  '\uff5e': '\\sim',
  '\uff05': '\\%',
  '\uff5c': '\\mid',
  '\uff5b': '\\{',
  '\uff5d': '\\}',
  '\uff06': '\\&',
  '\uff03': '\\#',
  '\u2032': "'",
  '\u2033': "''",
  '\u00b4': "'",
  '\u2103': '^\\circ\\mathrm{C}',
  '\u2109': '^\\circ\\mathrm{F}',
  '\u00ba': '^\\circ',
  '\u2030': '0.1\\%',
  '\u2044': '/',
  '\u2215': '/',
  '\u2236': ':',
  '\u2013': '-',
  '\u2014': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u00ad': '-',
  '\u2022': '\\cdot',
  '\u30fb': '\\cdot',
  '\u221a': '\\sqrt{…}',
  '\u2216': '\\setminus',
  '\u00bd': '\\frac12',
  '\u00bc': '\\frac14',
  '\u00be': '\\frac34',
  '\u25b3': '\\triangle',
  '\u25a1': '\\square',
  '\u2605': '\\star',
  '\u2606': '\\star',
  '\u33a1': '\\mathrm{m}^2',
  '\u2126': '\\Omega',
  '\u00b5': '\\mu',
};

/** What to write instead of a character that a formula cannot have. */
export function insteadOfCharacter(character: string): Phrase {
  const known = written[character];
  if (known !== undefined) return say('character-write', { value: known });
  const plain = character.normalize('NFKC');
  if (/^\s$/.test(plain)) return say('character-blank');
  if (/^[①-⓿❶-➓]$/u.test(character) && /^\d+$/.test(plain))
    return say('character-write', { value: `(${plain})` });
  if (/^[\u2070-\u209f\u00b2\u00b3\u00b9]$/.test(character))
    return say('character-write', {
      value: `${/[\u2080-\u209f]/.test(character) ? '_' : '^'}{${plain.replace('−', '-')}}`,
    });
  if (/^[!-~]$/.test(plain)) return say('character-half', { value: plain });
  return isWide(character) ? say('character-text') : say('character-command');
}

/** As `U+2032`, for characters that nobody can see or tell from others. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
