import { wordsOf } from './normalise.ts';

/** Takes out the blanks beside Chinese, which writers put where they like. */
export function tighten(folded: string): string {
  return folded.replace(/(\p{Script=Han}) /gu, '$1').replace(/ (?=\p{Script=Han})/gu, '');
}

/** Words in Latin letters; digits alone are none. */
export function latinWords(folded: string): string[] {
  const words = folded.match(/[a-z0-9_]+(?:[-.+#][a-z0-9_]+)*[+#]*/g) ?? [];
  return words.filter((word) => /[a-z]/.test(word));
}

/**
 * Pieces by which a text is compared with a query, with what each counts: Latin words and numbers, pairs of Chinese
 * characters. A pair that belongs to two words (到一 in 训练到一半) counts half: no text need hold it.
 */
export function weighUnits(folded: string): Map<string, number> {
  const runs = folded.match(/[a-z0-9_]+(?:[-.+#][a-z0-9_]+)*[+#]*|\p{Script=Han}+/gu) ?? [];
  const weighed = (run: string): [string, number][] =>
    /[a-z0-9_]/.test(run) ? [[run, 1]] : pairsOf(run);
  const units = new Map(runs.flatMap(weighed));
  // A single character (和, 的) says nothing beside anything else.
  const telling = [...units].filter(([unit]) => !/^\p{Script=Han}$/u.test(unit));
  return telling.length > 0 ? new Map(telling) : units;
}

/** Neighbouring characters. Two words of several characters have none in common: no 片放 in 图片放大. */
function pairsOf(run: string): [pair: string, weight: number][] {
  if (run.length === 1) return [[run, 1]];
  const pairs: [string, number][] = [];
  let before = '';
  for (const word of wordsOf(run)) {
    const characters = [...word];
    const isApart = before.length > 1 && characters.length > 1;
    if (before && !isApart) pairs.push([before.slice(-1) + characters[0]!, 0.5]);
    for (const [index, character] of characters.slice(1).entries())
      pairs.push([characters[index]! + character, 1]);
    before = word;
  }
  return pairs;
}
