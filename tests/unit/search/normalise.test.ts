import { describe, expect, it } from 'vitest';
import { bare, fold, squash } from '../../../src/client/search/normalise.ts';
import { createSimplifier } from '../../../src/client/search/simplify.ts';
import { latinWords, tighten, weighUnits } from '../../../src/client/search/units.ts';

describe('fold', () => {
  it.each([
    ['ＣＮＮ', 'cnn'],
    ['1×1 卷积', '1x1 卷积'],
    ['N−1', 'n-1'],
    ['卷\u200b积', '卷积'],
    ['  Batch\n Norm ', 'batch norm'],
  ])('writes %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('squash', () => {
  it('makes one of the ways to write a name', () => {
    const written = ['f1-score', 'f1 score', 'f1_score', '(f1)score'].map(squash);
    expect(new Set(written)).toEqual(new Set(['f1score']));
  });

  it('keeps signs that are the whole query', () => {
    expect(squash('∇')).toBe('∇');
    expect(squash('c++')).toBe('c++');
  });
});

describe('createSimplifier', () => {
  const simplify = createSimplifier({
    traditional: '資资強强積积',
    phrases: [['资料', '数据']],
  });

  it('writes traditional characters and Taiwanese words as the site does', () => {
    expect(simplify('資料增強')).toBe('数据增强');
  });

  it('leaves a mainland query alone, for there 资料 means 资料', () => {
    expect(simplify('学习资料')).toBe('学习资料');
  });
});

describe('latinWords', () => {
  it('keeps identifiers whole and leaves numbers out', () => {
    expect(latinWords('nn.conv2d 的 batch_size=32 与 c++')).toEqual([
      'nn.conv2d',
      'batch_size',
      'c++',
    ]);
  });
});

describe('bare', () => {
  it.each([
    ['怎么防止过拟合', '防止过拟合'],
    ['样本太少怎么办', '样本太少'],
    ['激活函数和损失函数的区别', '激活函数 损失函数 区别'],
    ['how to prevent overfitting', 'prevent overfitting'],
    ['end-to-end', 'end-to-end'],
    ['饱和', '饱和'],
    ['什么是', '什么是'],
  ])('leaves of %j %j', (query, rest) => {
    expect(bare(query)).toBe(rest);
  });
});

describe('tighten', () => {
  it('takes out the blanks beside Chinese and leaves the others', () => {
    expect(tighten('softmax 函 数 的 batch norm')).toBe('softmax函数的batch norm');
  });
});

describe('weighUnits', () => {
  const units = (query: string) => [...weighUnits(query).keys()];

  it('takes Chinese by pairs and Latin by words, each once', () => {
    expect(units('卷积神经 cnn 卷积')).toEqual(['卷积', '积神', '神经', 'cnn']);
  });

  it('drops a single character unless there is nothing else', () => {
    expect(units('pytorch 和 keras')).toEqual(['pytorch', 'keras']);
    expect(units('熵')).toEqual(['熵']);
  });

  it('counts half what belongs to two words, and leaves out what joins two long ones', () => {
    expect(weighUnits('图片放大')).toEqual(
      new Map([
        ['图片', 1],
        ['放大', 1],
      ]),
    );
    expect(weighUnits('神经网').get('经网')).toBe(0.5);
  });
});
