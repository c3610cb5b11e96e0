import { describe, expect, it } from 'vitest';
import { renderInline } from '../../../src/markdown/inline.ts';
import { showsFormula } from '../../../src/model/shows-formula.ts';

describe('a sentence', () => {
  it.each(['$L$', '想看一般的 $L$ 层', '$\\frac{1}{2}$', '$x^2$', '$42$'])(
    'shows a formula: %s',
    (text) => expect(showsFormula(renderInline(text))).toBe(true),
  );

  it.each(['', '一句话', '`class="katex"`', '\\$5'])('shows none: %s', (text) =>
    expect(showsFormula(renderInline(text))).toBe(false),
  );
});
