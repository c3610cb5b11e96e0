/** A stretch of an excerpt. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

/**
 * Reads Pagefind's excerpt: `<mark>` and `</mark>` are the only tags; whatever else looks like markup stays text.
 * Marks of single characters that touch (卷 and 积) become one.
 */
export function readExcerpt(html: string): Stretch[] {
  const stretches: Stretch[] = [];
  let isMarked = false;
  const readable = html
    .replace(/\u200b/g, '')
    // Pagefind ends every block with a full stop and marks the blank after a Latin word.
    .replace(/(\p{Script=Han}(?:<\/mark>)?)\.(?: |$)/gu, '$1。')
    // Where it begins in the middle of a sentence, that is no place for what ends one.
    .replace(/^[\s、，。；：！？）」』》,.;:!?)]+/, '')
    .replace(/ <\/mark>/g, '</mark> ');
  for (const piece of readable.split(/(<\/?mark>)/)) {
    if (piece === '<mark>') isMarked = true;
    else if (piece === '</mark>') isMarked = false;
    else if (piece !== '') {
      const text = piece.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
      const last = stretches.at(-1);
      if (last?.isMarked === isMarked) last.text += text;
      else stretches.push({ text, isMarked });
    }
  }
  return stretches;
}
