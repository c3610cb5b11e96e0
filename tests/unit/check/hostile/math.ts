import { extra } from '../harness.ts';
import type { HostileCase } from './types.ts';

/** Formula in a sentence; its first character stands at 13:4. */
const tex = (formula: string, column: number, rule = 'math-renders'): HostileCase => [formula.slice(0, 60), `a $${formula}$ b`, `13:${column} ${rule}`];

export const math: HostileCase[] = [
  tex('\\foo', 4), tex('x + \\foo', 8), tex('\\frac{1}{2', 14), tex('x}', 5), tex('{x', 6), tex('\\frac{1}', 12), tex('x^2^3', 7), tex('x_1_2', 7), tex('\\left( x', 12), tex('x \\right)', 6),
  tex('\\begin{foo}x\\end{foo}', 11), tex('\\begin{matrix}x\\end{pmatrix}', 19), tex('a & b', 6), tex('^', 5), tex('x^', 6), tex('\\sqrt', 9), tex('\\begin{matrix}x', 19),
  tex('\\href{javascript:alert(1)}{x}', 4), tex('\\href{https://a.com}{x}', 4), tex('\\url{https://a.com}', 4), tex('\\includegraphics{https://a.com/x.png}', 4),
  tex('\\htmlClass{a}{x}', 4), tex('\\htmlId{a}{x}', 4), tex('\\htmlStyle{color:red}{x}', 4), tex('\\htmlData{a=b}{x}', 4),
  tex('\\def\\a{\\a\\a}\\a', 15), tex('\\def\\a{\\b}\\def\\b{\\a}\\a', 23), tex('\\newcommand{\\a}{\\a}\\a', 22), tex('\\gdef\\R{x}\\R', 4), tex('\\global\\def\\R{x}', 4), tex('\\xdef\\R{x}', 4), tex('\\global\\let\\R=x', 4), tex('\\edef\\a{x}\\a', 4),
  tex('速度', 4, 'math-ascii'), tex('x ＝ 1', 6, 'math-ascii'), tex('（x）', 4, 'math-ascii'), tex('x，y', 5, 'math-ascii'), tex('\\mathrm{速}', 12, 'math-ascii'), tex('x：y', 5, 'math-ascii'), tex('１', 4, 'math-ascii'), tex('x。', 5, 'math-ascii'),
  tex('“x”', 4, 'math-ascii'), tex('x…', 5, 'math-ascii'), tex('\\text{a}速', 11, 'math-ascii'), tex('é', 4), tex('\\text{🙂}', 10), tex('🙂', 4), tex('x \\\\ y', 6), tex('% comment', 4), tex('\\color{red', 14), tex('\\rule{1em', 13),
  tex('\\unicode{x}', 4), tex('\\require{x}', 4), tex('\\input{/etc/passwd}', 4), tex('\\write18{ls}', 4), tex('\\csname x\\endcsname', 4), tex('\\label{a}', 4), tex('\\ref{a}', 4), tex('\\cite{a}', 4), tex('\\char"110000', 4),
  tex('\\hskip1', 10), tex('\\kern x', 9), tex('\\limits', 4), tex('\\middle|', 4), tex('\\&x &', 8), tex('#1', 4), tex('\\tag{1}', 4),
  ['lone dollar', 'costs $5', '13:7 math-dollar'], ['two prices', 'costs $5 and $6 now', '13:7 math-dollar'], ['escaped backslash before a dollar', 'a \\\\$5', '13:5 math-dollar'], ['dollar in emphasis', '**a $b**', '13:5 math-dollar'],
  ['dollar in a link', '[a $b](/basics/leaves/)', '13:4 math-dollar'], ['dollar in a table', '| a |\n| --- |\n| $b |', '15:3 math-dollar'], ['dollar in a heading', '## a $b {/* a */}', '13:6 math-dollar'], ['three dollars', 'a $x$ and $y', '13:11 math-dollar'],
  ['lone dollar in a list', '- $x', '13:3 math-dollar'], ['two lone dollars in two paragraphs', 'a $b\n\nc $d', '13:3 math-dollar', '15:3 math-dollar'],
  ['display formula with an unknown macro', '$$\na\n\\foo\n$$', '15:1 math-renders'], ['display formula in a list', '- a\n\n  $$\n  x\n  \\foo\n  $$', '17:3 math-renders'], ['display formula in a quote', '> $$\n> \\foo\n> $$', '14:3 math-renders'],
  ['formula on the line of its fence', '$$ E = mc^2\n$$', '13:1 fence-closed'], ['fence on the line of the formula', '$$\nE = mc^2 $$', '13:1 fence-closed'], ['newline in a display formula without an environment', '$$\na \\\\ b\n$$', '14:3 math-renders'],
  ['two formulas, two faults', 'a $\\foo$ b $\\bar$', '13:4 math-renders', '13:17 math-renders'], ['formula in a table', '| a |\n| --- |\n| $\\foo$ |', '15:4 math-renders'], ['formula in a component', '<Callout kind="tip">\n\n$\\foo$\n\n</Callout>', '15:2 math-renders'],
  ['formula in a question', '<Card question="$\\foo$">a</Card>', '13:7 math-renders'], ['formula in a heading', '## a $x$ {/* a */}', '13:1 heading-plain'], ['TeX brackets', 'a \\(x^2\\) b', '13:3 math-delimiter'], ['TeX display brackets', '\\[x^2\\]', '13:1 math-delimiter'],
  ['10,000 nested groups', `$${'{'.repeat(10_000)}x${'}'.repeat(10_000)}$`, '13:1 math-renders'], ['100,000 macros', `$${'\\R'.repeat(100_000)}$`, '13:1 math-renders'],
  ['doubling macros', `$\\def\\a{xx}${'bcdefghijklmnop'.split('').map((name, index) => `\\def\\${name}{\\${'abcdefghijklmno'[index]!}\\${'abcdefghijklmno'[index]!}}`).join('')}\\p$`, '13:1 math-renders'],
  ['two formulas that share a global macro', '$\\gdef\\z{x}$ and $\\z$', '13:2 math-renders', '13:20 math-renders'],
  ['formula in a field', extra('sections: [{id: a, title: b, links: [{id: a-b, title: c, url: "https://a.com/", kind: book, why: "x $\\\\foo$"}]}]'), '9:98 math-renders'],
];
