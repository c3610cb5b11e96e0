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
export function wordsOf(text: string): string[] {
  if (!('Segmenter' in Intl)) return [text];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
