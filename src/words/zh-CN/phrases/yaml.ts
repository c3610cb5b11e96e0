import type { yaml as names, YamlCode } from '../../../schema/phrases/yaml.ts';
import { withPrefix, type PhraseWords } from '../../rule-words.ts';

export const yamlCodes = withPrefix<'yaml-', YamlCode>('yaml-', {
  ALIAS_PROPS: '别名不能再带锚点或标签',
  BAD_ALIAS: '别名的名字写得不对',
  BAD_COLLECTION_TYPE: '标签与内容对不上',
  BAD_DIRECTIVE: '以 % 开头的行写得不对',
  BAD_DQ_ESCAPE: '双引号里的反斜线是转义，改用单引号',
  BAD_INDENT: '缩进不齐，或括号没有闭合',
  BAD_PROP_ORDER: '锚点与标签放错了位置',
  BAD_SCALAR_START: '文字以 YAML 的记号开头，给它加上引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有多余的「: 」，给整段文字加上引号',
  BLOCK_IN_FLOW: '方括号或花括号没有闭合',
  IMPOSSIBLE: '结构读不懂',
  KEY_OVER_1024_CHARS: '字段名太长，大概是引号没有闭合',
  MISSING_CHAR: '少了一个符号（引号、逗号或冒号）',
  MULTILINE_IMPLICIT_KEY: '冒号后的文字断成了几行，或一行里有多余的「: 」',
  MULTIPLE_ANCHORS: '写了两个锚点',
  MULTIPLE_DOCS: '一个文件里有两份 YAML，多了一行 ---',
  MULTIPLE_TAGS: '写了两个标签',
  NON_STRING_KEY: '字段名不是文字',
  RESOURCE_EXHAUSTION: '一层套一层，套得太深',
  TAB_AS_INDENT: '用了制表符缩进，要用空格',
  TAG_RESOLVE_FAILED: '标签读不懂',
  UNEXPECTED_TOKEN: '出现了意料之外的符号',
});

export const yaml: PhraseWords<typeof names> = {
  'yaml-at': '{reason}：「{value}」',
  'yaml-other': '写法读不懂',

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
