import { describe, expect, it } from 'vitest';
import { findForeignInline, inlineToText, renderInline } from '../../../src/markdown/inline.ts';

describe('a line of inline Markdown', () => {
  it('becomes HTML without a paragraph and without added blanks', () => {
    expect(renderInline('讲清 `x` 与**要点**')).toBe('讲清 <code>x</code> 与<strong>要点</strong>');
  });

  it('renders formulas', () => {
    expect(renderInline('$x^2$')).toContain('class="katex"');
  });

  it('never lets markup through', () => {
    expect(renderInline('a <img src=x onerror=alert(1)> b')).not.toContain('<img');
    expect(renderInline('1 < 2 & 3')).toBe('1 &#x3C; 2 &#x26; 3');
  });

  it('gives its words, formulas as TeX', () => {
    expect(inlineToText('讲 **$x^2$** 与 `y`')).toBe('讲 x^2 与 y');
  });

  it.each([
    ['plain `code` $x$ **strong** *em*', undefined],
    ['[a](https://example.org)', 'link'],
    ['![a](/images/a.png)', 'image'],
    ['- item', 'list'],
    ['# title', 'heading'],
  ])('%s holds %s that does not belong', (text, foreign) => {
    expect(findForeignInline(text)).toBe(foreign);
  });

  it.each([
    '一句话，没有标记。',
    'a "quoted" word, it\'s 50% off',
    'two  blanks and a\ttab',
    '汉字 汉字（括号）：冒号；1) 不在行首',
    'a-b, c/d; e = f, {g}',
    '…—·“”',
  ])('prints a line without marks as a parse would print it: %s', (line) => {
    expect(`${renderInline(line)}<strong>x</strong>`).toBe(renderInline(`${line}**x**`));
    expect(`${inlineToText(line)}x`).toBe(inlineToText(`${line}**x**`));
  });
});
