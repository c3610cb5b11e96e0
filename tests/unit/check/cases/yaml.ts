import { extra, field, swap } from '../harness.ts';
import type { RuleCase } from './types.ts';

export const yaml: RuleCase[] = [
  {
    rule: 'front-matter-exists',
    change: { 'basics/water.mdx': 'Text.\n' },
    expected: [
      'basics/water.mdx:1:1  error  front-matter-exists',
      '  开头没有由两行 --- 围起的 front matter',
      '  修复：第一行写 ---，字段之后再写一行 ---',
    ],
  },
  {
    rule: 'yaml-syntax',
    change: field('title', 'Water: hot'),
    expected: [
      'basics/water.mdx:2:8  error  yaml-syntax',
      '  YAML 读不懂：一行里有多余的「: 」，给整段文字加上引号：「title: Water: hot」',
      '  修复：检查这一行的缩进、冒号后的空格和引号；含「: 」或以 [ { * & @ 开头的文字要加引号',
    ],
  },
  {
    rule: 'yaml-duplicate-key',
    change: extra('title: again'),
    expected: [
      'basics/water.mdx:9:1  error  yaml-duplicate-key',
      '  字段「title」写了两次',
      '  修复：只留一个',
    ],
  },
  {
    rule: 'yaml-plain',
    change: field('title', '&a Water'),
    expected: [
      'basics/water.mdx:2:8  error  yaml-plain',
      '  这里用了 YAML 的锚点、别名、标签或指令「&a」',
      '  修复：把内容直接写出来',
    ],
  },
  {
    rule: 'yaml-comment',
    change: field('title', 'Water # hot'),
    expected: [
      'basics/water.mdx:2:14  error  yaml-comment',
      '  从「# hot」起是 YAML 的注释，不会显示',
      '  修复：要显示，就给整句加上引号；真是注释，就另起一行',
    ],
  },
  {
    rule: 'json-syntax',
    change: { 'link-health.json': '{"version": 1,' },
    expected: [
      'link-health.json:1:15  error  json-syntax',
      '  JSON 读不懂：{"version": 1,',
      '  修复：这个文件由 npm run check:links 写出；恢复上一个版本，或删掉它再跑一次',
    ],
  },
  {
    rule: 'yaml-colon',
    change: { 'basics/water.mdx': swap('title: Water', 'title：Water') },
    expected: [
      'basics/water.mdx:2:1  error  yaml-colon',
      '  「title：Water」的冒号是全角',
      '  修复：写成「title: Water」',
    ],
  },
  {
    rule: 'yaml-indent',
    change: { 'basics/water.mdx': swap('level: intro', ' level: intro') },
    expected: [
      'basics/water.mdx:4:2  error  yaml-indent',
      '  「level: intro」缩进了 1 格，同级的是 0 格',
      '  修复：写成「level: intro」，行首是空格',
    ],
  },
  {
    rule: 'yaml-quote',
    change: { 'basics/water.mdx': swap('title: Water', 'title: "Water') },
    expected: [
      'basics/water.mdx:2:8  error  yaml-quote',
      '  「title: "Water」的引号没有闭合',
      '  修复：写成「title: "Water"」',
    ],
  },
  {
    rule: 'front-matter-dashes',
    change: { 'basics/water.mdx': swap('\n---\n\nHot', '\n———\n\nHot') },
    expected: [
      'basics/water.mdx:9:1  error  front-matter-dashes',
      '  「———」围不住 front matter',
      '  修复：写成三个半角连字符 ---，独占一行',
    ],
  },
  {
    rule: 'yaml-dash',
    change: { 'basics/leaves.mdx': swap('- id: gov', '-id: gov') },
    expected: [
      'basics/leaves.mdx:16:7  error  yaml-dash',
      '  「-id: gov-uk-tea」的短横后面没有空格',
      '  修复：写成「- id: gov-uk-tea」',
    ],
  },
];
