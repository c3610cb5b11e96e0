import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import { addEntry, type NewLink } from '../../../scripts/authors/add-entry.ts';
import {
  proposeId,
  proposeKind,
  proposeLanguage,
  proposeTitle,
} from '../../../scripts/authors/propose.ts';
import { addLink } from '../../../scripts/authors/add-link.ts';
import { check, copyGuide, plain, run } from './harness.ts';
import { chinese, messageOf } from '../../helpers/chinese.ts';

function call(folder: string, args: string[]) {
  const { status, text } = addLink(args, folder, chinese);
  return { status, stdout: plain(text, folder) };
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
    ['https://github.com/karpathy', 'article', 'en', 'karpathy', 'karpathy'],
    ['https://www.youtube.com/watch?v=aircAruvnKk', 'video', 'en', 'youtube.com', 'youtube'],
    [
      'https://www.bilibili.com/video/BV1JE411g7XF/',
      'video',
      'zh',
      'BV1JE411g7XF',
      'bilibili-bv1je411g7xf',
    ],
    [
      'https://zhuanlan.zhihu.com/p/73118626',
      'article',
      'zh',
      'zhuanlan.zhihu.com',
      'zhihu-73118626',
    ],
    [
      'https://blog.csdn.net/someone/article/details/80127218',
      'article',
      'zh',
      'someone',
      'csdn-someone',
    ],
    [
      'https://colah.github.io/posts/2015-08-Backprop/',
      'article',
      'en',
      '2015 08 Backprop',
      'colah-2015-08-backprop',
    ],
    ['https://pytorch.org/docs/stable/nn.html', 'docs', 'en', 'nn', 'pytorch-nn'],
    [
      'https://docs.python.org/3/library/functools.html',
      'docs',
      'en',
      'functools',
      'python-functools',
    ],
    ['https://zh.wikipedia.org/wiki/%E6%A2%AF%E5%BA%A6', 'article', 'zh', '梯度', 'wikipedia'],
    ['https://pan.baidu.com/s/1abc', 'netdisk', 'zh', '1abc', 'baidu-1abc'],
    [
      'https://www.kaggle.com/datasets/zalando-research/fashionmnist',
      'dataset',
      'en',
      'fashionmnist',
      'kaggle-fashionmnist',
    ],
    ['https://www.bbc.co.uk/', 'article', 'en', 'bbc.co.uk', 'bbc'],
    ['https://example.com/%E2%98%85%20best', 'article', 'en', 'best', 'example-best'],
    ['https://example.com/%E0%A4%A', 'article', 'en', 'example.com', 'example-e0-a4-a'],
  ])('%s', (address, kind, lang, title, id) => {
    const proposed = proposeTitle(address);
    expect([
      proposeKind(address),
      proposeLanguage(address, proposed),
      proposed,
      proposeId(address, new Set()),
    ]).toEqual([kind, lang, title, id]);
  });

  test('a taken id gets a number', () => {
    const taken = new Set(['arxiv-1603-07285', 'arxiv-1603-07285-2']);
    expect(proposeId('https://arxiv.org/abs/1603.07285', taken)).toBe('arxiv-1603-07285-3');
  });

  test('a long id is cut between words', () => {
    const id = proposeId(`https://example.com/${'word-'.repeat(30)}`, new Set());
    expect(id).toMatch(/^example(?:-word)+$/);
    expect(id.length).toBeLessThanOrEqual(60);
  });
});

describe('the edit of a note', () => {
  const link: NewLink = {
    id: 'new-link',
    title: 'New: a title',
    url: 'https://example.com/new',
    kind: 'article',
    lang: 'en',
  };
  const notes = readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join('content', name)).map((file) => join('content', name, file)),
    );

  test('adds five lines to any note of the guide and changes none', () => {
    let edited = 0;
    for (const file of notes) {
      const text = readFileSync(file, 'utf8');
      const section = /^ {2}- id: (\S+)$/m.exec(splitFrontMatter(text)!.yaml)?.[1];
      if (section === undefined) continue;
      const before = text.split('\n');
      const after = addEntry(text, section, link).split('\n');
      const added = [
        '      - id: new-link',
        '        title: "New: a title"',
        '        url: https://example.com/new',
        '        kind: article',
        '        lang: en',
      ];
      const at = after.indexOf(added[0]!);
      expect(after.slice(at, at + 5), file).toEqual(added);
      expect([...after.slice(0, at), ...after.slice(at + 5)], file).toEqual(before);
      edited++;
    }
    expect(edited).toBeGreaterThan(0);
  });

  test('keeps comments and quotes', () => {
    const text = `---
title: 'One' # the title
sections:
  # what to read
  - id: more
    title: More
    links:
      - ref: a # shown here too
  # then the rest
  - id: rest
    title: "Rest"
    links:
      - ref: b
---

Body: --- stays.
`;
    expect(addEntry(text, 'more', { ...link, lang: 'zh' })).toBe(
      text.replace(
        '  # then the rest\n',
        `      - id: new-link
        title: "New: a title"
        url: https://example.com/new
        kind: article
  # then the rest
`,
      ),
    );
  });

  test('keeps the style of lists that are not indented', () => {
    const text =
      '---\ntitle: One\nsections:\n- id: more\n  title: More\n  links:\n  - ref: a\n---\n';
    expect(addEntry(text, 'more', { ...link, lang: 'zh' })).toBe(
      text.replace(
        '  - ref: a\n',
        '  - ref: a\n  - id: new-link\n    title: "New: a title"\n    url: https://example.com/new\n    kind: article\n',
      ),
    );
  });

  test('makes the section when a title for it is given', () => {
    const text = '---\ntitle: One\n---\n\nBody.\n';
    expect(addEntry(text, 'papers', link, 'Papers')).toBe(`---
title: One
sections:
  - id: papers
    title: Papers
    links:
      - id: new-link
        title: "New: a title"
        url: https://example.com/new
        kind: article
        lang: en
---

Body.
`);
  });
});

describe('npm run add', () => {
  test('adds a link that passes the checker and says what to improve', () => {
    const folder = copyGuide();
    const { status, stdout } = call(folder, [
      'https://example.com/a-new-leaf.html',
      'basics/leaves#about-leaves',
    ]);
    expect(stdout)
      .toBe(`加好了：GUIDE/basics/leaves.mdx:30，id 是 example-a-new-leaf；id 发布以后不要再改
请补全或核对：
  title（现在是「a new leaf」，改成作品自己的题名）
  by（作者，一人一个 --by；转载的站点写 --via）
  why（一句话：它讲什么、好在哪）
  kind（按网址猜的：article）
  lang（猜的：en）
`);
    expect(status).toBe(0);
    expect(check(folder).map(messageOf)).toEqual([
      '链接「example-a-new-leaf」没有 why',
      '题名「a new leaf」是从地址猜的',
      '还没有记进 published.json：链接 example-a-new-leaf',
    ]);
    expect(
      readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8').split('\n').slice(29, 34),
    ).toEqual([
      '      - id: example-a-new-leaf',
      '        title: a new leaf',
      '        url: https://example.com/a-new-leaf.html',
      '        kind: article',
      '        lang: en',
    ]);
  });

  test('takes what it is told and then asks for nothing', () => {
    const folder = copyGuide();
    const { status, stdout } = call(folder, [
      'https://example.com/x',
      'practice/brewing#books',
      '--new-section',
      'Books',
      '--title',
      'X: the book',
      '--by',
      'A. B.',
      '--by',
      'C. D.',
      '--via',
      'E',
      '--year',
      '2020',
      '--kind',
      'book',
      '--lang',
      'zh',
      '--rating',
      'essential',
      '--why',
      '讲 **水温**',
    ]);
    expect(stdout).toMatch(
      /^加好了：GUIDE\/practice\/brewing\.mdx:\d+，id 是 example-x；id 发布以后不要再改\n$/,
    );
    expect(status).toBe(0);
    expect(check(folder).map(messageOf)).toEqual(['还没有记进 published.json：链接 example-x']);
    expect(readFileSync(join(folder, 'practice/brewing.mdx'), 'utf8')).toContain(`  - id: books
    title: Books
    links:
      - id: example-x
        title: "X: the book"
        url: https://example.com/x
        by:
          - A. B.
          - C. D.
        via: E
        kind: book
        rating: essential
        why: 讲 **水温**
        year: 2020
`);
  });

  test('refuses an address that the guide has, names the first place and says how to show it twice', () => {
    const folder = copyGuide();
    const text = readFileSync(join(folder, 'practice/brewing.mdx'), 'utf8');
    const { status, stdout } = call(folder, [
      'http://gov.uk/tea/?utm_source=x',
      'practice/brewing#more',
    ]);
    expect(stdout).toBe(`GUIDE/practice/brewing.mdx:1:1  error  url-unique
  网址「http://gov.uk/tea/?utm_source=x」在 GUIDE/basics/leaves.mdx:18 已经有了
  修复：在这里写 - ref: gov-uk-tea
1 个错误，0 个警告
`);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'practice/brewing.mdx'), 'utf8')).toBe(text);
  });

  test('adds nothing when it is run a second time', () => {
    const folder = copyGuide();
    const args = ['https://example.com/x', 'basics/leaves#about-leaves'];
    expect(call(folder, args).status).toBe(0);
    const text = readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8');
    expect(call(folder, args).status).toBe(1);
    expect(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8')).toBe(text);
  });

  test.each([
    [
      ['javascript:alert(1)', 'basics/leaves#about-leaves'],
      'url-scheme\n  不允许的协议「javascript:」',
    ],
    [
      ['http://localhost/x', 'basics/leaves#about-leaves'],
      'url-private-host\n  读者到不了主机「localhost」',
    ],
    [
      ['https://example.com/x', 'basics/leavse#about-leaves'],
      'note-exists\n  没有笔记「basics/leavse」\n  是不是：basics/leaves',
    ],
    [
      ['https://example.com/x', 'basics/leaves#about-leafs'],
      'section-exists\n  这篇笔记没有阅读清单「about-leafs」\n  期望：about-leaves\n  是不是：about-leaves',
    ],
    [
      ['https://example.com/x', 'basics/water#more'],
      'section-exists\n  这篇笔记没有阅读清单「more」\n  期望：（这篇还没有阅读清单；加上 --new-section 标题）',
    ],
    [
      [
        'https://example.com/x',
        'basics/leaves#about-leaves',
        '--why',
        '见 [链接](https://a.example.com)',
      ],
      'field-value\n  字段「why」的值不对',
    ],
    [
      ['https://example.com/x', 'basics/leaves#about-leaves', '--title', '★★★ 好书'],
      'rating-in-prose\n  「★★★ 好书」里夹着评级记号',
    ],
  ])('refuses %j in the words of the checker and writes nothing', (args, message) => {
    const folder = copyGuide();
    const text = readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8');
    const { status, stdout } = call(folder, args);
    expect(stdout).toContain(message);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8')).toBe(text);
  });

  test('shows the faults of a note that is broken already', () => {
    const folder = copyGuide();
    writeFileSync(
      join(folder, 'basics/water.mdx'),
      '---\ntitle: Water\nlevle: core\n---\n\nHot.\n',
    );
    const { status, stdout } = call(folder, [
      'https://example.com/x',
      'basics/water#more',
      '--new-section',
      'More',
    ]);
    expect(stdout).toContain(
      'GUIDE/basics/water.mdx:3:1  error  field-known\n  不认识的字段「levle」',
    );
    expect(status).toBe(1);
  });

  test('warns of a tracking parameter and adds the link all the same', () => {
    const folder = copyGuide();
    const { status, stdout } = call(folder, [
      'https://example.com/x?utm_source=y',
      'basics/leaves#about-leaves',
    ]);
    expect(stdout).toContain('warning  url-tracking\n  网址带着跟踪参数「utm_source」');
    expect(status).toBe(0);
  });

  test.each([
    [['https://example.com/x'], '要两个参数：网址和 <部分>/<短名>#<阅读清单>'],
    [
      ['https://example.com/x', 'basics/leaves'],
      '「basics/leaves」要写成 <部分>/<短名>#<阅读清单>',
    ],
    [['https://example.com/x', 'basics/leaves#A B'], '阅读清单的 id「A B」要用小写英文和连字符'],
    [
      ['https://example.com/x', 'basics/leaves#a', '--kind', 'blog'],
      '--kind 不能是「blog」，可用：article、course',
    ],
    [
      ['https://example.com/x', 'basics/leaves#a', '--rating', '5'],
      '--rating 不能是「5」，可用：recommended、essential',
    ],
  ])('calls %j a wrong use', (args, message) => {
    const folder = copyGuide();
    expect(() => call(folder, args)).toThrow(message);
  });

  test('shows how to use it and ends with 2 when it is called wrongly', { timeout: 30_000 }, () => {
    const { status, stderr } = run('add-link.ts', copyGuide(), ['x']);
    expect(stderr).toMatch(/^要两个参数：网址和 <部分>\/<短名>#<阅读清单>\n\n用法：npm run /);
    expect(status).toBe(2);
  });
});
