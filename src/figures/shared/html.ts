import { el, escapeText } from './svg.ts';

/** A table of plain text: the first cell of every row is its header. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const headRow = head.map((cell) => el('th', { scope: 'col' }, escapeText(cell)));
  const bodyRows = rows.map(([first = '', ...rest]) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, escapeText(first)),
      ...rest.map((cell) => el('td', {}, escapeText(cell))),
    ),
  );
  return el(
    'table',
    {},
    el('caption', {}, escapeText(caption)),
    el('thead', {}, el('tr', {}, ...headRow)),
    el('tbody', {}, ...bodyRows),
  );
}

/** One paragraph for each sentence given. */
export function paragraphs(...sentences: readonly string[]): string {
  return sentences.map((sentence) => el('p', {}, escapeText(sentence))).join('');
}
