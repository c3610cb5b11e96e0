import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { mendMathml } from '../../../src/markdown/formula-mathml.ts';
import { renderMath } from '../../../src/markdown/math.ts';
import { wrongIn } from '../../helpers/mathml.ts';

function mathmlOf(tex: string): Element {
  return select('math', fromHtml(renderMath(tex, true), { fragment: true }))!;
}

describe('the MathML of a formula', () => {
  it.each([
    'x_{\\max}',
    'x_{\\max}^2',
    'x^{\\log}',
    '\\log_2 x',
    '\\max_x f',
    '\\argmax_\\theta L',
    '\\operatorname{f}_i',
    'a_{\\operatorname{f}}^{\\sin}',
    '\\frac{\\log}{\\sin x}',
    '\\sqrt[\\log]{x}',
    '\\overset{\\max}{=}',
    '\\underbrace{\\log}_{\\max}',
    '\\hat{\\max}',
    'x_{}',
    '{}_2',
    'a \\bmod b',
    'a \\mathbin{\\frac12} b',
    'a \\mathrel{\\text{if}} b',
    '\\mathop{xyz}_1',
    'a \\stackrel{a}{=} b',
    '\\overset{!}{=}',
    '\\operatorname{f\\frac12} x',
    '\\boldsymbol{a+b}',
  ])('has the right number of children everywhere in %s, and text where text belongs', (tex) => {
    const math = mathmlOf(tex);
    mendMathml(math);
    expect(wrongIn(math)).toEqual([]);
  });

  it('is wrong in places as KaTeX writes it', () => {
    expect(wrongIn(mathmlOf('x_{\\max}'))).toEqual(['msub with 3']);
  });

  it('keeps the name of a function together with its mark', () => {
    const math = mathmlOf('x_{\\max}');
    mendMathml(math);
    expect(toHtml(select('msub', math)!)).toBe(
      '<msub><mi>x</mi><mrow><mi>max</mi><mo>\u2061</mo></mrow></msub>',
    );
  });

  it.each([
    ['\\mathbb{R}', '<mi>\u211d</mi>'],
    ['\\mathbb{E}', '<mi>\u{1d53c}</mi>'],
    ['\\lvert x\\rvert', '<mo stretchy="false" lspace="0em" rspace="0em">\u2223</mo>'],
  ])('writes %s so that Chromium shows it', (tex, wanted) => {
    const math = mathmlOf(tex);
    mendMathml(math);
    expect(toHtml(math)).toContain(wanted);
  });

  it('keeps the halves of a fraction apart where only its text is read', () => {
    const math = mathmlOf('\\frac{\\frac{a}{b}}{dx}');
    mendMathml(math);
    expect(toString(select('mfrac', math)!).split(' ')).toEqual(['a', 'b', 'dx']);
    expect(wrongIn(math)).toEqual([]);
  });

  it('gives no width to the cells of a formula with a number', () => {
    const math = mathmlOf('a=b\\tag{1}');
    expect(selectAll('mtd[width]', math)).toHaveLength(2);
    mendMathml(math);
    expect(selectAll('mtd[width]', math)).toEqual([]);
  });

  it('leaves a bar between two things its room', () => {
    const math = mathmlOf('a\\mid b');
    mendMathml(math);
    expect(toHtml(math)).toContain('<mo>\u2223</mo>');
  });

  it.each([
    ['a \\bmod b', '<mo lspace="0.22em" rspace="0.22em">mod</mo>'],
    ['a \\mathrel{\\text{if}} b', '<mo>if</mo>'],
    ['\\overset{!}{=}', '<mover><mo>=</mo>'],
    [
      'a \\mathbin{xy} b',
      '<mrow><mspace width="0.22em"></mspace><mi>x</mi><mi>y</mi><mspace width="0.22em"></mspace></mrow>',
    ],
    ['\\boldsymbol{a+b}', '<mi mathvariant="bold-italic">a</mi>'],
  ])('makes of %s a sign that looks the same', (tex, wanted) => {
    const math = mathmlOf(tex);
    mendMathml(math);
    expect(toHtml(math)).toContain(wanted);
  });

  it('has no row of one, and keeps its TeX', () => {
    const math = mathmlOf('x^{i}');
    mendMathml(math);
    expect(toHtml(select('semantics', math)!)).toBe(
      '<semantics><msup><mi>x</mi><mi>i</mi></msup>' +
        '<annotation encoding="application/x-tex">x^{i}</annotation></semantics>',
    );
  });
});
