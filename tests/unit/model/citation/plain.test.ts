import { describe, expect, it } from 'vitest';
import { formatMarkdown, formatText } from '../../../../src/model/citation/plain.ts';
import { workOf } from './link.ts';

const chinese = { by: ['苏剑林'], title: '生成扩散模型', via: '科学空间', year: 2022 };
const english = {
  kind: 'paper',
  lang: 'en',
  year: 2015,
  by: ['Ross Girshick', 'Jian Sun', 'Ann Lee', 'Bob Ray'],
  title: 'Why Nets?',
  url: 'https://arxiv.org/abs/1512.03385',
};

describe('a citation as plain text', () => {
  it('is a Chinese sentence of a Chinese work', () => {
    expect(formatText(workOf(chinese))).toBe(
      '苏剑林：《生成扩散模型》，科学空间，2022。https://example.org/t（2026-11-24 查阅）',
    );
  });

  it('is an English one of an English work, with no second full stop', () => {
    expect(formatText(workOf(english))).toBe(
      'Ross Girshick, Jian Sun, Ann Lee, et al. Why Nets? arXiv, 2015. https://arxiv.org/abs/1512.03385 (accessed 2026-11-24)',
    );
  });

  it('begins with the title where nobody is named, and names a publisher where no journal is', () => {
    expect(formatText(workOf({ title: '题' }))).toBe(
      '《题》。https://example.org/t（2026-11-24 查阅）',
    );
    expect(formatText(workOf({ ...english, kind: 'book', publisher: 'CUP', by: ['A. Lee'] }))).toBe(
      'A. Lee. Why Nets? CUP, 2015. https://arxiv.org/abs/1512.03385 (accessed 2026-11-24)',
    );
  });

  it('says 等 of more than three', () => {
    expect(formatText(workOf({ ...chinese, by: ['甲', '乙', '丙', '丁'] }))).toMatch(
      /^甲、乙、丙 等：/,
    );
  });
});

describe('a citation as Markdown', () => {
  it('is the linked title with what is known, in the commas of its language', () => {
    expect(formatMarkdown(workOf(chinese))).toBe(
      '[生成扩散模型](<https://example.org/t>)，苏剑林，科学空间，2022',
    );
    expect(formatMarkdown(workOf(english))).toBe(
      '[Why Nets?](<https://arxiv.org/abs/1512.03385>), Ross Girshick, Jian Sun, Ann Lee, et al., arXiv, 2015',
    );
  });

  it('escapes what Markdown would take for its own', () => {
    expect(formatMarkdown(workOf({ title: 'a_b [c] *d* `e` <f> $g$' }))).toMatch(
      /^\[a\\_b \[c\] \\\*d\\\* \\`e\\` \\<f\\> \\\$g\\\$\]/,
    );
    expect(formatMarkdown(workOf({ title: '[a] b] c' }))).toMatch(/^\[&#91;a&#93; b&#93; c\]/);
  });
});
