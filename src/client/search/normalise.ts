import type { Lexicon } from '../../search/lexicon.ts';

/** Writes text in the one form that is compared: NFKC, lower case, one kind of dash and times, single blanks. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/×/g, 'x')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Leaves letters, digits and signs that mean something (∇, +, #): `F1-Score` and `f1 score` become one. */
export function squash(folded: string): string {
  return folded.replace(/[\s\-_/\\.,:;!?'"`()[\]{}<>|·、，。：；！？“”‘’（）【】《》…]/g, '');
}

/** Takes out the blanks beside Chinese, which writers put where they like. */
export function tighten(folded: string): string {
  return folded.replace(/(\p{Script=Han}) /gu, '$1').replace(/ (?=\p{Script=Han})/gu, '');
}

/** Makes the function that writes traditional Chinese in the characters and words of the site. */
export function createSimplifier({ traditional, phrases }: Lexicon): (folded: string) => string {
  const characters = [...traditional];
  const simplified = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) simplified.set(characters[i]!, characters[i + 1]!);
  return (folded) => {
    const written = [...folded].map((character) => simplified.get(character) ?? character).join('');
    // Without one traditional character the reader means mainland words: 资料 is then no 数据.
    if (written === folded) return folded;
    return phrases.reduce((text, [from, to]) => text.replaceAll(from, to), written);
  };
}

/** Words of a question that no answer need hold. */
const fillers =
  /怎么办|怎么样|怎么|怎样|如何|为什么|为何|什么是|是什么|有什么|什么|哪一?[个种]|哪些|哪里|有没有|要不要|能不能|是不是|会不会|是否|还是|应该|以后|时候|[的了吗呢吧]|\b(?:how|to|do|does|did|what|which|is|are|the|an?|of|in|my|why|when|should|can|and|or|for|with|i|we|it)\b(?!-)/g;
/** Such words of one character, which are parts of others as well: 和 in 饱和. */
const lonelyFillers = new Set('和与跟或及把被让在是有用要会能该后时去来');

/** What a question is about: its words without those that make it a question; all of them if nothing is left. */
export function bare(folded: string): string {
  const words = wordsOf(withoutFillers(folded));
  const rest = words.map((word) => (lonelyFillers.has(word) ? ' ' : word)).join('');
  return rest.replace(/[\s?？!！,，。]+/g, ' ').trim() || folded;
}

/** The same by a rule alone, where no one waits for words to be parted. */
export const withoutFillers = (folded: string) => folded.replace(fillers, ' ');

let segmenter: Intl.Segmenter | undefined;

/** The words of a text, blanks and signs included; the text itself where the browser cannot part Chinese. */
function wordsOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return [text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
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
