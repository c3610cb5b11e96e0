import type { AreaWords } from '../../rule-words.ts';

export const fields: AreaWords<'fields'> = {
  'field-known': {
    message: '不认识的字段「{value}」',
    fix: '改名或删去',
    doc: '只有模式里列出的字段。',
  },
  'field-required': {
    message: '缺少字段「{value}」',
    fix: '补上它',
    doc: '必填字段都在。',
  },
  'list-once': {
    message: '「{value}」在「{field}」里写了两次',
    fix: '只留一个',
    doc: '列表里没有重复的项。',
  },
  'field-value': {
    message: '字段「{field}」的值不对：{value}',
    fix: '改成期望的样子',
    doc: '字段的类型、取值、长度与格式符合模式。',
  },
  'accent-contrast': {
    message: '强调色 {value} 看不清：作为文字印在 {base} 上，对比度只有 {found}:1，不到 4.5:1',
    fix: "用最接近而看得清的 '{other}'，或者换一个颜色",
    doc: 'guide.yaml 里的强调色，在浅色与深色下，与页面、页面上的底色、它自己的浅底色对比都不低于 4.5:1。',
  },
  'link-year': {
    message: '{value} 没有 year',
    fix: '补上首次发表的年份，例如 year: 2016（npm run add 用 --year）',
    doc: '论文与书写明首次发表的年份。',
  },
  'link-et-al': {
    message: '「{value}」写了 etAl，却没有 by',
    fix: '在 by 里写出前几位作者',
    doc: 'etAl 表示 by 之外还有作者。',
  },
  'link-draft': {
    message: '「{value}」写了 draft，却没有 why',
    fix: '删去 draft；它只用来说 why 还是别人清单里的话',
    doc: 'draft 表示 why 摘自别人的清单，还没有改写。',
  },
};
