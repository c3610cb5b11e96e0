const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A text with a blank between its Chinese words. Pagefind parts the text of a page, but takes a run of Chinese in its
 * metadata for one word, which no query ever is.
 */
export function partWords(text: string): string {
  return text.replace(/\p{Script=Han}+/gu, (run) =>
    Array.from(segmenter.segment(run), ({ segment }) => segment).join(' '),
  );
}
