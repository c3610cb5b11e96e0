import type { AreaWords } from '../../rule-words.ts';

export const yaml: AreaWords<'yaml'> = {
  'front-matter-exists': {
    message: '开头没有由两行 --- 围起的 front matter',
    fix: '第一行写 ---，字段之后再写一行 ---',
    doc: '每篇笔记以 front matter 开头。',
  },
  'front-matter-dashes': {
    message: '「{value}」围不住 front matter',
    fix: '写成三个半角连字符 ---，独占一行',
    doc: 'front matter 的上下两行是 ---：三个半角连字符。',
  },
  'yaml-syntax': {
    message: 'YAML 读不懂：{value}',
    fix: '检查这一行的缩进、冒号后的空格和引号；含「: 」或以 [ { * & @ 开头的文字要加引号',
    doc: 'YAML 语法正确。',
  },
  'yaml-colon': {
    message: '「{value}」{found}',
    fix: '写成「{advice}」',
    doc: '字段名后面是半角冒号和一个空格。',
  },
  'yaml-dash': {
    message: '「{value}」{found}',
    fix: '写成「{advice}」',
    doc: '列表的每一项以「- 」开头。',
  },
  'yaml-indent': {
    message: '「{value}」{found}',
    fix: '写成「{advice}」，行首是空格',
    doc: '同级的字段与项缩进一样多，用空格。',
  },
  'yaml-quote': {
    message: '「{value}」{found}',
    fix: '写成「{advice}」',
    doc: '引号成对，括住整段文字；以 [ { 开头的文字加引号。',
  },
  'yaml-duplicate-key': {
    message: '字段「{value}」写了两次',
    fix: '只留一个',
    doc: '同一层里没有重复的字段。',
  },
  'yaml-plain': {
    message: '这里用了 YAML 的锚点、别名、标签或指令「{value}」',
    fix: '把内容直接写出来',
    doc: '不用 YAML 的锚点、别名、标签、指令。',
  },
  'yaml-comment': {
    message: '从「{value}」起是 YAML 的注释，不会显示',
    fix: '要显示，就给整句加上引号；真是注释，就另起一行',
    doc: '题名与句子里的 # 不被当成注释：含「 #」的文字加引号。',
  },
  'json-syntax': {
    message: 'JSON 读不懂：{value}',
    fix: '{advice}',
    doc: 'link-health.json 与 published.json 是合法的 JSON。',
  },
};
