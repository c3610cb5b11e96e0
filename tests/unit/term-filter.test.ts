import { describe, expect, it } from 'vitest';
import { matches, readNames } from '../../src/client/terms/match.ts';

const gradient = readNames('梯度 gradient 又称梯度向量', 'ti du,ti du xiang liang');
const batchNorm = readNames('批归一化 batch normalization 又称 BatchNorm', 'pi gui yi hua');

describe('the filter of the glossary', () => {
  it.each([
    ['梯度', gradient],
    ['GRAD', gradient],
    ['ｇｒａｄ', gradient],
    ['tidu', gradient],
    ['ti du', gradient],
    ['tid', gradient],
    ['du', gradient],
    ['td', gradient],
    ['xl', gradient],
    ['batch-norm', batchNorm],
    ['guiyihua', batchNorm],
    ['norm', batchNorm],
    ['malization', batchNorm],
    ['', batchNorm],
  ])('finds by %s', (query, names) => expect(matches(names, query)).toBe(true));

  it.each([
    ['卷积', gradient],
    ['idu', gradient],
    ['x', batchNorm],
    ['tg', gradient],
    ['nb', batchNorm],
    ['hn', batchNorm],
  ])('does not find by %s', (query, names) => expect(matches(names, query)).toBe(false));
});
