import { body, field, swap } from '../harness.ts';
import type { RuleCase } from './types.ts';

export const ratings: RuleCase[] = [
  {
    rule: 'rating-in-prose',
    change: field('title', '★★★ Water'),
    expected: [
      'basics/water.mdx:2:8  error  rating-in-prose',
      '  「★★★ Water」里夹着评级记号',
      '  修复：评级写进 rating 字段：recommended（荐）或 essential（必读）',
    ],
  },
  {
    rule: 'rating-share',
    change: {
      'practice/brewing.mdx': swap(
        '      - ref: gov-uk-tea',
        'abc'
          .split('')
          .map(
            (name) =>
              `      - {id: x-${name}, title: a, url: https://a.com/${name}, kind: docs, minutes: 1, rating: essential}`,
          )
          .join('\n') + '\n      - ref: gov-uk-tea',
      ),
    },
    expected: [
      'practice/brewing.mdx:12:12  warning  rating-share',
      '  「More」里 3/4 的链接是必读',
      '  修复：必读只给真正绕不开的',
    ],
  },
  {
    rule: 'quote-source',
    change: body('<Quote by="a">\n\nb\n\n</Quote>'),
    expected: [
      'basics/water.mdx:13:1  error  quote-source',
      '  <Quote> 没有来源',
      '  修复：写 by="作者"，并放进 <About link="…"> 或写 link="…"',
    ],
  },
  {
    rule: 'quote-length',
    change: body(`<Quote by="a" link="nasa-leaves">\n\n${'字'.repeat(401)}\n\n</Quote>`),
    expected: [
      'basics/water.mdx:13:1  error  quote-length',
      '  引文有 401 字，超过 400 字',
      '  修复：缩短：转述只留要点，原文摘录只留一两句',
    ],
  },
  {
    rule: 'quote-locator',
    change: body('<Quote by="a" link="nasa-leaves" verbatim="true">\n\nb\n\n</Quote>'),
    expected: [
      'basics/water.mdx:13:1  error  quote-locator',
      '  a 的原文摘录没有写出处位置',
      '  修复：写上 locator="第 2 节"',
    ],
  },
];
