/** A list, and what becomes of it. */
export interface Form {
  list: string;
  expected: string[];
}

/** Lists of every form that people write. */
export const forms: Record<string, Form> = {
  'bullets under headings of one level': {
    list: `# Tea

## Green

- [Sencha](https://a.example.org/sencha) - Steamed and rolled.
- [Matcha](https://a.example.org/matcha): ground to powder

## Black

* [Assam](https://a.example.org/assam) – strong`,
    expected: [
      'Green > What to read: Sencha | https://a.example.org/sencha | Steamed and rolled.',
      'Green > What to read: Matcha | https://a.example.org/matcha | ground to powder',
      'Black > What to read: Assam | https://a.example.org/assam | strong',
    ],
  },
  'a list without a heading': {
    list: '- [Sencha](https://a.example.org/sencha)\n- [Assam](https://a.example.org/assam)',
    expected: [
      'tea list > What to read: Sencha | https://a.example.org/sencha',
      'tea list > What to read: Assam | https://a.example.org/assam',
    ],
  },
  'nested bullets, whose item without a link is a title': {
    list: `# Tea
## Kinds
- Green
  - [Sencha](https://a.example.org/sencha)
    - [How to brew it](https://a.example.org/brew)
  - [Matcha](https://a.example.org/matcha)
- Black
  1. [Assam](https://a.example.org/assam)`,
    expected: [
      'Kinds > Green: Sencha | https://a.example.org/sencha',
      'Kinds > Green: How to brew it | https://a.example.org/brew',
      'Kinds > Green: Matcha | https://a.example.org/matcha',
      'Kinds > Black: Assam | https://a.example.org/assam',
    ],
  },
  'a table with a head': {
    list: `# Tea
| Name | Year | Link | Remark |
| --- | --- | --- | --- |
| Sencha guide | 2019 | [pdf](https://a.example.org/sencha.pdf) | Short |
| [Assam](https://a.example.org/assam) | 2020 | [code](https://github.com/tea/assam) | ★★★ |`,
    expected: [
      'Tea > What to read: Sencha guide | https://a.example.org/sencha.pdf | Year: 2019; Short',
      'Tea > What to read: Assam | https://a.example.org/assam | Year: 2020',
      'Tea > What to read: Assam (code) | https://github.com/tea/assam | essential',
    ],
  },
  'a table of HTML': {
    list: `# Tea
<table><tr><th>Title</th><th>Where</th></tr>
<tr><td>Sencha</td><td><a href="https://a.example.org/s?a=1&amp;b=2">here</a></td></tr></table>`,
    expected: ['Tea > What to read: Sencha (here) | https://a.example.org/s?a=1&b=2'],
  },
  'folds with Markdown in them': {
    list: `# Tea
<details>
<summary>Green <b>teas</b></summary>

- [Sencha](https://a.example.org/sencha)

</details>
<details><summary>Click to expand</summary>

- [Assam](https://a.example.org/assam)

</details>`,
    expected: [
      'Tea > Green teas: Sencha | https://a.example.org/sencha',
      'Tea > What to read: Assam | https://a.example.org/assam',
    ],
  },
  'lists of HTML': {
    list: `<h1>Tea</h1>
<h2>Green</h2>
<ul><li><a href="https://a.example.org/sencha">Sencha</a> – <em>steamed</em></li>
<li><a href='https://a.example.org/matcha'><b>Matcha</b></a></li></ul>
<dl><dt><a href="https://a.example.org/assam">Assam</a></dt><dd>Strong tea</dd></dl>`,
    expected: [
      'Green > What to read: Sencha | https://a.example.org/sencha | steamed',
      'Green > What to read: Matcha | https://a.example.org/matcha',
      'Green > What to read: Assam | https://a.example.org/assam | Strong tea',
    ],
  },
  'reference links': {
    list: `# Tea
- [Sencha][s] - steamed
- [Assam]
- [The one below][ASSAM]

[s]: https://a.example.org/sencha "a title"
[assam]: <https://a.example.org/assam>`,
    expected: [
      'Tea > What to read: Sencha | https://a.example.org/sencha | steamed',
      'Tea > What to read: Assam | https://a.example.org/assam',
    ],
  },
  alternatives: {
    list: `# 茶
## 泡法
- [甲](https://a.example.org/1)  |  [乙](https://a.example.org/2) [荐] | [丙](https://a.example.org/3) - 三篇讲的是一回事`,
    expected: [
      '泡法 > 读什么: 甲 | https://a.example.org/1 | 三篇讲的是一回事',
      '泡法 > 读什么: 乙 | https://a.example.org/2 | recommended',
      '泡法 > 读什么: 丙 | https://a.example.org/3',
    ],
  },
  'bare addresses': {
    list: `# 茶
- https://a.example.org/deep-steaming
- 会议日程：<https://a.example.org/days>
- 代码 https://github.com/tea/pot，很短的一段。
- www.example.org/tea-leaves`,
    expected: [
      '茶 > 读什么: deep steaming | https://a.example.org/deep-steaming',
      '茶 > 读什么: 会议日程 | https://a.example.org/days',
      '茶 > 读什么: tea/pot | https://github.com/tea/pot | 很短的一段。',
      '茶 > 读什么: tea leaves | http://www.example.org/tea-leaves',
    ],
  },
  'names before links that say nothing': {
    list: `# Papers
- **Steaming leaves at scale**, A. Leaf et al., *TeaConf 2019*. [[Paper](https://arxiv.org/abs/1901.00001)] [[Code](https://github.com/tea/steam)]
- Rolling leaves [pdf](https://a.example.org/roll.pdf)

**Withering without wind**

- arXiv: <https://arxiv.org/abs/1902.00002>
- github: <https://github.com/tea/wither>`,
    expected: [
      'Papers > What to read: Steaming leaves at scale | https://arxiv.org/abs/1901.00001 | A. Leaf et al., TeaConf 2019.',
      'Papers > What to read: Steaming leaves at scale (Code) | https://github.com/tea/steam',
      'Papers > What to read: Rolling leaves | https://a.example.org/roll.pdf',
      'Papers > What to read: Withering without wind | https://arxiv.org/abs/1902.00002',
      'Papers > What to read: Withering without wind (github) | https://github.com/tea/wither',
    ],
  },
  'three levels of headings': {
    list: `# 茶
## 一、基础
### 1. 茶叶
- [甲](https://a.example.org/1)
### 2. 水
#### 2.1 软水
- [乙](https://a.example.org/2)
## 二、实践
### 1.1 泡茶
- [丙](https://a.example.org/3)`,
    expected: [
      '茶叶 > 读什么: 甲 | https://a.example.org/1',
      '水 > 软水: 乙 | https://a.example.org/2',
      '泡茶 > 读什么: 丙 | https://a.example.org/3',
    ],
  },
  'labels before lists': {
    list: `# 茶
## 泡法
入门：

- [甲](https://a.example.org/1)

1）再进一步

- [乙](https://a.example.org/2)

参考：[丙](https://a.example.org/3)`,
    expected: [
      '泡法 > 入门: 甲 | https://a.example.org/1',
      '泡法 > 再进一步: 乙 | https://a.example.org/2',
      '泡法 > 读什么: 丙 | https://a.example.org/3',
    ],
  },
  'pictures with a link around them': {
    list: `# Tea [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

## Green
- [![The harvest](harvest.png)](https://a.example.org/harvest)
- [Sencha](https://a.example.org/sencha) [![Stars](https://img.shields.io/x.svg)](https://github.com/tea/sencha)
- ![alone](https://a.example.org/p.png)`,
    expected: [
      'Green > What to read: The harvest | https://a.example.org/harvest',
      'Green > What to read: Sencha | https://a.example.org/sencha',
      'Green > What to read: Sencha (Stars) | https://github.com/tea/sencha',
    ],
  },
  'emoji marks and codes': {
    list: `# 🍵 Tea :tea:
## 📗 Green
- 📘 [Sencha](https://a.example.org/sencha) :tea: steamed 🎉
- 🔥 [Matcha 🍵](https://a.example.org/matcha)
- :star: [Gyokuro](https://a.example.org/gyokuro)`,
    expected: [
      'Green > What to read: Sencha | https://a.example.org/sencha | steamed',
      'Green > What to read: Matcha | https://a.example.org/matcha | recommended',
      'Green > What to read: Gyokuro | https://a.example.org/gyokuro | recommended',
    ],
  },
  'headings that are links': {
    list: `# Tea
## [Sencha](https://a.example.org/sencha)
Steamed.
## <a name="x"></a> Assam [¶](#x)
- [Assam](https://a.example.org/assam)`,
    expected: [
      'Sencha > What to read: Sencha | https://a.example.org/sencha',
      'Assam > What to read: Assam | https://a.example.org/assam',
    ],
  },
  'a remark on the lines below': {
    list: `# Tea
- [Sencha](https://a.example.org/sencha)

  Steamed, then rolled.
  - needs soft water
  - keeps a year
- [Assam](https://a.example.org/assam)
  > It says that leaves are strong.`,
    expected: [
      'Tea > What to read: Sencha | https://a.example.org/sencha | Steamed, then rolled. needs soft water；keeps a year',
      'Tea > What to read: Assam | https://a.example.org/assam | It says that leaves are strong.',
    ],
  },
  'several entries in a paragraph, a line each': {
    list: `# Tea
[Sencha](https://a.example.org/sencha) steamed  
[Assam](https://a.example.org/assam) strong<br>
[Matcha](https://a.example.org/matcha)`,
    expected: [
      'Tea > What to read: Sencha | https://a.example.org/sencha | steamed',
      'Tea > What to read: Assam | https://a.example.org/assam | strong',
      'Tea > What to read: Matcha | https://a.example.org/matcha',
    ],
  },
  'marks of Markdown in titles and remarks': {
    list: `# Tea
- [\`pot\` * and $x_1$ <b>lid</b>](https://a.example.org/1) - use \`a|b\`, [1], x*y*z, #1 & me@example.org
- [A \\[b\\] c](https://a.example.org/2) - **bold** and _thin_ ~~gone~~`,
    expected: [
      'Tea > What to read: pot * and x_1 lid | https://a.example.org/1 | use `a|b`, \\[1\\], xyz, \\#1 \\& `me@example.org`',
      'Tea > What to read: A [b] c | https://a.example.org/2 | bold and thin gone',
    ],
  },
  'a shared folder with its code': {
    list: `# 茶
- 视频课 【[百度网盘下载](https://pan.baidu.com/s/1abc )  密码: 1a8j】`,
    expected: ['茶 > 读什么: 视频课 | https://pan.baidu.com/s/1abc'],
  },
  'task lists and struck entries': {
    list: `# Tea
- [x] [Sencha](https://a.example.org/sencha)
- [ ] ~~[Assam](https://a.example.org/assam)~~ gone`,
    expected: [
      'Tea > What to read: Sencha | https://a.example.org/sencha',
      'Tea > What to read: Assam | https://a.example.org/assam | gone',
    ],
  },
  footnotes: {
    list: `# Tea
## Green
- [Sencha](https://a.example.org/sencha)[^1]

[^1]: See [Assam](https://a.example.org/assam).`,
    expected: [
      'Green > What to read: Sencha | https://a.example.org/sencha',
      'Footnotes > What to read: Assam | https://a.example.org/assam',
    ],
  },
  'several headings of the first level': {
    list: `# Green
- [Sencha](https://a.example.org/sencha)
# Black
- [Assam](https://a.example.org/assam)`,
    expected: [
      'Green > What to read: Sencha | https://a.example.org/sencha',
      'Black > What to read: Assam | https://a.example.org/assam',
    ],
  },
  'headings drawn below their text, and levels that are skipped': {
    list: `Tea
===
Green
-----
- [Sencha](https://a.example.org/sencha)
##### Rare
- [Gyokuro](https://a.example.org/gyokuro)`,
    expected: [
      'Green > What to read: Sencha | https://a.example.org/sencha',
      'Green > Rare: Gyokuro | https://a.example.org/gyokuro',
    ],
  },
  'several links of one entry': {
    list: `# Tea
- [Teapot](https://teapot.example.org/) - Brews by itself. ([Demo](https://demo.example.org/), [Source Code](https://github.com/tea/pot)) \`MIT\` \`Go\``,
    expected: [
      'Tea > What to read: Teapot | https://teapot.example.org/ | Brews by itself. `MIT` `Go`',
      'Tea > What to read: Teapot (Demo) | https://demo.example.org/',
      'Tea > What to read: Teapot (Source Code) | https://github.com/tea/pot',
    ],
  },
  'a sentence that runs through its links': {
    list: `# Tea
- Read [the steamed leaf](https://a.example.org/book) before [the film](https://a.example.org/film).`,
    expected: [
      'Tea > What to read: the steamed leaf | https://a.example.org/book | Read the steamed leaf before the film.',
      'Tea > What to read: the film | https://a.example.org/film',
    ],
  },
  'front matter before it': {
    list: '---\nlayout: page\ntitle: x\n---\n\n# Tea\n- [Sencha](https://a.example.org/sencha)',
    expected: ['Tea > What to read: Sencha | https://a.example.org/sencha'],
  },
};
