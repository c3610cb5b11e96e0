import type { Element, ElementContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf } from '../../../src/markdown/formula-styles.ts';
import { breakFormula, lineEnd } from './formula-breaks.ts';
import { findFirst, isTag } from './elements.ts';

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/**
 * A formula of a page as a book has it: MathML alone, with its TeX as the text for those who cannot be shown it, in
 * pieces where it is long. KaTeX's picture needs fonts and a sheet that no reading system has.
 */
export function bookFormula(katex: Element): ElementContent[] {
  const isValue = classesOf(katex).includes('numeral');
  const math = findFirst(katex, isTag('math'));
  if (!math) return [isValue ? text(toString(katex)) : variable(toString(katex))];
  const annotation = findFirst(math, isTag('annotation'));
  const semantics = findFirst(math, isTag('semantics')) ?? math;
  const content = semantics.children.filter((node) => node !== annotation);
  // A value alone looks like those that are written without dollars.
  if (isValue) return [text(content.map((node) => toString(node)).join(''))];
  const tex = annotation && toString(annotation).trim();
  const whole: Element = {
    type: 'element',
    tagName: 'math',
    properties: { ...math.properties, alttext: tex },
    children: content.map(withoutPlace),
  };
  return breakFormula(whole).flatMap((piece, nth) =>
    nth === 0 ? [piece] : [text(lineEnd), piece],
  );
}

/** A lone letter, of which the page has no MathML: beside formulas it must look like the same letter in them. */
function variable(letter: string): Element {
  return { ...h('math', h('mi', letter)), properties: { xmlns: mathNamespace, alttext: letter } };
}

/** The same without its place in the page, which takes more memory than itself. */
function withoutPlace(node: ElementContent): ElementContent {
  if (node.type === 'text') return text(node.value);
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  return { type: 'element', tagName, properties, children: children.map(withoutPlace) };
}

function text(value: string): Text {
  return { type: 'text', value };
}
