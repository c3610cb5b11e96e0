import { body, field } from '../harness.ts';
import type { RuleCase } from './types.ts';

export const math: RuleCase[] = [
  {
    rule: 'math-raw',
    change: field('summary', 'What $\\nabla f$ is'),
    expected: [
      'basics/water.mdx:3:10  error  math-raw',
      '  「What $\\nabla f$ is」里的公式记号会照原样印出来',
      '  修复：这里不排公式，换成文字；正文里写成 $…$，要说记号本身就放进代码',
    ],
  },
  {
    rule: 'math-renders',
    change: body('a $x + \\foo$ b'),
    expected: [
      'basics/water.mdx:13:8  error  math-renders',
      '  公式排不出来：没有命令 \\foo',
      '  修复：改成 KaTeX 支持的命令，或检查拼写',
    ],
  },
  {
    rule: 'math-ascii',
    change: body('a $x，y$ b'),
    expected: [
      'basics/water.mdx:13:5  error  math-ascii',
      '  公式里有全角字符「，」',
      '  修复：换成半角的 ,',
    ],
  },
  {
    rule: 'math-delimiter',
    change: body('a \\(x^2\\) b'),
    expected: [
      'basics/water.mdx:13:3  error  math-delimiter',
      '  「\\(x^2\\)」是公式，却没有写在 $ 里',
      '  修复：行内公式写成 $…$，独立公式写成 $$ 各占一行',
    ],
  },
  {
    rule: 'math-table-bar',
    change: body('| a | b |\n| - | - |\n| $P(A\\|B)$ | c |'),
    expected: [
      'basics/water.mdx:15:7  error  math-table-bar',
      '  表格里的公式有竖线：「$P(A\\|B)$」',
      '  修复：条件写 \\mid，绝对值写 \\lvert x \\rvert，范数写 \\lVert x \\rVert',
    ],
  },
  {
    rule: 'math-dollar',
    change: body('costs $5'),
    expected: [
      'basics/water.mdx:13:7  error  math-dollar',
      '  正文里有落单的 $',
      '  修复：成对写成公式，或写 \\$',
    ],
  },
  {
    rule: 'math-character',
    change: body('$f′(x)$'),
    expected: [
      'basics/water.mdx:13:3  error  math-character',
      '  公式里的「′」（U+2032）不是 LaTeX 的字符',
      "  修复：写成 '",
    ],
  },
];
