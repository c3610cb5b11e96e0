import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/schema/canonical-url.ts';

/** Addresses of one work each; no two of different lines may meet. */
const works: string[][] = [
  [
    'https://arxiv.org/abs/1706.03762',
    'http://arxiv.org/abs/1706.03762v7',
    'https://www.arxiv.org/pdf/1706.03762',
    'https://arxiv.org/pdf/1706.03762v5.pdf',
    'https://arxiv.org/html/1706.03762v7',
    'https://export.arxiv.org/abs/1706.03762',
    'https://ar5iv.labs.arxiv.org/html/1706.03762',
    'https://doi.org/10.48550/arXiv.1706.03762',
  ],
  ['https://arxiv.org/abs/1706.03761'],
  ['https://arxiv.org/abs/cs/0112017', 'https://arxiv.org/pdf/cs/0112017v1.pdf'],
  [
    'https://www.youtube.com/watch?v=aircAruvnKk',
    'https://youtu.be/aircAruvnKk',
    'https://youtu.be/aircAruvnKk?si=x&t=30',
    'https://m.youtube.com/watch?v=aircAruvnKk&feature=share',
    'https://www.youtube.com/embed/aircAruvnKk',
    'https://www.youtube-nocookie.com/embed/aircAruvnKk',
    'https://www.youtube.com/watch?t=3&v=aircAruvnKk',
  ],
  ['https://www.youtube.com/watch?v=AircAruvnKk'],
  ['https://www.youtube.com/watch?v=aircAruvnKk&list=PL1', 'https://youtu.be/aircAruvnKk?list=PL1'],
  [
    'https://www.bilibili.com/video/BV1x411c7mD',
    'https://m.bilibili.com/video/BV1x411c7mD/?spm_id_from=333.1007&vd_source=y',
    'https://www.bilibili.com/video/BV1x411c7mD?p=1',
  ],
  ['https://www.bilibili.com/video/BV1x411c7mD?p=2'],
  ['https://doi.org/10.1038/nature14539', 'http://dx.doi.org/10.1038/NATURE14539'],
  [
    'https://github.com/pytorch/pytorch',
    'https://github.com/PyTorch/pytorch/',
    'https://github.com/pytorch/pytorch.git',
    'https://github.com/pytorch/pytorch/tree/main',
  ],
  ['https://github.com/pytorch/pytorch/tree/main/docs'],
  ['https://github.com/pytorch/pytorch/issues'],
  [
    'https://zh.wikipedia.org/wiki/%E8%8C%B6',
    'https://zh.wikipedia.org/wiki/茶',
    'https://zh.m.wikipedia.org/zh-cn/茶',
    'https://zh.wikipedia.org/zh-hans/茶',
  ],
  ['https://openreview.net/forum?id=x', 'https://openreview.net/pdf?id=x'],
  ['https://aclanthology.org/N19-1423/', 'https://aclanthology.org/N19-1423.pdf'],
  [
    'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep.html',
    'https://openaccess.thecvf.com/content_cvpr_2016/papers/He_Deep.pdf',
  ],
  [
    'https://example.org/a?b=1&c=2',
    'http://www.example.org:80/a/?c=2&b=1&utm_source=x',
    'https://example.org/a/index.html?c=2&b=1',
    'https://example.org/a?b=1&c=2#:~:text=d',
  ],
  ['https://example.org/a?b=1&c=2#d'],
  ['https://example.org/A?b=1&c=2'],
];

describe('addresses of one work', () => {
  it.each(works.filter((addresses) => addresses.length > 1))(
    'have one form: %s',
    (...addresses) => {
      expect(new Set(addresses.map(canonicalUrl)).size).toBe(1);
    },
  );

  it('are not those of another', () => {
    expect(new Set(works.flat().map(canonicalUrl)).size).toBe(works.length);
  });
});
