import katex from 'katex';
import { describe, expect, it, vi } from 'vitest';
import { boundedMacros, tokenLimit } from '../../../src/markdown/bounded-macros.ts';
import { katexOptions, macros, renderMath } from '../../../src/markdown/math.ts';

const plain = (tex: string) =>
  katex.renderToString(tex, { ...katexOptions(), macros: { ...macros } });

describe('the macros of a formula', () => {
  it.each([
    '\\R + \\argmax_x',
    '\\def\\a{x}\\a + \\a',
    '\\def\\a#1{#1^2}\\a{x} + \\a y',
    '\\def\\a#1#2{#2 + #1}\\a{x}{y + z}',
    '\\def\\a(#1,#2){#1 + #2}\\a(x,y)',
    '\\newcommand{\\a}[2]{\\frac{#1}{#2}}\\a{1}{\\a{2}{3}}',
    '\\renewcommand{\\R}{\\mathbf{R}}\\R',
    '\\def\\a#1{\\def\\b##1{#1 + ##1}\\b{y}}\\a{x}',
    '\\let\\a=\\alpha\\a',
    '\\def\\a{x}\\let\\b=\\a\\def\\a{y}\\a\\b',
    '\\edef\\a{\\R}\\a',
    '{\\def\\R{x}\\R}\\R',
    '\\def\\a{}\\a x',
  ])('mean what they mean to KaTeX: %s', (tex) => {
    expect(renderMath(tex, false)).toBe(plain(tex));
  });

  it.each([
    ['a long body used often', `\\def\\a{${'x'.repeat(100)}}${'\\a'.repeat(51)}`],
    ['arguments copied', `\\def\\a#1{${'#1'.repeat(60)}}\\a{${'x'.repeat(100)}}`],
    ['copies of copies', '\\def\\a#1{#1#1#1#1#1#1#1#1}\\a{\\a{\\a{\\a{\\a x}}}}'],
    ['long bodies in a long body', `\\def\\a{${'x'.repeat(900)}}\\def\\b{\\a\\a\\a\\a\\a\\a}\\b`],
    ['delimited arguments copied', `\\def\\a[#1]{${'#1'.repeat(60)}}\\a[${'x'.repeat(100)}]`],
  ])('may not multiply: %s', (_, tex) => {
    expect(() => renderMath(tex, false)).toThrow('Too many tokens');
  });

  it('may put in exactly as many tokens as the limit says, counted for each formula alone', () => {
    const tex = `\\def\\a{${'x'.repeat(100)}}${'\\a'.repeat(tokenLimit / 100)}`;
    expect(renderMath(tex, false)).toBe(plain(tex));
    expect(renderMath(tex, false)).toBe(plain(tex));
    expect(() => renderMath(`${tex}\\a`, false)).toThrow('Too many tokens');
  });

  it('end with their formula', () => {
    const table = boundedMacros(macros);
    katex.renderToString('\\def\\a{x}\\a', { ...katexOptions(), macros: table });
    expect(Object.keys(table)).not.toContain('\\a');
  });

  it.each(['\\def\\a#1{#2}\\a x', '\\def\\a#1{x#}\\a x'])(
    'fail in plain words where they are written wrongly: %s',
    (tex) => {
      expect(() => renderMath(tex, false)).toThrow(katex.ParseError);
    },
  );

  it.each(['\\message{hello}', '\\errmessage{hello}', '\\show\\R'])(
    'print nothing to the terminal: %s',
    (tex) => {
      const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
      expect(() => renderMath(tex, false)).toThrow('Undefined control sequence');
      for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    },
  );
});
