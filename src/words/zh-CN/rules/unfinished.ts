import type { AreaWords } from '../../rule-words.ts';

export const unfinished: AreaWords<'unfinished'> = {
  'scaffold-kept': {
    message: '还留着新笔记自带的话：「{value}」',
    fix: '写成自己的话，再删去 npm run new 留下的注释',
    doc: 'npm run new 自带的概要与正文都已改写。',
  },
  'link-why': {
    message: '链接「{value}」没有 why',
    fix: '写一句：为什么选它，读哪一部分，适合谁',
    doc: '每条链接用 why 说出为什么选它。',
  },
  'link-title': {
    message: '题名「{value}」是从地址猜的',
    fix: '打开页面，照抄它的题名',
    doc: '题名来自页面，不是从地址猜的（有了 why 就当作看过）。',
  },
  'draft-kept': {
    message: '{value} 条 why 还是别人清单里的话（draft: true）',
    fix: '读过之后用自己的话写 why，再删去那一行 draft: true',
    doc: '从别的清单导入的 why 都已用自己的话改写。',
  },
  'section-empty': {
    message: '标题「{value}」下面什么也没有',
    fix: '写上内容，或删去标题',
    doc: '标题下面有内容。',
  },
  'reviewed-future': {
    message: 'reviewed 写的是将来的日子：{value}',
    fix: '写最近一次逐条核对的日期',
    doc: 'reviewed 不在今天之后。',
  },
};
