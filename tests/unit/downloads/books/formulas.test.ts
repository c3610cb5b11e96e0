import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { bookFormula } from '../../../../scripts/downloads/books/formulas.ts';

const book = (html: string) =>
  toHtml(bookFormula(fromHtml(html, { fragment: true }).children[0] as Element));

const page = (classes: string, mathml: string, tex: string) =>
  `<span class="${classes}"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML">` +
  `<semantics>${mathml}<annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span>` +
  '<span class="katex-html" aria-hidden="true"><span class="mord">drawn</span></span></span>';

describe('a formula in a book', () => {
  it('is its MathML alone, with its TeX for those who are shown none', () => {
    expect(book(page('katex', '<msup><mi>x</mi><mn>2</mn></msup>', ' x^2 '))).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>',
    );
  });

  it('is in pieces where it is long', () => {
    const mathml = '<mrow><mn>1234567</mn><mo>=</mo><mn>7654321</mn></mrow>';
    expect(book(page('katex', mathml, '…'))).toContain(
      '<mo form="infix">=</mo></math>\u200b<math xmlns=',
    );
  });

  it('is MathML, too, where the page has only a letter', () => {
    const html = '<span class="katex katex-html"><span class="mathnormal">y</span></span>';
    expect(book(html)).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="y"><mi>y</mi></math>',
    );
  });

  it.each([
    ['<span class="katex katex-html numeral">0.5</span>', '0.5'],
    [page('katex numeral', '<mrow><mo>−</mo><mn>0.5</mn></mrow>', '-0.5'), '−0.5'],
  ])('is text where it is a value alone: %#', (html, wanted) => {
    expect(book(html)).toBe(wanted);
  });
});
