import katex, { type KatexOptions } from 'katex';
import { createIssue, type Issue } from '../schema/issue.ts';
import type { Source } from './source.ts';

/** Macros that every formula may use; the one table. */
export const macros: Record<string, string> = {
  '\\R': '\\mathbb{R}',
  '\\E': '\\mathbb{E}',
  '\\T': '^{\\mathsf{T}}',
  '\\argmax': '\\operatorname*{arg\\,max}',
  '\\argmin': '\\operatorname*{arg\\,min}',
};

/** Options of every KaTeX call: nothing trusted, expansion and size bounded, every oddity an error. */
export function katexOptions(): KatexOptions {
  return {
    throwOnError: true, strict: 'error', trust: false, maxExpand: 1000, maxSize: 20, output: 'htmlAndMathml',
    macros: { ...macros },
  };
}

/** TeX to HTML. @throws katex.ParseError */
export function renderMath(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, { ...katexOptions(), displayMode });
}

/**
 * The fault of a formula at its place inside the file, or undefined.
 * @param start offset of the formula's first delimiter in the source
 */
export function mathIssue(tex: string, displayMode: boolean, source: Source, start: number): Issue | undefined {
  const inner = source.text.indexOf(tex, start);
  const placeAt = (position: number) => source.placeAt(inner < 0 ? start : inner + position);
  const wide = findWideCharacter(tex);
  if (wide) return createIssue('math-ascii', placeAt(wide.index), { value: wide.character });
  try {
    renderMath(tex, displayMode);
    return undefined;
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const { rawMessage, position } = error as unknown as { rawMessage: string; position?: number };
    return createIssue('math-renders', placeAt(position ?? 0), explainKatex(rawMessage));
  }
}

/** First full-width or Chinese character outside `\text{…}` and its kin; strings in between are blanked, not cut. */
function findWideCharacter(tex: string): { index: number; character: string } | undefined {
  const bare = tex.replace(/\\(?:text|textbf|textit|textrm|mbox)\s*\{[^{}]*\}/g, (text) => ' '.repeat(text.length));
  const match = /[\u2018-\u201f\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/u.exec(bare);
  return match ? { index: match.index, character: match[0] } : undefined;
}

function explainKatex(reason: string): { value: string; advice: string } {
  for (const [pattern, value, advice] of reasons) {
    const match = pattern.exec(reason);
    if (match) {
      const fill = (template: string) => template.replace('$1', match[1] ?? '');
      return { value: fill(value), advice: fill(advice) };
    }
  }
  return { value: reason, advice: '照 KaTeX 支持的写法改（katex.org/docs/supported）' };
}

const reasons: [RegExp, string, string][] = [
  [/Undefined control sequence: (\S+)/, '没有命令 $1', '改成 KaTeX 支持的命令，或检查拼写'],
  [/Expected '\}', got 'EOF'/, '花括号没有闭合', '补上 }'],
  [/Expected 'EOF', got '\}'/, '多了一个 }', '删掉它，或补上 {'],
  [/Expected '\\right', got 'EOF'/, '\\left 没有配对的 \\right', '补上 \\right'],
  [/Expected 'EOF', got '(&|\\\\\\\\)'/, '$1 不在对齐环境里', '放进 \\begin{aligned} … \\end{aligned}'],
  [/Expected 'EOF', got '(\\[a-zA-Z]+|.)'/, '这里不该有 $1', '检查它之前的括号与环境'],
  [/No such environment: (\S+)/, '没有环境 $1', '用 aligned、cases、pmatrix、bmatrix 等'],
  [/Mismatch: Expected (.*) matched by/, '环境的开始与结束对不上（$1）', '两头写同一个名字'],
  [/Double superscript/, '连写了两个上标', '用花括号写清，例如 {a^b}^c'],
  [/Double subscript/, '连写了两个下标', '用花括号写清，例如 {a_b}_c'],
  [/Expected group (?:after|as) (.*?)(?: at|$)/, '$1 之后缺少内容', '补上内容或删掉它'],
  [/Too many expansions/, '宏展开得没有尽头', '去掉循环的宏'],
  [/(?:LaTeX-incompatible input and strict mode is set to 'error':)\s*(.*)/, '$1', '写成标准的 LaTeX'],
];
