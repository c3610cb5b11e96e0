import type { Element, Root, Text } from 'hast';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { thinRow } from './formula-boxes.ts';
import { mendMathml } from './formula-mathml.ts';
import { classesOf, isSpan } from './formula-styles.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Fewer elements for the picture that KaTeX draws, and valid MathML (transform): a lesson has a hundred formulas, and
 * slow phones take half a second for their boxes.
 */
export function leanFormulas(tree: Root): void {
  visit(tree, 'element', (node, _, parent) => {
    if (!classesOf(node).includes('katex')) return undefined;
    const isInline = parent?.type !== 'element' || !classesOf(parent).includes('katex-display');
    leanFormula(node, isInline);
    return SKIP;
  });
}

function leanFormula(formula: Element, isInline: boolean): void {
  const [mathml, html] = formula.children;
  if (mathml?.type !== 'element' || html?.type !== 'element') return;
  if (isInline && turnIntoText(formula, mathml, html)) return;
  if (isInline && isNumber(toString(select('annotation', mathml)!))) addClass(formula, 'numeral');
  mendMathml(mathml);
  for (const base of html.children) if (base.type === 'element') thinRow(base);
}

/** A value alone, which in a sentence looks like the values that are written without dollars. */
const isNumber = (tex: string): boolean => /^-?\d+(?:\.\d+)?(?:\\?%)?$/.test(tex.trim());

function addClass({ properties }: Element, name: string): void {
  properties.className = [...(properties.className as string[]), name];
}

/**
 * A lone letter or number is read aloud and copied as the text that it is, without MathML.
 * @returns whether the formula was one
 */
function turnIntoText(formula: Element, mathml: Element, html: Element): boolean {
  const [base, ...others] = html.children;
  if (base?.type !== 'element' || others.length > 0) return false;
  const [, symbol, ...more] = base.children;
  if (!symbol || !isSpan(symbol) || more.length > 0) return false;
  const text: Text | undefined =
    symbol.children[0]?.type === 'text' ? symbol.children[0] : undefined;
  const tex = toString(select('annotation', mathml)!);
  if (!text || text.value !== tex) return false;
  const classes = classesOf(symbol).join(' ');
  const isLetter = classes === 'mord mathnormal' && /^[A-Za-z]$/.test(tex);
  if (!isLetter && !(classes === 'mord' && /^\d+(?:\.\d+)?$/.test(tex))) return false;
  formula.properties.className = ['katex', 'katex-html'];
  if (!isLetter) addClass(formula, 'numeral');
  if (isLetter) symbol.properties.className = ['mathnormal'];
  formula.children = isLetter ? [symbol] : [text];
  return true;
}
