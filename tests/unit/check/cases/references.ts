import { body, field, swap } from '../harness.ts';
import type { RuleCase } from './types.ts';

export const references: RuleCase[] = [
  {
    rule: 'definition-once',
    change: body('a[^X]\n\n[^x]: b\n\n[^X]: c'),
    expected: [
      'basics/water.mdx:17:1  error  definition-once',
      '  「[^X]:」写了两次，后一个不会用上',
      '  修复：留下一个，或给它另一个记号',
    ],
  },
  {
    rule: 'link-nested',
    change: body('[a <Term id="oxidation">b</Term>](/basics/leaves/)'),
    expected: [
      'basics/water.mdx:13:4  error  link-nested',
      '  链接里面又有链接：「b」',
      '  修复：把里面的那个移到链接文字之外',
    ],
  },
  {
    rule: 'note-exists',
    change: field('requires', '[basics/leafs]'),
    expected: [
      'basics/water.mdx:6:12  error  note-exists',
      '  没有笔记「basics/leafs」',
      '  是不是：basics/leaves',
      '  修复：改成存在的笔记，或删去这一项',
    ],
  },
  {
    rule: 'link-target-exists',
    change: body('[a](/basics/leafs/)'),
    expected: [
      'basics/water.mdx:13:1  error  link-target-exists',
      '  站内没有「/basics/leafs/」这个地址',
      '  是不是：/basics/leaves/',
      '  修复：改成存在的地址，或删去这个链接',
    ],
  },
  {
    rule: 'link-fragment-exists',
    change: body('[a](/basics/leaves/#color)'),
    expected: [
      'basics/water.mdx:13:1  error  link-fragment-exists',
      '  /basics/leaves/ 没有片段「#color」',
      '  期望：#colour、#about-leaves、#gov-uk-tea、#nasa-leaves',
      '  是不是：#colour',
      '  修复：改成那一页上有的片段，或只链接到那一页',
    ],
  },
  {
    rule: 'link-raw',
    change: body('a [b](https://a.com/c d) e'),
    expected: [
      'basics/water.mdx:13:3  error  link-raw',
      '  「[b](https://a.com/c d)」没有成为链接，会照原样印出来',
      '  修复：地址里的空格写成 %20；标题写在引号里，例如 [文字](地址 "标题")',
    ],
  },
  {
    rule: 'link-text',
    change: body('[here](/basics/leaves/)'),
    expected: [
      'basics/water.mdx:13:1  error  link-text',
      '  链接文字「here」没说通向哪里',
      '  修复：写出目标的名字',
    ],
  },
  {
    rule: 'footnote-paired',
    change: body('a[^1]'),
    expected: [
      'basics/water.mdx:13:2  error  footnote-paired',
      '  脚注「[^1]」没有内容',
      '  修复：正文里的 [^记号] 与文末的 [^记号]: 各写一个',
    ],
  },
  {
    rule: 'section-exists',
    change: {
      'basics/leaves.mdx': swap('## Colour', '<ReadingList section="about-leafs" />\n\n## Colour'),
    },
    expected: [
      'basics/leaves.mdx:34:14  error  section-exists',
      '  这篇笔记没有阅读清单「about-leafs」',
      '  期望：about-leaves',
      '  是不是：about-leaves',
      '  修复：改成 front matter 里的 section id，或删去这一行',
    ],
  },
  {
    rule: 'link-exists',
    change: { 'practice/brewing.mdx': swap('ref: gov-uk-tea', 'ref: gov-uk-teas') },
    expected: [
      'practice/brewing.mdx:14:14  error  link-exists',
      '  没有 id 为「gov-uk-teas」的链接',
      '  是不是：gov-uk-tea',
      '  修复：改成存在的链接 id，或删去这一行',
    ],
  },
  {
    rule: 'about-link-local',
    change: body('<About link="gov-uk-tea">\n\na\n\n</About>'),
    expected: [
      'basics/water.mdx:13:8  error  about-link-local',
      '  <About> 说的链接「gov-uk-tea」不在这篇笔记里',
      '  修复：改成本篇收录的链接 id；移到收录它的那篇笔记；链接已经不要了，就删去这一段',
    ],
  },
  {
    rule: 'term-exists',
    change: body('a <Term id="oxidaton">b</Term>'),
    expected: [
      'basics/water.mdx:13:9  error  term-exists',
      '  terms.yaml 里没有术语「oxidaton」',
      '  是不是：oxidation',
      '  修复：改成存在的术语 id，或在 terms.yaml 里加上；术语已经不要了，就删去这个标记',
    ],
  },
  {
    rule: 'figure-exists',
    change: body('<Figure name="convolutoin" />'),
    expected: [
      'basics/water.mdx:13:9  error  figure-exists',
      '  没有图「convolutoin」',
      '  是不是：convolution',
      '  修复：改成存在的图名',
    ],
  },
  {
    rule: 'requires-self',
    change: field('requires', '[basics/water]'),
    expected: [
      'basics/water.mdx:6:12  error  requires-self',
      '  笔记「basics/water」要求先读它自己',
      '  修复：删掉这一项',
    ],
  },
  {
    rule: 'requires-cycle',
    change: { 'basics/leaves.mdx': swap('requires: []', 'requires: [practice/brewing]') },
    expected: [
      'practice/brewing.mdx:7:5  error  requires-cycle',
      '  先修成了环：basics/leaves → practice/brewing → basics/leaves',
      '  修复：去掉其中一条',
    ],
  },
  {
    rule: 'requires-order',
    change: field('requires', '[practice/brewing]'),
    expected: [
      'basics/water.mdx:6:12  error  requires-order',
      '  先修「practice/brewing」排在这篇笔记之后',
      '  修复：在 guide.yaml 里调整顺序，或去掉这条先修',
    ],
  },
  {
    rule: 'published-address',
    change: {
      'published.json': swap('"basics/water"', '"basics/steam",\n    "basics/water"'),
      'guide.yaml': swap('      - water\n', '      - water\n      - stream\n'),
      'basics/stream.mdx':
        '---\ntitle: A\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n',
    },
    expected: [
      'published.json:1:1  warning  published-listed',
      '  还没有记进 published.json：/basics/stream/',
      '  修复：发布之前运行 npm run fix，由它记下',
      'published.json:6:5  error  published-address',
      '  发布过的地址 /basics/steam/ 不在了',
      '  是不是：basics/stream',
      '  修复：在接替它的笔记（npm run move 会代劳）里写 formerly: [basics/steam]；从没发布过的，删去这一行',
    ],
  },
  {
    rule: 'published-link',
    change: {
      'published.json': swap('"nasa-leaves"', '"nasa-leaves",\n    "old-leaves"'),
    },
    expected: [
      'published.json:14:5  error  published-link',
      '  发布过的链接 id「old-leaves」不在了',
      '  修复：在接替它的那条链接里写 aliases: [old-leaves]；从没发布过的，删去这一行',
    ],
  },
  {
    rule: 'term-preferred',
    change: {
      'terms.yaml': (text) => `${text}  avoid: [burning]\n`,
      'basics/water.mdx': (text) =>
        `${text}\nThe burning of leaves, “burning”（burning）\`burning\` *burning* and burnings.\n`,
    },
    expected: [
      'basics/water.mdx:13:5  warning  term-preferred',
      '  「burning」在这份指南里叫「oxidation」',
      '  修复：改成「oxidation」；别名放进括号里提一次即可',
    ],
  },
  {
    rule: 'published-own',
    change: {
      'published.json':
        '{"addresses": ["about", "basics", "cats/fur", "cats/paws"], "links": ["cat-org"]}',
    },
    expected: [
      'published.json:1:1  error  published-own',
      '  这里记着 2 篇笔记，一篇也不在这份指南里',
      '  修复：换上自己的内容之后，删去这个文件，再运行 npm run fix 另记一份',
    ],
  },
  {
    rule: 'published-listed',
    change: { 'published.json': '{"addresses": ["basics", "basics/water"], "links": []}' },
    expected: [
      'published.json:1:1  warning  published-listed',
      '  还没有记进 published.json：/basics/leaves/、/practice/brewing/、/practice/steeping/ 等 7 项',
      '  修复：发布之前运行 npm run fix，由它记下',
    ],
  },
  {
    rule: 'link-wiki',
    change: body('a [[leaves]] b'),
    expected: [
      'basics/water.mdx:13:3  error  link-wiki',
      '  「[[leaves]]」是双链，会照原样印出来',
      '  修复：写成 [文字](/部分/短名/)；图片写成 ![图里有什么](/images/文件名)',
    ],
  },
  {
    rule: 'reference-defined',
    change: body('[a][nope]'),
    expected: [
      'basics/water.mdx:13:1  error  reference-defined',
      '  「[a][nope]」指向没有写的地址 [nope]，会照原样印出来',
      '  修复：补上一行「[nope]: 地址」，或写成 [文字](地址)；不是链接，就把第一个 [ 写成 \\[',
    ],
  },
];
