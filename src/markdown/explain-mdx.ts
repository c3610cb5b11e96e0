import type { VFileMessage } from 'vfile-message';
import { createIssue, type Issue, type Place } from '../schema/issue.ts';

/** An MDX syntax error in plain words, at its place. Reasons are those of micromark-extension-mdx-* and acorn. */
export function explainMdxError(error: unknown, file: string, source: string): Issue {
  const { line, column } = errorPoint(error as VFileMessage);
  const place: Place = { file, line: line ?? 1, column: column ?? 1 };
  const { reason: text = String(error) } = error as { reason?: string };
  const sourceLine = source.split('\n')[place.line - 1] ?? '';
  for (const [pattern, value, advice] of reasons) {
    const match = pattern.exec(text);
    if (match) {
      const fill = (template: string) => template.replace('$1', match[1] ?? '').replace('$2', match[2] ?? '');
      return createIssue('mdx-syntax', place, { value: fill(value), advice: fill(advice) });
    }
  }
  return createIssue('mdx-syntax', place, { value: sourceLine.trim() || text, advice: escapeAdvice });
}

const escapeAdvice = '正文里的 < 写成 \\<，{ 写成 \\{，或者放进 `代码`';

const reasons: [RegExp, string, string][] = [
  [/Expected a closing tag for `<([^`>]*)>`/, '<$1> 没有结束标记', '补上 </$1>；结束标记要和开始标记在同一层'],
  [/Unexpected closing slash `\/` in tag, expected an open tag first/, '多了一个结束标记', '删掉它，或补上开始标记'],
  [/Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/, '结束标记 </$1> 与开始标记 <$2> 对不上', '写成 </$2>'],
  [/Unexpected character `!` .*before name/, '用了 HTML 注释或声明 <!…', '注释写成 {/* … */}'],
  [/Unexpected character .*(?:before|in) name|Unexpected character .*in closing tag|Unexpected character .*after self-closing slash/, '「<」之后不像标签', escapeAdvice],
  [/Unexpected character .*(?:attribute|value)/, '标签的属性写得不对', '属性写成 名字="文字"，引号用半角'],
  [/Could not parse (?:import\/exports|expression)/, '花括号或 import/export 里不是合法的内容', escapeAdvice],
  [/Unexpected end of file in (?:expression|name|.*)/, '到文件结尾还没有闭合（标签或花括号）', escapeAdvice],
  [/Unexpected lazy line/, '标签或花括号跨了行，后面的行没有跟上缩进或引用记号', '把标签写在一行里'],
];

function errorPoint(error: VFileMessage): { line?: number | undefined; column?: number | undefined } {
  const { place } = error;
  if (!place) return { line: error.line, column: error.column };
  return 'start' in place ? place.start : place;
}
