import { describe, expect, it } from 'vitest';
import { formatGbt7714 } from '../../../../src/model/citation/gbt7714.ts';
import { workOf, type Facts } from './link.ts';

const arxiv = { kind: 'paper', lang: 'en', year: 2015, url: 'https://arxiv.org/abs/1512.03385' };
const book = { kind: 'book', year: 2020, url: 'https://example.org/b' };
const seen = '[2026-11-24]';

/** Each way in which references differ, with what GB/T 7714—2025 makes of it. */
const cases: readonly [rule: string, facts: Facts, expected: string][] = [
  // 7.1 Who made it
  [
    'names one Chinese author',
    { by: ['阮一峰'], title: '神经网络入门', year: 2017 },
    `阮一峰. 神经网络入门[EB/OL]. （2017）${seen}. https://example.org/t.`,
  ],
  [
    'parts Chinese authors by full-width commas',
    { ...book, by: ['郑泽宇', '顾思宇'], title: '实战' },
    '郑泽宇，顾思宇. 实战[M/OL]. 2020. https://example.org/b.',
  ],
  [
    'names three authors in full',
    { ...book, by: ['张伟楠', '沈键', '俞勇'] },
    '张伟楠，沈键，俞勇. T[M/OL]. 2020. https://example.org/b.',
  ],
  [
    'names three of four Chinese authors and 等',
    { ...book, by: ['于潇', '刘义', '柴跃廷', '黄罡'] },
    '于潇，刘义，柴跃廷，等. T[M/OL]. 2020. https://example.org/b.',
  ],
  [
    'says 等 where a Chinese work has more than the list names',
    { ...book, by: ['于潇'], etAl: true },
    '于潇，等. T[M/OL]. 2020. https://example.org/b.',
  ],
  [
    'says et al. of four Western authors, and one full stop ends it and them',
    { ...arxiv, by: ['Ze Li', 'Tal Or', 'Ora Bay', 'Uri Gil'], title: 'Nets' },
    `Li Ze，Or T，Bay O，et al. Nets[PP/OL]. arXiv（2015）${seen}. https://arxiv.org/abs/1512.03385.`,
  ],
  [
    'says et al. where a Western work has more than the list names',
    { ...arxiv, by: ['Alexey Dosovitskiy', 'Lucas Beyer'], etAl: true },
    `Dosovitskiy A，Beyer L，et al. T[PP/OL]. arXiv（2015）${seen}. https://arxiv.org/abs/1512.03385.`,
  ],
  [
    'says 等 after Western names, where the work itself is Chinese',
    { by: ['Jacob Buckman'], etAl: true },
    `Buckman J，等. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'begins with the title where nobody is named',
    { title: '语义分割的一点总结', via: '知乎' },
    `语义分割的一点总结[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'puts the family name first and given names as initials without dots',
    { by: ['Diederik P. Kingma'], lang: 'en' },
    `Kingma D P. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'parts initials that stand together',
    { by: ['Simon J.D. Prince'], lang: 'en' },
    `Prince S J D. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'keeps the hyphen of a double given name',
    { by: ['Jean-Baptiste Cordonnier'], lang: 'en' },
    `Cordonnier J-B. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'gives a name spelled in pinyin in full',
    { by: ['Kaiming He', 'Xiangyu Zhang'], lang: 'en' },
    `He Kaiming，Zhang Xiangyu. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'gives a name in pinyin with its hyphen as the work writes it',
    { by: ['Tian-Xing Xu'], lang: 'en' },
    `Xu Tian-Xing. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'takes no Western name for pinyin, though its family name is a syllable',
    { by: ['Jonathan Long', 'Quoc V. Le', 'Andrew Ng'], lang: 'en' },
    `Long J，Le Q V，Ng A. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'begins a family name with its particle, in a capital',
    { by: ['Leandro von Werra', 'Ruben van den Goorbergh', 'Loubna Ben Allal'], lang: 'en' },
    `Von Werra L，Van den Goorbergh R，Ben Allal L. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'leaves a suffix after the initials',
    { by: ['Peyton Z. Peebles Jr.'], lang: 'en' },
    `Peebles P Z Jr. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'keeps letters with their accents',
    { by: ['Atılım Güneş Baydin', 'Élise Îlot'], lang: 'en' },
    `Baydin A G，Îlot É. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'gives the family name alone of a European in Chinese characters',
    { ...book, by: ['阿斯顿·张', '扎卡里·立顿', '李沐', '亚历山大·斯莫拉'] },
    '张，立顿，李沐，等. T[M/OL]. 2020. https://example.org/b.',
  ],
  [
    'leaves a body as it writes itself',
    { by: ['Hugging Face'], lang: 'en' },
    `Hugging Face. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'leaves a team, a school in capitals and a foundation whole',
    { by: ['Keras Team', 'MIT CSAIL', 'Farama Foundation'], lang: 'en' },
    `Keras Team，MIT CSAIL，Farama Foundation. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'leaves a Chinese body and one in both scripts whole',
    { by: ['掘金翻译计划', '清华大学 TUNA 协会'] },
    `掘金翻译计划，清华大学 TUNA 协会. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  [
    'leaves a pen name whole',
    { by: ['qq_41997920'] },
    `qq_41997920. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  // 7.2 Title
  [
    'leaves the capitals and the colon of a title as the work has them',
    { ...arxiv, by: ['Diederik P. Kingma'], title: 'Adam: A Method for Stochastic Optimization' },
    `Kingma D P. Adam: A Method for Stochastic Optimization[PP/OL]. arXiv（2015）${seen}. https://arxiv.org/abs/1512.03385.`,
  ],
  [
    'leaves the mark that ends a title',
    { by: ['忆臻'], title: '作用是什么？' },
    `忆臻. 作用是什么？[EB/OL]. ${seen}. https://example.org/t.`,
  ],
  // 8.2 Books
  [
    'gives publisher and year of a book, and no day of access',
    { ...book, by: ['邱锡鹏'], title: '神经网络与深度学习', publisher: '机械工业出版社' },
    '邱锡鹏. 神经网络与深度学习[M/OL]. 机械工业出版社，2020. https://example.org/b.',
  ],
  [
    'parts a Western publisher and the year by a full-width comma, too',
    { ...book, by: ['David J. C. MacKay'], lang: 'en', publisher: 'Cambridge University Press' },
    'MacKay D J C. T[M/OL]. Cambridge University Press，2020. https://example.org/b.',
  ],
  // 8.5 Journals
  [
    'gives journal and year of an article',
    { ...arxiv, by: ['Jürgen Schmidhuber'], venue: 'Neural Computation', url: 'https://e.org/p' },
    'Schmidhuber J. T[J/OL]. Neural Computation，2015. https://e.org/p.',
  ],
  [
    'gives a Chinese journal the same way',
    { kind: 'paper', by: ['于潇'], year: 2012, venue: '清华大学学报（自然科学版）' },
    '于潇. T[J/OL]. 清华大学学报（自然科学版），2012. https://example.org/t.',
  ],
  [
    'takes the proceedings of the IEEE for the journal that they are',
    { kind: 'paper', lang: 'en', by: ['Yann LeCun'], year: 1998, venue: 'Proceedings of the IEEE' },
    'LeCun Y. T[J/OL]. Proceedings of the IEEE，1998. https://example.org/t.',
  ],
  // 8.6 Conferences
  [
    'puts the conference and its year after two slashes',
    { ...arxiv, by: ['Xavier Glorot'], venue: 'AISTATS', url: 'https://e.org/p' },
    'Glorot X. T[C/OL]//AISTATS，2015. https://e.org/p.',
  ],
  [
    'knows a conference with its year and one by its word',
    { ...arxiv, by: ['Ross Girshick'], venue: 'CVPR 2016 Workshops' },
    'Girshick R. T[C/OL]//CVPR 2016 Workshops，2015. https://arxiv.org/abs/1512.03385.',
  ],
  [
    'knows a Chinese conference',
    {
      kind: 'paper',
      by: ['李妍', '王莹'],
      year: 2022,
      venue: '第31次全国医院感染学术年会暨研讨会',
    },
    '李妍，王莹. T[C/OL]//第31次全国医院感染学术年会暨研讨会，2022. https://example.org/t.',
  ],
  // 8.15 Preprints
  [
    'names the archive of a preprint with the day of access',
    { ...arxiv, by: ['Kaiming He'], title: 'ResNet' },
    `He Kaiming. ResNet[PP/OL]. arXiv（2015）${seen}. https://arxiv.org/abs/1512.03385.`,
  ],
  [
    'knows an archive that is given as the venue',
    {
      ...arxiv,
      by: ['Cinnamon S. Bloss'],
      venue: 'bioRxiv',
      url: 'https://doi.org/10.1101/029983',
    },
    `Bloss C S. T[PP/OL]. bioRxiv（2015）${seen}. https://doi.org/10.1101/029983.`,
  ],
  // 8.11 Pages
  [
    'takes a paper of which only the address is known for a page',
    { kind: 'paper', lang: 'en', by: ['Lutz Prechelt'], year: 1998 },
    `Prechelt L. T[EB/OL]. （1998）${seen}. https://example.org/t.`,
  ],
  [
    'takes a course, a video and documentation for pages',
    { kind: 'video', by: ['Grant Sanderson'], lang: 'en', year: 2016 },
    `Sanderson G. T[EB/OL]. （2016）${seen}. https://example.org/t.`,
  ],
  // 8.14 Data, A.1 programs
  [
    'names the platform of a dataset',
    { kind: 'dataset', lang: 'en', by: ['Yann LeCun'], title: 'MNIST', via: 'Hugging Face' },
    `LeCun Y. MNIST[DS/OL]. Hugging Face${seen}. https://example.org/t.`,
  ],
  [
    'calls a repository a program',
    { kind: 'repo', lang: 'en', by: ['Phil Wang'], title: 'vit-pytorch', year: 2020 },
    `Wang P. vit-pytorch[CP/OL]. （2020）${seen}. https://example.org/t.`,
  ],
  // 7.6 Day of access
  [
    'gives the last day on which a check reached the page',
    { by: ['忆臻'], health: { state: 'alive', checked: '2026-12-01', reached: '2026-12-01' } },
    '忆臻. T[EB/OL]. [2026-12-01]. https://example.org/t.',
  ],
  [
    'gives that day, not the one of the check, of a page that is dead by now',
    { by: ['忆臻'], health: { state: 'dead', checked: '2026-12-09', reached: '2026-12-01' } },
    '忆臻. T[EB/OL]. [2026-12-01]. https://example.org/t.',
  ],
  [
    'gives the day of the review where no check has reached it',
    { by: ['忆臻'], health: { state: 'walled', checked: '2026-12-03' } },
    `忆臻. T[EB/OL]. ${seen}. https://example.org/t.`,
  ],
];

describe('a reference after GB/T 7714—2025', () => {
  it.each(cases)('%s', (_rule, facts, expected) => {
    expect(formatGbt7714(workOf(facts))).toBe(expected);
  });

  it('is tried on forty cases at least', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });
});
