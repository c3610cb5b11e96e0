import type { AreaWords } from '../../rule-words.ts';

export const markup: AreaWords<'markup'> = {
  'mdx-syntax': {
    message: 'MDX 读不懂：{value}',
    fix: '{advice}',
    doc: 'MDX 能解析；正文里的 < 与 { 写成 \\< 与 \\{，或放进代码。',
  },
  'note-no-import': {
    message: '笔记里有 import 或 export：「{value}」',
    fix: '删掉它；组件不用导入就能用',
    doc: '笔记是数据，不是程序：没有 import、export。',
  },
  'note-no-expression': {
    message: '笔记里有表达式 {value}',
    fix: '{advice}',
    doc: '笔记里没有 {表达式}、{属性} 与模板标签，注释 {/* … */} 除外。',
  },
  'html-element': {
    message: '<{value}> 是 HTML，笔记里不写',
    fix: '{advice}',
    doc: '不写原始 HTML：写成 Markdown 或表里的组件。',
  },
  'component-known': {
    message: '没有组件 <{value}>',
    fix: '换成表里的组件，或写成 Markdown',
    doc: '只用表里的组件。',
  },
  'component-place': {
    message: '<{value}> 放错了地方',
    fix: '{advice}',
    doc: '块级组件独占段落，行内组件放在句子里。',
  },
  'component-holds': {
    message: '<{value}> 里有 <{component}> 以外的内容',
    fix: '放进一个 <{component}>，或移到 <{value}> 外面',
    doc: '由别的组件组成的组件（如 Versions）里只放那种组件。',
  },
  'attribute-known': {
    message: '<{component}> 没有属性「{value}」',
    fix: '改名或删去',
    doc: '组件只有表里的属性。',
  },
  'attribute-literal': {
    message: '<{component}> 的属性「{value}」不是引号里的文字',
    fix: '写成 {value}="…"，不用花括号',
    doc: '属性值是引号里的文字，不是表达式。',
  },
  'attribute-required': {
    message: '<{component}> 缺少属性「{value}」',
    fix: '补上 {value}="…"',
    doc: '组件的必填属性都在。',
  },
  'attribute-value': {
    message: '<{component}> 的属性「{attribute}」不能是「{value}」',
    fix: '改成期望的值',
    doc: '属性值在允许的范围里。',
  },
  'attribute-twice': {
    message: '<{component}> 的属性「{value}」写了两次',
    fix: '只留一个',
    doc: '同一个属性只写一次。',
  },
  'component-content': {
    message: '<{value}> 里面是空的',
    fix: '在开始与结束标记之间写内容',
    doc: 'About、Quote、Callout、Card、Term 有内容。',
  },
  'markup-depth': {
    message: '{value}套了不止 {limit} 层',
    fix: '减少层次',
    doc: '引用、列表、强调、组件最多套 50 层。',
  },
  'markup-size': {
    message: '{value}不止 {limit} 个',
    fix: '分成几段或几篇',
    doc: '一段或一篇里的记号、表格单元格、公式不多到查起来吃不消。',
  },
  'table-row': {
    message: '表格的这一行有 {value} 格，表头只有 {limit} 格',
    fix: '删去多余的竖线；文字与代码里的竖线写成 \\|，公式里写 \\mid 或 \\vert',
    doc: '表格的行不比表头宽：多出的格不会印出来。',
  },
  'fence-closed': {
    message: '「{value}」{found}',
    fix: '让开始与结束的记号各占一行，内容写在中间',
    doc: '代码块与公式块有结束的一行，公式不写在 $$ 那一行。',
  },
  'fence-marks': {
    message: '「{value}」不是代码块的开头，会照原样印出来',
    fix: '换成三个反引号：```',
    doc: '代码块用三个反引号围起，不用引号或间隔号。',
  },
  'code-indented': {
    message: '缩进的几行不会成为代码块，会排成普通段落',
    fix: '是代码，就用 ``` 围起并写明语言；不是，就去掉行首的空格',
    doc: '代码用 ``` 围起：MDX 没有靠缩进的代码块。',
  },
  'code-raw': {
    message: '「{value}」的反引号没有成对，会照原样印出来',
    fix: '补上另一个反引号；要印出反引号，写 \\`；表格里，代码中的竖线要写成 \\| 才不把格子切开',
    doc: '行内代码的反引号成对。',
  },
  'emphasis-raw': {
    message: '「{value}」没有成为强调，会照原样印出来',
    fix: '让 ** 成对，里面不以空格开头或结尾；要印出星号，写 \\*，或放进反引号',
    doc: '强调的 ** 与删除线的 ~~ 成对，紧贴里面的文字。',
  },
  'list-raw': {
    message: '「{value}」没有成为列表，会和上下行连成一段',
    fix: '{advice}',
    doc: '列表写成「- 项」与「1. 项」，记号后空一格，一段文字与编号列表之间空一行。',
  },
  'table-raw': {
    message: '「{value}」没有成为表格，会照原样印出来',
    fix: '{advice}',
    doc: '表头下面有一行 | --- | --- |，格数与表头一样。',
  },
  'callout-syntax': {
    message: '「{value}」是别的工具的提示框，会照原样印出来',
    fix: '写成 <Callout kind="{kind}"> 与 </Callout>，各占一行，里面前后空一行；标题写进 title="…"',
    doc: '提示框写成 <Callout>，不用 !!!、???、:::、[!NOTE]。',
  },
  'tabs-syntax': {
    message: '「{value}」是别的工具的选项卡，会照原样印出来',
    fix: '一份接一份写出来，各有小标题或各写代码的语言',
    doc: '没有选项卡：几份内容依次写出来。',
  },
  'toc-syntax': {
    message: '「{value}」是别的工具的目录，会照原样印出来',
    fix: '删掉它：每页自有目录',
    doc: '不写 [TOC]：每页自有目录。',
  },
  'extension-syntax': {
    message: '「{value}」是别的工具的写法，会照原样印出来',
    fix: '{advice}',
    doc: '没有 ==高亮==、~下标~、^上标^、:emoji:、缩写与定义列表。',
  },
  'code-language': {
    message: '代码块没有写语言',
    fix: '在 ``` 后面写语言，例如 ```python；纯文本写 ```text',
    doc: '每个代码块写明语言。',
  },
  'code-language-known': {
    message: '没有语言「{value}」，代码不会照它上色',
    fix: '换成 Shiki 的语言名（shiki.style/languages），小写；纯文本写 text',
    doc: '代码块的语言是 Shiki 认识的名字：python 而不是 Python、python3，cpp 而不是 c++。',
  },
  'code-lines': {
    message: '「{value}」标不出行：这个代码块有 {limit} 行',
    fix: '写成 {2,4-6}：从 1 数起，不超过行数，前面空一格',
    doc: '代码块里要标出的行写在语言后面，如 {2,4-6}，都在这个代码块里。',
  },
  'image-alt': {
    message: '图片「{value}」没有替代文字',
    fix: '写成 ![图里有什么](…)',
    doc: '图片有替代文字。',
  },
  'image-local': {
    message: '图片「{value}」不在 public/images/ 里',
    fix: '把图片放进 public/images/，写成 /images/<文件名>',
    doc: '不引用别处的图片；图片在 public/images/ 里，大小写一致。',
  },
  'image-size': {
    message: '图片「{value}」有 {size}，超过 {limit}',
    fix: '压缩后再放',
    doc: '一张图片不超过 300 kB。',
  },
  'image-content': {
    message: '「{value}」不是图片：{found}',
    fix: '换成与扩展名一致、完整的图片',
    doc: '图片的内容与扩展名一致：不是空文件、网页、Git LFS 的指针或别的格式。',
  },
  'image-pixels': {
    message: '图片「{value}」有 {size} 像素，超过 {limit}',
    fix: '缩小后再放',
    doc: '一张图片不超过 1600 万像素：浏览器要把每个像素都放进内存。',
  },
  'image-safe': {
    message: 'SVG「{value}」里有 {found}',
    fix: '去掉脚本、事件属性和外部引用',
    doc: 'SVG 里没有脚本、事件属性、外部引用。',
  },
};
