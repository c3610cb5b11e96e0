export const yaml = {
  'yaml-tab': '行首用了制表符',
  'yaml-indented': '缩进了 {value} 格，同级的是 {other} 格',
  'yaml-dash-blank': '的短横后面没有空格',
  'yaml-dash-lost': '少了开头的短横',
  'yaml-dash-new': '是新的一项，少了开头的短横',
  'yaml-colon-wide': '的冒号是全角',
  'yaml-colon-blank': '的冒号后面没有空格',
  'yaml-colon-lost': '少了冒号',
  'yaml-quote-open': '的引号没有闭合',
  'yaml-quote-inside': '的引号之后还有字',
  'yaml-quote-start': '以「{value}」开头，YAML 当它是列表或字段',
};
