import type { AreaWords } from '../../rule-words.ts';

export const ratings: AreaWords<'ratings'> = {
  'rating-in-prose': {
    message: '「{value}」里夹着评级记号',
    fix: '评级写进 rating 字段：recommended（荐）或 essential（必读）',
    doc: '标题与说明里没有 ★、[荐]、【荐】。',
  },
  'rating-share': {
    message: '「{value}」里 {share} 的链接是必读',
    fix: '必读只给真正绕不开的',
    doc: '必读不超过一节的一半（四个以上链接时）。',
  },
  'quote-source': {
    message: '<Quote> 没有来源',
    fix: '写 by="作者"，并放进 <About link="…"> 或写 link="…"',
    doc: '引文有作者和来源链接。',
  },
  'quote-length': {
    message: '引文有 {value} 字，超过 {limit} 字',
    fix: '缩短：转述只留要点，原文摘录只留一两句',
    doc: '转述不超过 400 字，原文摘录不超过 120 字。',
  },
  'quote-locator': {
    message: '{value} 的原文摘录没有写出处位置',
    fix: '写上 locator="第 2 节"',
    doc: '原文摘录写明位置。',
  },
};
