import type { Lexicon, Vocabulary } from '../../../src/search/lexicon.ts';

/** Three notes with every kind of name. */
export const lexicon: Lexicon = {
  parts: ['基础', '训练'],
  notes: [
    [
      'maths/gradient',
      0,
      '导数、方向导数与梯度',
      [],
      [['gradient-descent', '梯度下降', ['gradient descent']]],
    ],
    [
      'foundations/convolution',
      0,
      '卷积神经网络',
      [],
      [['receptive-field', '感受野', ['receptive field']]],
    ],
    ['training/optimizers', 1, '梯度下降与优化器', [], []],
  ],
  headings: [['code', '代码', [0, 1]]],
  pinyin:
    'ti梯 du度 xia下 jiang降 juan卷 ji积 shen神 jing经 wang网 luo络 gan感 shou受 ye野 yu与 you优 hua化 qi器 dao导 shu数 fang方 xiang向',
};

export const table: Omit<Vocabulary, 'words'> = {
  pinyin: '',
  others: [
    [['gradient', '梯度下降', 'nabla'], []],
    [['CNN', '卷积'], []],
    [['optimizer', 'GAN'], []],
  ],
  traditional: '積积經经網网導导數数優优',
  phrases: [],
};
