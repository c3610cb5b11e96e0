import { extra, field, linkField, settings, swap } from '../harness.ts';
import type { RuleCase } from './types.ts';

export const fields: RuleCase[] = [
  {
    rule: 'field-known',
    change: extra('tilte: x'),
    expected: [
      'basics/water.mdx:9:1  error  field-known',
      '  不认识的字段「tilte」',
      '  期望：title、summary、level、form、minutes、notRun、requires、teaches、reviewed、aliases、asks、formerly、framework、rating、sections',
      '  是不是：title',
      '  修复：改名或删去',
    ],
  },
  {
    rule: 'field-required',
    change: { 'basics/water.mdx': swap('level: intro\n', '') },
    expected: [
      'basics/water.mdx:2:1  error  field-required',
      '  缺少字段「level」',
      '  修复：补上它',
    ],
  },
  {
    rule: 'accent-contrast',
    change: settings("accent:\n  light: '#e06040'"),
    expected: [
      'guide.yaml:7:10  error  accent-contrast',
      '  强调色 #e06040 看不清：作为文字印在 #faece7 上，对比度只有 3.07:1，不到 4.5:1',
      "  修复：用最接近而看得清的 '#b14c33'，或者换一个颜色",
    ],
  },
  {
    rule: 'link-year',
    change: { 'basics/leaves.mdx': swap('kind: dataset', 'kind: paper') },
    expected: [
      'basics/leaves.mdx:27:15  error  link-year',
      '  paper 没有 year',
      '  修复：补上首次发表的年份，例如 year: 2016（npm run add 用 --year）',
    ],
  },
  {
    rule: 'link-et-al',
    change: linkField('etAl: true'),
    expected: [
      'basics/leaves.mdx:28:15  error  link-et-al',
      '  「nasa-leaves」写了 etAl，却没有 by',
      '  修复：在 by 里写出前几位作者',
    ],
  },
  {
    rule: 'link-draft',
    change: {
      'basics/leaves.mdx': (text) => text.replace(/( {8})why: Shows.*/, '$1draft: true'),
    },
    expected: [
      'basics/leaves.mdx:29:16  error  link-draft',
      '  「nasa-leaves」写了 draft，却没有 why',
      '  修复：删去 draft；它只用来说 why 还是别人清单里的话',
    ],
  },
  {
    rule: 'list-once',
    change: extra('aliases: [H2O, H2O]'),
    expected: [
      'basics/water.mdx:9:16  error  list-once',
      '  「H2O」在「aliases」里写了两次',
      '  修复：只留一个',
    ],
  },
  {
    rule: 'field-value',
    change: field('level', 'introo'),
    expected: [
      'basics/water.mdx:4:8  error  field-value',
      '  字段「level」的值不对：「introo」',
      '  期望：intro、core、advanced',
      '  是不是：intro',
      '  修复：改成期望的样子',
    ],
  },
];
