import type { AreaWords } from '../../rule-words.ts';

export const math: AreaWords<'math'> = {
  'math-renders': {
    message: '公式排不出来：{value}',
    fix: '{advice}',
    doc: '每个公式都能被 KaTeX 严格模式排出。',
  },
  'math-ascii': {
    message: '公式里有全角字符「{value}」',
    fix: '{advice}',
    doc: '公式里没有全角符号，汉字只在 \\text{…} 里。',
  },
  'math-character': {
    message: '公式里的「{value}」（{code}）不是 LaTeX 的字符',
    fix: '{advice}',
    doc: "公式里只有 LaTeX 认得的字符：′ 写成 '，不换行空格写成普通空格。",
  },
  'math-delimiter': {
    message: '「{value}」是公式，却没有写在 $ 里',
    fix: '行内公式写成 $…$，独立公式写成 $$ 各占一行',
    doc: '公式写在 $ 与 $$ 里，不用 \\( \\) 与 \\[ \\]，\\begin{…} 之类也一样。',
  },
  'math-table-bar': {
    message: '表格里的公式有竖线：「{value}」',
    fix: '条件写 \\mid，绝对值写 \\lvert x \\rvert，范数写 \\lVert x \\rVert',
    doc: '表格里的公式不写 | 和 \\|：前者把格子分开，后者排成双竖线。',
  },
  'math-raw': {
    message: '「{value}」里的公式记号会照原样印出来',
    fix: '这里不排公式，换成文字；正文里写成 $…$，要说记号本身就放进代码',
    doc: '题名、概要、图注这样的一行文字里没有公式；正文里没有照原样印出来的 $$、\\( 与 \\[。',
  },
  'math-dollar': {
    message: '正文里有落单的 $',
    fix: '成对写成公式，或写 \\$',
    doc: '正文里的 $ 成对；真要美元号写 \\$。',
  },
};
