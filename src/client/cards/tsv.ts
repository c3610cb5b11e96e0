import { texOf } from '../tex.ts';

/** A card as text and HTML of its own. */
export interface TsvCard {
  question: string;
  answer: string;
  /** Words without blanks. */
  tags: readonly string[];
}

/**
 * Cards as Anki reads them: one a line, HTML in the fields, formulas as its own MathJax.
 * @source https://docs.ankiweb.net/importing/text-files.html
 */
export function writeTsv(cards: readonly TsvCard[]): string {
  const rows = cards.map(({ question, answer, tags }) =>
    [question, answer, tags.join(' ')].map(quote).join('\t'),
  );
  return ['#separator:tab', '#html:true', '#tags column:3', ...rows, ''].join('\n');
}

/** A field that may hold tabs and line breaks, which only quotes keep together. */
function quote(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}

/** The HTML of a part of a card: formulas as TeX, addresses complete, nothing of the page's own. */
export function toField(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const own of copy.querySelectorAll('.card-label, .copy, button, .code-language'))
    own.remove();
  for (const formula of copy.querySelectorAll('.katex-display'))
    formula.replaceWith(`\\[${texOf(formula)}\\]`);
  for (const formula of copy.querySelectorAll('.katex'))
    formula.replaceWith(`\\(${texOf(formula)}\\)`);
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href);
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (name !== 'href') element.removeAttribute(name);
  return copy.innerHTML.trim();
}
