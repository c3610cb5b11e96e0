import { describe, expect, it } from 'vitest';
import { createSpellings } from '../../../src/client/explorer/spelled.ts';
import { createWordReader } from '../../../src/client/explorer/words.ts';
import { buildExplorerLookup } from '../../../src/model/explorer-lookup.ts';
import type { LinkView, NoteView, TermView } from '../../../src/model/types.ts';

const titles = [
  '动手学深度学习：卷积神经网络',
  'Rectified Linear Units',
  '激活函数与梯度',
  'GAN 的训练',
  '感受野与数据',
  'R-CNN',
  '神经网络 NN',
];
const note = { title: '卷积神经网络', aliases: ['CNN'] } as Partial<NoteView> as NoteView;
const lookup = buildExplorerLookup({
  links: titles.map((title) => ({ title }) as Partial<LinkView> as LinkView),
  notes: new Map([['a/n', note]]),
  terms: [
    { zh: '激活函数', en: 'activation function', aliases: ['激励函数'] },
    { zh: '神经网络', en: 'neural network', aliases: ['NN'] },
  ] as Partial<TermView>[] as TermView[],
});
const reader = createWordReader(lookup);
const texts = titles.map(reader.fold);
const found = (typed: string) => {
  const words = reader.read(typed, () => texts);
  return titles.filter((_, index) => words.every((holds) => holds(texts[index]!)));
};
const [deep, relu, activation, gan, field, rcnn, nn] = titles;

describe('words of the explorer', () => {
  it('are looked for in any order, full width or half, whatever the case', () => {
    expect(found('网络 动手')).toEqual([deep]);
    expect(found('ＲＥＣＴ  units')).toEqual([relu]);
    expect(found('nowhere')).toEqual([]);
    expect(reader.read(' 　', () => texts)).toEqual([]);
  });

  it('may be written in traditional characters, and in the words of Taiwan', () => {
    expect(found('卷積')).toEqual([deep]);
    expect(found('啟動函數')).toEqual(found('启动函数'));
    expect(found('資料')).toEqual([field]);
  });

  it('find what is written in traditional characters', () => {
    expect(reader.fold('類神經網路：卷積')).toContain('卷积');
  });

  it('may be spelled in pinyin, whole or begun, with blanks or by initials', () => {
    expect(found('juanji')).toEqual([deep]);
    expect(found('juanjishen')).toEqual([deep]);
    expect(found('juan ji')).toEqual([deep]);
    expect(found('tidu')).toEqual([activation]);
    expect(found('sdxx')).toEqual([deep]);
    expect(found('ju')).toEqual([deep, field]);
  });

  it('are no pinyin where the list writes them', () => {
    expect(found('gan')).toEqual([gan]);
    expect(found('cnn')).toEqual([rcnn]);
  });

  it('may be any name of a term', () => {
    expect(found('激励函数')).toEqual([activation]);
    expect(found('activation function')).toEqual([activation]);
    expect(found('Neural Network')).toEqual([deep, nn]);
  });

  it('find a short name only where it stands alone', () => {
    expect(found('神经网络')).toEqual([deep, nn]);
  });
});

describe('letters as pinyin', () => {
  const spell = createSpellings('fang方 xi西习 xian先 an安');

  it('are parted in every way', () => {
    const { sure } = spell('xian');
    expect(sure!.test('西安')).toBe(true);
    expect(sure!.test('先')).toBe(false);
    expect(spell('xian').loose!.test('先')).toBe(true);
  });

  it('are none where no character is read so', () => {
    expect(spell('python')).toEqual({ sure: undefined, loose: undefined });
    expect(spell('x')).toEqual({ sure: undefined, loose: undefined });
    expect(spell('西')).toEqual({ sure: undefined, loose: undefined });
  });

  it('cost no time, however long and however many ways there are', () => {
    const started = performance.now();
    for (let length = 2; length < 200; length += 1) spell('xian'.repeat(length).slice(0, length));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
