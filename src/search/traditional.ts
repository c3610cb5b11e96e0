import * as preset from 'opencc-js/preset';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Traditional and simplified characters in turn, only for simplified characters that `text` holds. */
export function collectTraditional(text: string): string {
  const used = new Set(text.match(/\p{Script=Han}/gu));
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = toSimplified(character);
    if (simplified !== character && used.has(simplified)) pairs += character + simplified;
  }
  return pairs;
}

/**
 * Words that Taiwan says differently (資料 for 数据), both sides in simplified characters, only where `text`
 * holds the mainland word. Words that differ in characters alone are left to the characters.
 */
export function collectPhrases(text: string): [from: string, to: string][] {
  const phrases = new Map<string, string>();
  for (const [from, to] of taiwanWords()) {
    if (from === to || from.length < 2 || phrases.has(from)) continue;
    if (/^\p{Script=Han}+$/u.test(from + to) && text.includes(to)) phrases.set(from, to);
  }
  return [...phrases].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** OpenCC's table of Taiwanese words: lines `資料 數據` joined by `|`. */
function* taiwanWords(): Iterable<[from: string, to: string]> {
  for (const entry of String(preset.from['twp']![0]).split('|')) {
    const [from, to] = entry.split(' ');
    if (from && to) yield [toSimplified(from), toSimplified(to)];
  }
}
