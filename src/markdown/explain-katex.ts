/** A reason of KaTeX in plain words, with what to do. */
export function explainKatex(reason: string): { value: string; advice: string } {
  for (const [pattern, value, advice] of reasons) {
    const match = pattern.exec(reason);
    if (match) {
      const fill = (template: string) =>
        template.replace('$1', match[1] ?? '').replace('$2', match[2] ?? '');
      return { value: fill(value), advice: fill(advice) };
    }
  }
  return { value: reason, advice: '照 KaTeX 支持的写法改（katex.org/docs/supported）' };
}

const reasons: [RegExp, string, string][] = [
  [/Undefined control sequence: (\S+)/, '没有命令 $1', '改成 KaTeX 支持的命令，或检查拼写'],
  [/Not trusted: (\S+)/, '不允许命令 $1', '公式里不放链接、图片和 HTML；链接写在公式外'],
  [
    /Global macro: (\S+)/,
    '$1 会改动别的公式',
    '用 \\def 或 \\newcommand，或者把宏加进 src/markdown/math.ts 的表',
  ],
  [/Too large: (.+)/, '尺寸 $1 超过 20em', '改小'],
  [/Too long: (\d+)/, '一个公式有 $1 个字符，超过 5000', '拆成几个公式'],
  [/Too many cells: (\d+)/, '一个公式有 $1 个 &，超过 1000', '拆成几个公式'],
  [/Colour of errors/, '颜色 #cc0000 留给排不出来的命令', '换一个颜色'],
  [/Too deep/, '一层套一层，套得太深', '拆成几个公式'],
  [/Too many tokens/, '自己定义的宏展开之后超过 5000 个记号', '少用自己定义的宏，或拆成几个公式'],
  [/Not a valid argument number/, '宏用了没有声明的参数', '参数从 #1 数起，声明几个用几个'],
  [/Expected '\}', got 'EOF'/, '花括号没有闭合', '补上 }'],
  [/Expected 'EOF', got '\}'/, '多了一个 }', '删掉它，或补上 {'],
  [/Expected '\\right', got 'EOF'/, '\\left 没有配对的 \\right', '补上 \\right'],
  [
    /Expected 'EOF', got '(&|\\\\\\\\)'/,
    '$1 不在对齐环境里',
    '放进 \\begin{aligned} … \\end{aligned}',
  ],
  [/Expected 'EOF', got '(\\[a-zA-Z]+|.+)'/, '这里不该有 $1', '检查它之前的括号与环境'],
  [/Expected '(.+)', got 'EOF'/, '公式到头了还缺 $1', '补上 $1'],
  [/Expected '(.+)', got '(.+)'/, '这里应当是 $1，却是 $2', '检查括号与环境'],
  [/No such environment: (\S+)/, '没有环境 $1', '用 aligned、cases、pmatrix、bmatrix 等'],
  [/Mismatch: Expected (.*) matched by/, '环境的开始与结束对不上（$1）', '两头写同一个名字'],
  [/Expected (?:& or )?.*\\end/, '环境没有结束', '补上 \\end{…}'],
  [/Double superscript/, '连写了两个上标', '用花括号写清，例如 {a^b}^c'],
  [/Double subscript/, '连写了两个下标', '用花括号写清，例如 {a_b}_c'],
  [/Expected group (?:after|as) (.*?)(?: at|$)/, '$1 之后缺少内容', '补上内容或删掉它'],
  [/Unexpected end of input in a macro argument/, '宏的参数没有写完', '补上 }'],
  [/Too many expansions/, '宏展开得没有尽头', '去掉循环的宏'],
  [/Invalid (?:size|unit): '?([^']*)'?/, '尺寸「$1」读不懂', '写成 1em 这样的尺寸'],
  [/Invalid color: '?([^']*)'?/, '颜色「$1」读不懂', '写成 red 或 #cc0000'],
  [
    /Invalid base-10 digit|Unrecognized|Invalid (?:number|delimiter)/,
    '参数读不懂',
    '检查这个命令的参数',
  ],
  [
    /Limit controls must follow a math operator/,
    '\\limits 之前没有运算符',
    '放在 \\sum、\\int 之类的后面',
  ],
  [
    /Can't use function '(.*)' in (math|text) mode/,
    '$1 不能用在这里',
    '把它移到公式里，或移出 \\text{…}',
  ],
  [
    /\\tag works only in display equations/,
    '\\tag 只能用在独立公式里',
    '写成 $$ 各占一行的独立公式',
  ],
  [/Unexpected character: '(.*)'/, '字符「$1」排不出来', '换成 LaTeX 命令，文字放进 \\text{…}'],
  [
    /\[unknownSymbol\]|\[unicodeTextInMathMode\]/,
    '有 KaTeX 不认识的字符',
    '换成 LaTeX 命令，文字放进 \\text{…}',
  ],
  [
    /\[newLineInDisplayMode\]/,
    '\\\\ 不在对齐环境里，不会换行',
    '放进 \\begin{aligned} … \\end{aligned}',
  ],
  [/\[commentAtEnd\]/, '% 之后都是注释', '要百分号写 \\%'],
  [/\[mathVs\w+\]/, '单位或重音用错了模式', '写成标准的 LaTeX'],
];
