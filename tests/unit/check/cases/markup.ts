import { body } from '../harness.ts';
import { png } from '../public-content.ts';
import type { RuleCase } from './types.ts';

export const markup: RuleCase[] = [
  {
    rule: 'mdx-syntax',
    change: body('if a <5 then'),
    expected: [
      'basics/water.mdx:13:6  error  mdx-syntax',
      '  MDX 读不懂：「<」之后不像标签：「<5 then」',
      '  修复：「<」写成 \\<，或放进 `代码`、公式',
    ],
  },
  {
    rule: 'note-no-import',
    change: body('import fs from "node:fs"'),
    expected: [
      'basics/water.mdx:13:1  error  note-no-import',
      '  笔记里有 import 或 export：「import fs from "node:fs"」',
      '  修复：删掉它；组件不用导入就能用',
    ],
  },
  {
    rule: 'note-no-expression',
    change: body('home {process.env.HOME}'),
    expected: [
      'basics/water.mdx:13:6  error  note-no-expression',
      '  笔记里有表达式 {process.env.HOME}',
      '  修复：写成普通文字；要显示花括号，写 \\{ 或放进代码',
    ],
  },
  {
    rule: 'component-known',
    change: body('<Tabs>a</Tabs>'),
    expected: [
      'basics/water.mdx:13:1  error  component-known',
      '  没有组件 <Tabs>',
      '  期望：ReadingList、About、Quote、Figure、Callout、Term、Card、Exercise、Answer、Versions、Version、Cite',
      '  修复：换成表里的组件，或写成 Markdown',
    ],
  },
  {
    rule: 'component-place',
    change: body('a <Card question="x">b</Card> c'),
    expected: [
      'basics/water.mdx:13:3  error  component-place',
      '  <Card> 放错了地方',
      '  修复：让它独占一段，上下各空一行',
    ],
  },
  {
    rule: 'component-holds',
    change: body('<Versions>\n\na\n\n<Version name="x">\n\nb\n\n</Version>\n\n</Versions>'),
    expected: [
      'basics/water.mdx:15:1  error  component-holds',
      '  <Versions> 里有 <Version> 以外的内容',
      '  修复：放进一个 <Version>，或移到 <Versions> 外面',
    ],
  },
  {
    rule: 'component-place',
    change: body('<Version name="x">\n\nb\n\n</Version>'),
    expected: [
      'basics/water.mdx:13:1  error  component-place',
      '  <Version> 放错了地方',
      '  修复：直接放在 <Versions> 里',
    ],
  },
  {
    rule: 'attribute-known',
    change: body('<Card question="x" onclick="alert(1)">a</Card>'),
    expected: [
      'basics/water.mdx:13:20  error  attribute-known',
      '  <Card> 没有属性「onclick」',
      '  期望：question、id',
      '  修复：改名或删去',
    ],
  },
  {
    rule: 'attribute-literal',
    change: body('<Card question={x}>a</Card>'),
    expected: [
      'basics/water.mdx:13:7  error  attribute-literal',
      '  <Card> 的属性「question」不是引号里的文字',
      '  修复：写成 question="…"，不用花括号',
    ],
  },
  {
    rule: 'attribute-required',
    change: body('<Card>a</Card>'),
    expected: [
      'basics/water.mdx:13:1  error  attribute-required',
      '  <Card> 缺少属性「question」',
      '  修复：补上 question="…"',
    ],
  },
  {
    rule: 'attribute-value',
    change: body('<Callout kind="tipp">\n\na\n\n</Callout>'),
    expected: [
      'basics/water.mdx:13:10  error  attribute-value',
      '  <Callout> 的属性「kind」不能是「tipp」',
      '  期望：note、tip、warning、changes',
      '  是不是：tip',
      '  修复：改成期望的值',
    ],
  },
  {
    rule: 'attribute-twice',
    change: body('<Card question="x" question="y">a</Card>'),
    expected: [
      'basics/water.mdx:13:20  error  attribute-twice',
      '  <Card> 的属性「question」写了两次',
      '  修复：只留一个',
    ],
  },
  {
    rule: 'component-content',
    change: body('<Callout kind="tip" />'),
    expected: [
      'basics/water.mdx:13:1  error  component-content',
      '  <Callout> 里面是空的',
      '  修复：在开始与结束标记之间写内容',
    ],
  },
  {
    rule: 'markup-depth',
    change: body(`${'> '.repeat(51)}a`),
    expected: [
      'basics/water.mdx:13:1  error  markup-depth',
      '  引用或列表套了不止 50 层',
      '  修复：减少层次',
    ],
  },
  {
    rule: 'markup-size',
    change: body('**a** '.repeat(1001)),
    expected: [
      'basics/water.mdx:13:1  error  markup-size',
      '  长段落里的强调记号不止 2000 个',
      '  修复：分成几段或几篇',
    ],
  },
  {
    rule: 'fence-closed',
    change: body('```python\nprint(1)'),
    expected: [
      'basics/water.mdx:13:1  error  fence-closed',
      '  「```python」开头的块到头也没有结束',
      '  修复：让开始与结束的记号各占一行，内容写在中间',
    ],
  },
  {
    rule: 'code-language',
    change: body('```\nx\n```'),
    expected: [
      'basics/water.mdx:13:1  error  code-language',
      '  代码块没有写语言',
      '  修复：在 ``` 后面写语言，例如 ```python；纯文本写 ```text',
    ],
  },
  {
    rule: 'code-language-known',
    change: body('```Python3\nprint(1\n```'),
    expected: [
      'basics/water.mdx:13:1  error  code-language-known',
      '  没有语言「Python3」，代码不会照它上色',
      '  是不是：python',
      '  修复：换成 Shiki 的语言名（shiki.style/languages），小写；纯文本写 text',
    ],
  },
  {
    rule: 'code-lines',
    change: body('```python run {1,3-4}\na = 1\nb = 2\nprint(a + b)\n```'),
    expected: [
      'basics/water.mdx:13:1  error  code-lines',
      '  「{1,3-4}」标不出行：这个代码块有 3 行',
      '  修复：写成 {2,4-6}：从 1 数起，不超过行数，前面空一格',
    ],
  },
  {
    rule: 'table-row',
    change: body('| a | b |\n| - | - |\n| `x|y` | c |'),
    expected: [
      'basics/water.mdx:15:9  error  table-row',
      '  表格的这一行有 3 格，表头只有 2 格',
      '  修复：删去多余的竖线；文字与代码里的竖线写成 \\|，公式里写 \\mid 或 \\vert',
    ],
  },
  {
    rule: 'image-alt',
    change: body('![](/images/a.png)'),
    expected: [
      'basics/water.mdx:13:1  error  image-alt',
      '  图片「/images/a.png」没有替代文字',
      '  修复：写成 ![图里有什么](…)',
    ],
  },
  {
    rule: 'image-local',
    change: body('![a](https://a.com/b.png)'),
    expected: [
      'basics/water.mdx:13:1  error  image-local',
      '  图片「https://a.com/b.png」不在 public/images/ 里',
      '  修复：把图片放进 public/images/，写成 /images/<文件名>',
    ],
  },
  {
    rule: 'image-size',
    files: { 'images/big.png': { size: 300_001 } },
    expected: [
      'public/images/big.png:1:1  error  image-size',
      '  图片「public/images/big.png」有 301 kB，超过 300 kB',
      '  修复：压缩后再放',
    ],
  },
  {
    rule: 'image-safe',
    files: {
      'images/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg">\n  <script>alert(1)</script>\n</svg>',
    },
    expected: [
      'public/images/a.svg:2:3  error  image-safe',
      '  SVG「public/images/a.svg」里有 <script',
      '  修复：去掉脚本、事件属性和外部引用',
    ],
  },
  {
    rule: 'image-content',
    files: { 'images/a.png': '<!doctype html><title>404</title>' },
    expected: [
      'public/images/a.png:1:1  error  image-content',
      '  「public/images/a.png」不是图片：其实是网页',
      '  修复：换成与扩展名一致、完整的图片',
    ],
  },
  {
    rule: 'image-pixels',
    files: { 'images/a.png': png(30_000, 30_000) },
    expected: [
      'public/images/a.png:1:1  error  image-pixels',
      '  图片「public/images/a.png」有 30000×30000 像素，超过 1600 万',
      '  修复：缩小后再放',
    ],
  },
  {
    rule: 'html-element',
    change: body('a<br>b'),
    expected: [
      'basics/water.mdx:13:2  error  html-element',
      '  <br> 是 HTML，笔记里不写',
      '  修复：分成两段，中间空一行；同一段里要换行，就在行末写一个反斜线 \\',
    ],
  },
  {
    rule: 'fence-marks',
    change: body("'''python\nx\n"),
    expected: [
      'basics/water.mdx:13:1  error  fence-marks',
      "  「'''python」不是代码块的开头，会照原样印出来",
      '  修复：换成三个反引号：```',
    ],
  },
  {
    rule: 'code-indented',
    change: body('a\n\n    import numpy'),
    expected: [
      'basics/water.mdx:15:5  error  code-indented',
      '  缩进的几行不会成为代码块，会排成普通段落',
      '  修复：是代码，就用 ``` 围起并写明语言；不是，就去掉行首的空格',
    ],
  },
  {
    rule: 'code-raw',
    change: body('a `b c'),
    expected: [
      'basics/water.mdx:13:3  error  code-raw',
      '  「`b c」的反引号没有成对，会照原样印出来',
      '  修复：补上另一个反引号；要印出反引号，写 \\`；表格里，代码中的竖线要写成 \\| 才不把格子切开',
    ],
  },
  {
    rule: 'emphasis-raw',
    change: body('这是** 重要**的'),
    expected: [
      'basics/water.mdx:13:3  error  emphasis-raw',
      '  「** 重要**的」没有成为强调，会照原样印出来',
      '  修复：让 ** 成对，里面不以空格开头或结尾；要印出星号，写 \\*，或放进反引号',
    ],
  },
  {
    rule: 'list-raw',
    change: body('1.第一项'),
    expected: [
      'basics/water.mdx:13:1  error  list-raw',
      '  「1.第一项」没有成为列表，会和上下行连成一段',
      '  修复：记号后面空一格：「1. 第一项」',
    ],
  },
  {
    rule: 'table-raw',
    change: body('| a | b |\n| - |\n| c | d |'),
    expected: [
      'basics/water.mdx:13:1  error  table-raw',
      '  「| a | b |」没有成为表格，会照原样印出来',
      '  修复：分隔行写成「| --- | --- |」：半角连字符，格数与表头一样',
    ],
  },
  {
    rule: 'callout-syntax',
    change: body('!!! tip "Hint"\n    a'),
    expected: [
      'basics/water.mdx:13:1  error  callout-syntax',
      '  「!!! tip "Hint"」是别的工具的提示框，会照原样印出来',
      '  修复：写成 <Callout kind="tip"> 与 </Callout>，各占一行，里面前后空一行；标题写进 title="…"',
    ],
  },
  {
    rule: 'tabs-syntax',
    change: body('=== "Python"'),
    expected: [
      'basics/water.mdx:13:1  error  tabs-syntax',
      '  「=== "Python"」是别的工具的选项卡，会照原样印出来',
      '  修复：一份接一份写出来，各有小标题或各写代码的语言',
    ],
  },
  {
    rule: 'toc-syntax',
    change: body('[TOC]'),
    expected: [
      'basics/water.mdx:13:1  error  toc-syntax',
      '  「[TOC]」是别的工具的目录，会照原样印出来',
      '  修复：删掉它：每页自有目录',
    ],
  },
  {
    rule: 'extension-syntax',
    change: body('a ==b== c'),
    expected: [
      'basics/water.mdx:13:3  error  extension-syntax',
      '  「==b==」是别的工具的写法，会照原样印出来',
      '  修复：要强调，写成 **b**',
    ],
  },
];
