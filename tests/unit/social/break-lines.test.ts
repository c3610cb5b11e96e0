import { describe, expect, it } from 'vitest';
import { breakLines, setText } from '../../../scripts/social/break-lines.ts';

/** A Chinese character is as wide as two letters. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);

describe('lines of a text', () => {
  it.each([
    ['never begin with a mark that closes', '前端，后端，“全栈”，等等。', 6],
    ['nor with a closing bracket or a dash', '读《深度学习》（花书）——再读一遍……好！', 8],
    ['nor end with one that opens', '一二三《四五六》七八（九十）“甲乙”', 8],
  ])('%s', (_, text, limit) => {
    for (let width = limit; width < widthOf(text); width++) {
      const lines = breakLines(text, widthOf, width);
      expect(lines.join(''), String(width)).toBe(text);
      for (const line of lines) {
        expect(line, String(width)).not.toMatch(/^[，。、》）”—…！]/);
        expect(line, String(width)).not.toMatch(/[《（“]$/);
      }
    }
  });

  it('keep words of Latin letters and of Chinese whole', () => {
    for (let width = 14; width < 60; width++) {
      const lines = breakLines(
        '用 scikit-learn 1.8.0 与 TensorFlow/Keras 训练分类器',
        widthOf,
        width,
      );
      const words = lines.flatMap((line) => line.split(' '));
      expect(words, String(width)).toContain('scikit-learn');
      expect(words, String(width)).toContain('1.8.0');
      expect(lines.some((line) => line.includes('TensorFlow/Keras')) || width < 16).toBe(true);
      expect(lines.some((line) => line.includes('训练'))).toBe(true);
    }
  });

  it('have no blanks at their ends, and break a word only where it alone is wider than a line', () => {
    expect(breakLines('one two three', widthOf, 7)).toEqual(['one two', 'three']);
    expect(breakLines('a supercalifragilistic b', widthOf, 8)).toEqual([
      'a',
      'supercal',
      'ifragili',
      'stic b',
    ]);
    expect(breakLines('', widthOf, 8)).toEqual([]);
  });
});

describe('a title', () => {
  const sizes = [
    [4, 1],
    [2, 2],
    [1, 3],
  ] as const;
  const set = (text: string, limit = 40) => setText(text, widthOf, limit, sizes);

  it('stands in the largest size that its lines allow', () => {
    expect(set('张量')).toEqual({ size: 4, lines: ['张量'] });
    expect(set('向量、矩阵与张量')).toEqual({ size: 2, lines: ['向量、矩阵与张量'] });
    expect(set('一二三四五六七八九十'.repeat(4)).size).toBe(1);
  });

  it('takes in the smallest size as many lines as it needs', () => {
    const { size, lines } = set('一二三四五六七八九十'.repeat(9));
    expect([size, lines.length]).toEqual([1, 5]);
    expect(lines.join('')).toBe('一二三四五六七八九十'.repeat(9));
  });

  it('breaks after a mark rather than inside what belongs together, and else in the middle', () => {
    expect(set('基础：迭代器、装饰器、异常、并发', 24).lines).toEqual([
      '基础：迭代器、',
      '装饰器、异常、并发',
    ]);
    expect(set('去哪里追新：社区、专栏与会议', 20).lines).toEqual([
      '去哪里追新：',
      '社区、专栏与会议',
    ]);
    expect(set('one two three four', 16).lines).toEqual(['one two', 'three four']);
  });

  it('has no line wider than its room', () => {
    for (let limit = 8; limit < 80; limit++)
      for (const text of [
        '常见疑问：基准测试、不收敛、端到端、全局平均池化',
        'TensorFlow API 速查（1.x → 2.x）',
      ]) {
        const { size, lines } = set(text, limit);
        for (const line of lines)
          expect(widthOf(line) * size, `${limit} ${line}`).toBeLessThanOrEqual(limit);
      }
  });
});
