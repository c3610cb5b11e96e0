import { describe, expect, test } from 'vitest';
import { proposeId } from '../../../scripts/authors/propose-id.ts';
import {
  proposeKind,
  proposeLanguage,
  proposeTitle,
  proposeYear,
} from '../../../scripts/authors/propose.ts';
import { slugPattern } from '../../../src/schema/slug.ts';

function idOf(url: string, title?: string, by?: readonly string[], taken = new Set<string>()) {
  return proposeId({ url, title, by, kind: 'article', note: 'gradient' }, taken);
}

describe('proposals from an address', () => {
  test.each([
    ['https://arxiv.org/abs/1603.07285', 'paper', 'en', 'arXiv:1603.07285', 'arxiv-1603-07285'],
    [
      'https://example.org/files/Kalman%20Filter.pdf',
      'paper',
      'en',
      'Kalman Filter',
      'example-kalman-filter',
    ],
    [
      'https://github.com/vdumoulin/conv_arithmetic',
      'repo',
      'en',
      'vdumoulin/conv_arithmetic',
      'vdumoulin-conv-arithmetic',
    ],
    ['https://github.com/karpathy', 'article', 'en', 'karpathy', 'karpathy-gradient'],
    [
      'https://www.youtube.com/watch?v=aircAruvnKk',
      'video',
      'en',
      'youtube.com',
      'youtube-gradient',
    ],
    [
      'https://www.bilibili.com/video/BV1JE411g7XF/',
      'video',
      'zh',
      'BV1JE411g7XF',
      'bilibili-gradient',
    ],
    [
      'https://zhuanlan.zhihu.com/p/73118626',
      'article',
      'zh',
      'zhuanlan.zhihu.com',
      'zhihu-gradient',
    ],
    [
      'https://blog.csdn.net/someone/article/details/80127218',
      'article',
      'zh',
      'someone',
      'someone-gradient',
    ],
    [
      'https://colah.github.io/posts/2015-08-Backprop/',
      'article',
      'en',
      '2015 08 Backprop',
      'colah-backprop',
    ],
    ['https://pytorch.org/docs/stable/nn.html', 'docs', 'en', 'nn', 'pytorch-nn'],
    [
      'https://docs.python.org/3/library/functools.html',
      'docs',
      'en',
      'functools',
      'python-functools',
    ],
    ['https://zh.wikipedia.org/wiki/%E6%A2%AF%E5%BA%A6', 'article', 'zh', '梯度', 'wikipedia-tidu'],
    ['https://pan.baidu.com/s/1abc', 'netdisk', 'zh', '1abc', 'baidu-gradient'],
    [
      'https://www.kaggle.com/datasets/zalando-research/fashionmnist',
      'dataset',
      'en',
      'fashionmnist',
      'kaggle-fashionmnist',
    ],
    ['https://www.bbc.co.uk/', 'article', 'en', 'bbc.co.uk', 'bbc-gradient'],
    ['https://example.com/%E2%98%85%20best', 'article', 'en', 'best', 'example-best'],
    ['https://example.com/%E0%A4%A', 'article', 'en', 'example.com', 'example-gradient'],
  ])('%s', (address, kind, lang, title, id) => {
    const proposed = proposeTitle(address);
    expect([
      proposeKind(address),
      proposeLanguage(address, proposed),
      proposed,
      idOf(address),
    ]).toEqual([kind, lang, title, id]);
  });

  test.each([
    ['https://arxiv.org/abs/1702.03275', 2017],
    ['https://arxiv.org/pdf/cs/9901001', 1999],
    ['https://papers.nips.cc/paper/2012/hash/c399862d3b9d6b76c8436e924a68c45b-Abstract.html', 2012],
    ['https://openaccess.thecvf.com/content/CVPR2021/html/A_B_CVPR_2021_paper.html', 2021],
    ['https://openaccess.thecvf.com/content_cvpr_2016/html/A_B_CVPR_2016_paper.html', 2016],
    ['https://aclanthology.org/2020.acl-main.1/', 2020],
    ['https://aclanthology.org/P19-1423/', undefined],
    ['https://example.org/2019/report.pdf', undefined],
  ])('the year of %s is %s', (address, year) => {
    expect(proposeYear(address)).toBe(year);
  });
});

describe('an id', () => {
  test.each<[id: string, url: string, title?: string, by?: string]>([
    // Author and title
    [
      'sanderson-neural-network',
      'https://youtu.be/aircAruvnKk',
      'But what is a neural network?',
      'Grant Sanderson',
    ],
    [
      'maaten-visualizing-data-tsne',
      'https://example.org/',
      'Visualizing Data using tSNE',
      'Maaten',
    ],
    ['van-der-maaten-tsne', 'https://example.org/', 'tSNE', 'Laurens van der Maaten'],
    ['google-research-vit', 'https://example.org/', 'ViT', 'Google Research'],
    ['poincare-seance', 'https://example.org/', 'La séance'.slice(3), 'Henri Poincaré'],
    ['bjorn-whats-new', 'https://example.org/', 'What’s new', 'Bjørn'],
    // Chinese is spelled word by word, a name in one word
    ['limu-dongshou-xue-shendu-xuexi', 'https://example.org/', '动手学深度学习', '李沐'],
    ['zhang-juanji', 'https://example.org/', '卷积', '阿斯顿·张'],
    [
      'zhihu-lijie-fanxiang-chuanbo-suanfa',
      'https://www.zhihu.com/question/1/answer/2',
      '如何理解反向传播算法？',
    ],
    ['example-lv-shizhen-cnn', 'https://example.org/', '率失真与CNN'],
    ['example-jiqi-xuexi', 'https://example.org/', '機器學習'],
    // The site's own name is not said twice
    ['pytorch-tutorials', 'https://pytorch.org/tutorials/', 'PyTorch Tutorials'],
    [
      'vdumoulin-conv-arithmetic',
      'https://github.com/vdumoulin/conv_arithmetic',
      'vdumoulin/conv_arithmetic',
    ],
    ['weixin-juanji', 'https://mp.weixin.qq.com/s/aBc1dEf2gHi3jK', '卷积'],
    // Neither a host, a product nor a number is a topic: then the note says what it is about
    ['youtube-gradient', 'https://www.youtube.com/watch?v=aircAruvnKk', 'YouTube'],
    ['zhihu-gradient', 'https://www.zhihu.com/question/1/answer/2'],
    ['keras-team-keras', 'https://github.com/keras-team/keras/issues/123'],
    ['zhihu-gradient', 'https://www.zhihu.com/', '知乎'],
    ['zhihu-gradient', 'https://www.zhihu.com/', '2019'],
    ['pytorch-gradient', 'https://pytorch.org/'],
    ['doi-gradient', 'https://doi.org/10.1000/182'],
    ['example-gradient', 'https://example.org/', 'ディープラーニング'],
    ['gradient', 'https://93.184.216.34/1'],
    ['arxiv-cs-9901001', 'https://arxiv.org/pdf/cs/9901001'],
    ['openai-clip', 'https://github.com/openai/CLIP/blob/main/README.md'],
  ])('%s of %s, %s, %s', (id, url, title, by) => {
    expect(idOf(url, title, by === undefined ? undefined : [by])).toBe(id);
  });

  test('is never the name of a site alone where the note bears it too', () => {
    const work = { url: 'https://pytorch.org/', kind: 'docs', note: 'pytorch' };
    expect(proposeId(work, new Set())).toBe('pytorch-docs');
  });

  test('that is taken gets a number', () => {
    const taken = new Set(['arxiv-1603-07285', 'arxiv-1603-07285-2']);
    expect(idOf('https://arxiv.org/abs/1603.07285', undefined, undefined, taken)).toBe(
      'arxiv-1603-07285-3',
    );
  });

  test('that is long is cut between words', () => {
    const id = idOf(`https://example.com/${'word-'.repeat(30)}`);
    expect(id).toMatch(/^example(?:-word)+$/);
    expect(id.length).toBeLessThanOrEqual(60);
    expect(idOf('https://example.com/', 'x'.repeat(160))).toMatch(/^example-x{40}$/);
  });

  test('of any title is a slug', () => {
    const titles = [
      'C++',
      '《深度学习》第 2 版',
      'α-β',
      '--',
      '👍 好',
      'Straße',
      'a'.repeat(200),
      '𠮷野家',
    ];
    for (const title of titles)
      expect(idOf('https://例子.中国/', title), title).toMatch(slugPattern);
  });
});
