/**
 * Characters that nobody sees: controls, soft hyphen, zero-width and filler characters, bidi marks, tag letters.
 * Tab and line feed are none of them; a joiner between two emoji draws one picture and is none either.
 */
const hidden =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
  '\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]';
const joiner =
  '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d|\\u200d(?!\\p{Extended_Pictographic})';
const source = `${hidden}|${joiner}`;

/** Every invisible character of a text, for `matchAll` and `replace`. */
export const invisible = new RegExp(source, 'gu');

/** First invisible character of a text, or undefined. */
export function findInvisible(text: string): { character: string; index: number } | undefined {
  const match = new RegExp(source, 'u').exec(text);
  return match ? { character: match[0], index: match.index } : undefined;
}

/** Invisible characters as U+XXXX, tabs and line ends included, so that a message can be trusted. */
export function showInvisible(text: string): string {
  return text.replace(invisible, showCodePoint).replace(/[\t\n\r\ud800-\udfff]/gu, showCodePoint);
}

function showCodePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
