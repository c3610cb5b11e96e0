export const tooDeep = '一层套一层，套得太深';

/** Deepest nesting of brackets on one line; the note schema needs four levels. */
const depthLimit = 50;

/** Lines, separators and marks of one file: fields of three thousand links, or a second of the parser. */
export const markLimit = 30_000;

/** Whether a text has more lines, separators and marks than a number. */
export function hasMoreMarks(yaml: string, most: number): boolean {
  let count = 0;
  for (const _ of yaml.matchAll(/\n|,|[:?-](?=\s|$)|[&*!]/g)) if (++count > most) return true;
  return false;
}

/** Offset of the bracket that nests too deep, or undefined: the YAML parser would run out of stack. */
export function isTooDeep(yaml: string): number | undefined {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < yaml.length; i++) {
    const character = yaml[i]!;
    if (character === '\n') depth = 0;
    else if (character === '[' || character === '{') {
      if (depth++ === 0) start = i;
      if (depth > depthLimit) return start;
    } else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return undefined;
}

/** A code of the YAML parser in plain words. */
export function explainYaml(code: string): string {
  return reasons[code] ?? '写法读不懂';
}

const reasons: Record<string, string> = {
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
  RESOURCE_EXHAUSTION: tooDeep,
  TAB_AS_INDENT: '用了制表符缩进，要用空格',
  TAG_RESOLVE_FAILED: '标签读不懂',
  UNEXPECTED_TOKEN: '出现了意料之外的符号',
};
