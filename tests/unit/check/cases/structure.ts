import { body, field, linkField, settings, swap } from '../harness.ts';
import type { RuleCase } from './types.ts';

export const structure: RuleCase[] = [
  {
    rule: 'guide-note-missing',
    change: { 'guide.yaml': swap('      - water\n', '      - water\n      - watre\n') },
    expected: [
      'guide.yaml:13:9  error  guide-note-missing',
      '  guide.yaml 列出了「basics/watre」，却没有这个文件',
      '  是不是：basics/water',
      '  修复：建这篇笔记，或从 guide.yaml 里去掉；以后才写的，把短名和标题记进 planned',
    ],
  },
  {
    rule: 'guide-note-listed',
    change: {
      'basics/lost.mdx':
        '---\ntitle: A\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n',
    },
    expected: [
      'basics/lost.mdx:1:1  error  guide-note-listed',
      '  「basics/lost」没有列在 guide.yaml 里',
      '  修复：在 guide.yaml 对应部分的 notes 里加上它',
    ],
  },
  {
    rule: 'guide-note-once',
    change: { 'guide.yaml': swap('      - water\n', '      - water\n      - water\n') },
    expected: [
      'guide.yaml:13:9  error  guide-note-once',
      '  guide.yaml 里「basics/water」列了两次',
      '  修复：只留一个',
    ],
  },
  {
    rule: 'page-file',
    change: settings('pages:\n  - id: abuot\n  - id: about'),
    expected: [
      'guide.yaml:7:9  error  page-file',
      '  guide.yaml 列出了页面「abuot」，却没有这个文件',
      '  是不是：about',
      '  修复：写一个 content/abuot.mdx，开头有 title 与 summary；或从 pages 里去掉',
    ],
  },
  {
    rule: 'page-listed',
    change: { 'faq.mdx': '---\ntitle: Questions\nsummary: What guests ask\n---\n\nText.\n' },
    expected: [
      'faq.mdx:1:1  error  page-listed',
      '  页面「faq」没有列在 guide.yaml 里',
      '  修复：在 guide.yaml 的 pages 里加上「- id: faq」；如果是笔记，放进它那个部分的文件夹',
    ],
  },
  {
    rule: 'planned-written',
    change: {
      'guide.yaml': swap(
        '      - water\n',
        '      - water\n    planned:\n      - { slug: water, title: Water }\n',
      ),
    },
    expected: [
      'guide.yaml:14:17  error  planned-written',
      '  「basics/water」已经写好了，却还在 planned 里',
      '  修复：从 planned 里删去它',
    ],
  },
  {
    rule: 'planned-listed',
    change: {
      'guide.yaml': swap(
        '      - water\n',
        '      - water\n    planned:\n      - { slug: steam, title: Steam }\n',
      ),
    },
    expected: [
      'guide.yaml:14:17  error  planned-listed',
      '  planned 里的「basics/steam」没有列进 notes',
      '  修复：在这个部分的 notes 里，把它的短名写到它该在的位置',
    ],
  },
  {
    rule: 'id-unique',
    change: { 'basics/leaves.mdx': swap('id: nasa-leaves', 'id: gov-uk-tea') },
    expected: [
      'basics/leaves.mdx:24:13  error  id-unique',
      '  链接「gov-uk-tea」在 basics/leaves.mdx:16 已经用过',
      '  修复：换一个 id',
    ],
  },
  {
    rule: 'alias-free',
    change: linkField('aliases: [gov-uk-tea]'),
    expected: [
      'basics/leaves.mdx:28:19  error  alias-free',
      '  别名「gov-uk-tea」与 basics/leaves.mdx:16 的 id 相同',
      '  修复：删掉这个别名',
    ],
  },
  {
    rule: 'section-once',
    change: {
      'basics/leaves.mdx': swap(
        '## Colour',
        '<ReadingList section="about-leaves" />\n\n<ReadingList section="about-leaves" />\n\n## Colour',
      ),
    },
    expected: [
      'basics/leaves.mdx:36:1  error  section-once',
      '  阅读清单「about-leaves」放了两次',
      '  修复：只留一个 <ReadingList>',
    ],
  },
  {
    rule: 'section-title-once',
    change: {
      'basics/leaves.mdx': swap(
        'sections:\n',
        'sections:\n  - id: more\n    title: About leaves\n    links:\n      - ref: nasa-leaves\n',
      ),
    },
    expected: [
      'basics/leaves.mdx:18:12  error  section-title-once',
      '  两个阅读清单都叫「About leaves」',
      '  修复：换一个题目：听网页的人只凭题目分清它们',
    ],
  },
  {
    rule: 'ref-once',
    change: {
      'practice/brewing.mdx': swap(
        '- ref: gov-uk-tea',
        '- ref: gov-uk-tea\n      - ref: gov-uk-tea',
      ),
    },
    expected: [
      'practice/brewing.mdx:15:14  error  ref-once',
      '  链接「gov-uk-tea」在这个 section 里已经有了',
      '  修复：删掉这一行',
    ],
  },
  {
    rule: 'about-once',
    change: {
      'basics/leaves.mdx': swap(
        '<About link="gov-uk-tea">',
        '<About link="gov-uk-tea">\n\na\n\n</About>\n\n<About link="gov-uk-tea">',
      ),
    },
    expected: [
      'basics/leaves.mdx:44:1  error  about-once',
      '  链接「gov-uk-tea」有两个 <About>',
      '  修复：合成一个',
    ],
  },
  {
    rule: 'heading-id',
    change: body('## Heat {/* Heat_1 */}'),
    expected: [
      'basics/water.mdx:13:1  error  heading-id',
      '  标题「Heat」的 id「Heat_1」不是小写英文短名',
      '  修复：写成 ## 标题 {/* ascii-id */}',
    ],
  },
  {
    rule: 'heading-level',
    change: body('# Heat {/* heat */}'),
    expected: [
      'basics/water.mdx:13:1  error  heading-level',
      '  标题「Heat」的层级不对：#',
      '  修复：正文从 ## 开始，一级一级往下：## 标题 {/* ascii-id */}',
    ],
  },
  {
    rule: 'heading-plain',
    change: body('## The $x$ {/* heat */}'),
    expected: [
      'basics/water.mdx:13:1  error  heading-plain',
      '  标题「The x」里有公式',
      '  修复：标题只用文字和代码',
    ],
  },
  {
    rule: 'note-has-content',
    change: { 'basics/water.mdx': (text) => text.slice(0, text.indexOf('Hot')) },
    expected: [
      'basics/water.mdx:1:1  error  note-has-content',
      '  这篇笔记没有正文',
      '  修复：写一段导读',
    ],
  },
  {
    rule: 'group-many',
    change: linkField('group: alone'),
    expected: [
      'basics/leaves.mdx:28:16  error  group-many',
      '  组「alone」只有一个链接',
      '  修复：去掉 group，或把另一个也写上',
    ],
  },
  {
    rule: 'term-taught',
    change: {
      'terms.yaml': (text) => `${text}- {id: heat, zh: a, en: b, meaning: c, note: basics/water}\n`,
    },
    expected: [
      'terms.yaml:8:46  error  term-taught',
      '  术语「heat」的笔记 basics/water 没有在 teaches 里写它',
      '  修复：在 basics/water 的 teaches 里加上 heat',
    ],
  },
  {
    rule: 'term-taught-once',
    change: field('teaches', '[oxidation]'),
    expected: [
      'basics/water.mdx:7:11  error  term-taught-once',
      '  术语「oxidation」由 basics/leaves 教，不是这篇',
      '  修复：从这篇的 teaches 里去掉，或改 terms.yaml',
    ],
  },
  {
    rule: 'term-heading',
    change: { 'terms.yaml': (text) => `${text}  heading: color\n` },
    expected: [
      'terms.yaml:8:12  error  term-heading',
      '  basics/leaves 里没有 id 为「color」的标题',
      '  是不是：colour',
      '  修复：改成那一篇里讲这个术语的标题的 id；整篇都在讲它的，删去 heading',
    ],
  },
  {
    rule: 'heading-raw',
    change: body('##题'),
    expected: [
      'basics/water.mdx:13:1  error  heading-raw',
      '  「##题」没有成为标题，会照原样印出来',
      '  修复：# 用半角，后面空一格：## 标题 {/* id */}；不是标题，就把 # 写成 \\#',
    ],
  },
  {
    rule: 'heading-setext',
    change: body('a\n---\nb'),
    expected: [
      'basics/water.mdx:13:1  error  heading-setext',
      '  「a」紧接着一行 ---，于是成了标题',
      '  修复：要分隔线，就在 --- 前空一行；要标题，写成 ## 标题 {/* id */}',
    ],
  },
];
