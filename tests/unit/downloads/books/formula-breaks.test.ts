import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { breakFormula } from '../../../../scripts/downloads/books/formula-breaks.ts';
import { mendMathml } from '../../../../src/markdown/formula-mathml.ts';
import { renderMath } from '../../../../src/markdown/math.ts';
import { wrongIn } from '../../../helpers/mathml.ts';

/** A formula as a chapter has it. */
function mathOf(tex: string, isDisplay = false): Element {
  const math = select('math', fromHtml(renderMath(tex, isDisplay), { fragment: true }))!;
  mendMathml(math);
  const semantics = select('semantics', math)!;
  return {
    ...math,
    properties: { ...math.properties, alttext: tex },
    children: semantics.children.slice(0, -1),
  };
}

const piecesOf = (tex: string) => breakFormula(mathOf(tex)).map((piece) => toString(piece));

describe('a long formula in a sentence', () => {
  it.each([
    ['f(x)=x^2+3y^2+5z^2', ['f(x)=', 'x2+', '3y2+', '5z2']],
    ['a=-1234567890+1', ['a=', '−1234567890+', '1']],
    ['\\left(a+b+c+d+e+f+g\\right)h', ['(a+b+c+d+e+f+g)h']],
    ['(1234567,-7654321)', ['(1234567,', '−7654321)']],
    ['1234567=7654321+', ['1234567=', '7654321+']],
  ])('%s ends its line in %j', (tex, wanted) => {
    expect(piecesOf(tex)).toEqual(wanted);
  });

  it('stays whole where it is short, or on lines of its own', () => {
    expect(piecesOf('f(x)=x^2+1')).toHaveLength(1);
    expect(breakFormula(mathOf('f(x)=x^2+3y^2+5z^2+1', true))).toHaveLength(1);
  });

  it('keeps its TeX at its beginning, and the room around the sign at an end', () => {
    const [first, second] = breakFormula(mathOf('f(x)=x^2+3y^2+5z^2'));
    expect(first!.properties.alttext).toBe('f(x)=x^2+3y^2+5z^2');
    expect(second!.properties.alttext).toBeUndefined();
    expect(toHtml(first!)).toContain('<mo form="infix">=</mo>');
  });

  it('is MathML in each of its pieces', () => {
    const pieces = breakFormula(mathOf('\\frac{a}{b}=\\sum_{i=1}^{n} x_{\\max}+\\sqrt{y}\\bmod 2'));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.flatMap(wrongIn)).toEqual([]);
  });
});
