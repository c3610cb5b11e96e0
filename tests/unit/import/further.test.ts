import { describe, expect, it } from 'vitest';
import { errorsOf, importList, notesOf } from './harness.ts';

// Lists as large repositories have them, all of it at once; written after the import was.

interface Further {
  list: string;
  /** First line of the report. */
  found: string;
  /** Notes, each with its lists and how many links they have. */
  notes: string[];
}

const badge = '[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)';

const lists: Record<string, Further> = {
  'of libraries, with a table of contents, badges and what to do for it': {
    list: `<div align="center">

# Awesome Kettles ${badge}

<p><a href="https://kettles.example.org"><img src="logo.svg" alt="Kettles" width="300"></a></p>

</div>

> A curated list of kettles, inspired by [awesome-pots](https://github.com/tea/awesome-pots).

## Contents

- [Gooseneck](#gooseneck)
- [Iron](#iron)
  - [Old](#old)

## Gooseneck

*Kettles with a long spout.*

* [slow-pour](https://github.com/tea/slow-pour) - Pours slowly.
* [quick](https://quick.example.org/) ([source](https://github.com/tea/quick)) - Pours quickly. ![rust](https://img.shields.io/rust.svg)

**[⬆ back to top](#contents)**

## Iron

### Old

* [Nambu](https://nambu.example.org/) - Cast by hand. *Paid*

# Contributing

See [the guide](https://github.com/tea/awesome-kettles/blob/main/contributing.md).`,
    found: 'LIST：5 条，收进 5 条，没有收 0 条',
    notes: ['Awesome Kettles: What to read 1', 'Gooseneck: What to read 3', 'Iron: Old 1'],
  },
  'of papers by year, each in bold with its links': {
    list: `# Reading leaves

## Table of Contents

### 2019
- **[TEA] Tasting early autumn** | **[TeaConf' 19]** |[\`[pdf]\`](https://arxiv.org/pdf/1901.00001.pdf) [\`[official code - torch]\`](https://github.com/tea/tea)
- **Leaves at night.** A. Leaf, B. Pot. [[Paper](https://arxiv.org/abs/1902.00002)] [[Project](https://night.example.org/)] ⭐ 120

### 2020
- **Water in motion.** C. Cup. [[Paper](https://arxiv.org/abs/2001.00003)]`,
    found: 'LIST：5 条，收进 5 条，没有收 0 条',
    notes: ['2019: What to read 4', '2020: What to read 1'],
  },
  'of self-hosted programs, with licences in code': {
    list: `# Awesome Tea Houses

--------------------

## Software

### Menus

**[\`^        back to top        ^\`](#awesome-tea-houses)**

- [Cups](https://cups.example.org/) \`⚠\` - Lists cups. ([Demo](https://demo.example.org), [Source Code](https://github.com/tea/cups), [Clients](https://cups.example.org/clients)) \`MIT\` \`Go/Docker\`
- [Plates](https://plates.example.org/) - Lists plates. \`GPL-3.0\` \`PHP\`

### Orders

- [Waiter](https://waiter.example.org/) - Takes orders.`,
    found: 'LIST：6 条，收进 6 条，没有收 0 条',
    notes: ['Menus: What to read 5', 'Orders: What to read 1'],
  },
  'of courses in a table, with icons for links': {
    list: `## Courses

| Course | School | Lectures | Level |
|:--|:-:|:-:|--:|
| **Steeping 101** | Kyoto | [▶️](https://www.youtube.com/playlist?list=PL1) | ★ |
| [Steeping 201](https://b.example.org/201) | Hangzhou | [1](https://b.example.org/1), [2](https://b.example.org/2) | ★★★ |
| Nothing yet | Fuzhou | — | |`,
    found: 'LIST：4 条，收进 4 条，没有收 0 条',
    notes: ['Courses: What to read 4'],
  },
  'of what Chinese readers collect, with remarks after a wide colon': {
    list: `# 茶的资源大全 [![star](https://img.shields.io/star.svg)](https://github.com/tea/zh)

* [茶的资源大全](#茶的资源大全)

## 一、入门资料

*用来入门*

*   [《茶经》](https://book.douban.com/subject/1/)：最早的一部。**强烈推荐**
*   [茶百科（英文）](https://a.example.org/wiki) ★★★

### 1、视频

*   冲泡课程：[B站](https://www.bilibili.com/video/BV1xx411c7mD) | [YouTube](https://www.youtube.com/watch?v=abcdefghijk)
*   百度网盘：https://pan.baidu.com/s/1xyz  提取码: ab12

## 二、社区

*   [茶友圈](http://a.example.org/friends)，氛围不错；另见 [茶友论坛](http://b.example.org/forum)。`,
    found: 'LIST：7 条，收进 7 条，没有收 0 条',
    notes: ['入门资料: 读什么 2，视频 3', '社区: 读什么 2'],
  },
  'of bookmarks that a browser has written': {
    list: `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1">Green</H3>
  <DL><p>
    <DT><A HREF="https://a.example.org/sencha" ADD_DATE="1">Sencha</A>
    <DD>Steamed leaves
    <DT><A HREF="https://a.example.org/matcha" ICON="data:image/png;base64,xx">Matcha</A>
  </DL><p>
  <DT><A HREF="https://a.example.org/assam">Assam</A>
</DL><p>`,
    found: 'LIST：3 条，收进 3 条，没有收 0 条',
    notes: ['Green: What to read 3'],
  },
  'of folds with tables, one in another': {
    list: `# Leaves

<details open>
<summary><h2>Green</h2></summary>

<details><summary>Japan</summary>

| Name | Link |
| --- | --- |
| Sencha | [Website](https://a.example.org/sencha) |

</details>

</details>

<details>
<summary><b>Black</b> (2)</summary>
<ul><li><a href="https://a.example.org/assam">Assam</a><li><a href="https://a.example.org/keemun">Keemun</a></ul>
</details>`,
    found: 'LIST：3 条，收进 3 条，没有收 0 条',
    notes: ['Leaves: Green · Japan 1，Black (2) 2'],
  },
  'of steps that a learner takes, each with its time': {
    list: `# Tea in a year

1. **Month 1**: leaves
   1. Read [The leaf](https://a.example.org/leaf) (3 h)
   2. Watch [The film](https://www.youtube.com/watch?v=abcdefghijk) (1 h)
2. **Month 2**: water
   - [ ] [Hardness](https://a.example.org/hardness)
   - [ ] Test: [quiz](https://a.example.org/quiz)`,
    found: 'LIST：4 条，收进 4 条，没有收 0 条',
    notes: ['Tea in a year: Month 1: leaves 2，Month 2: water 2'],
  },
  'whose addresses stand at its end, some of them twice': {
    list: `# Cups
## Clay
- [Yixing][1] and [Raku][2]
- [Mashiko][m], see also [Yixing][1]
## Glass
- [Borosilicate][glass]: thin

[1]: https://a.example.org/yixing
[2]: https://a.example.org/raku
[m]: https://a.example.org/mashiko
[glass]: https://a.example.org/glass
[unused]: https://a.example.org/unused`,
    found: 'LIST：6 条，收进 5 条（其中 1 条写成 ref），没有收 1 条',
    notes: ['Clay: What to read 3', 'Glass: What to read 1'],
  },
  'where links were broken by hand': {
    list: `# Pots
- [Good](https://a.example.org/good)
- [Blank] (https://a.example.org/blank)
- [Open](https://a.example.org/open
- [Two](https://a.example.org/a b)
- 【宽】（https://a.example.org/wide）
- [Scheme](htps://a.example.org/scheme)
- [Empty]()
- [Wide。](https://www。example。org/)`,
    found: 'LIST：7 条，收进 5 条，没有收 2 条',
    notes: ['Pots: What to read 5'],
  },
};

describe('a list', () => {
  it.each(Object.entries(lists))('%s', (_, { list, found, notes }) => {
    const { status, stdout, folder } = importList(list);
    expect(status, stdout).toBe(0);
    expect(stdout.split('\n')[0]).toBe(found);
    expect(
      notesOf(folder).map(
        ({ title, sections }) =>
          `${title}: ${sections.map((section) => `${section.title} ${section.links.length}`).join('，')}`,
      ),
    ).toEqual(notes);
    expect(errorsOf(folder)).toEqual([]);
  });
});
