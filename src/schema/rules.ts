export type Severity = 'error' | 'warning';
export type Area =
  | 'files'
  | 'yaml'
  | 'fields'
  | 'markup'
  | 'lessons'
  | 'addresses'
  | 'references'
  | 'structure'
  | 'ratings'
  | 'math'
  | 'dist'
  | 'snippets'
  | 'commands';

interface Rule {
  area: Area;
  severity: Severity;
  /** What is wrong; `{value}` and the other names of `Name` stand for values, other braces for themselves. */
  message: string;
  /** What to do about it; same placeholders. */
  fix: string;
  /** The line in the contributor docs: what the rule wants. */
  doc: string;
}

const rule = <const M extends string, const F extends string>(
  area: Area,
  message: M,
  fix: F,
  doc: string,
  severity: Severity = 'error',
) => ({ area, severity, message, fix, doc });

/**
 * Every rule of the guide: id, severity, message, fix and its line in the contributor docs.
 * Checker, build and CONTRIBUTING all read this table, so none can say something else than the others.
 */
export const rules = {
  // Files
  'file-name': rule(
    'files',
    '文件名「{value}」含有小写英文、数字和连字符以外的字符',
    '改成英文短名，例如 gradient-descent.mdx；文件名就是网址',
    '笔记放在 content/<部分>/<短名>.mdx；文件夹与文件名只用小写英文、数字和连字符。',
  ),
  'file-reserved': rule(
    'files',
    'Windows 上不能有叫「{value}」的文件',
    '换一个名字',
    '文件不叫 con、prn、aux、nul、com0–com9、lpt0–lpt9：Windows 把它们留给设备，取不下来这份仓库。',
  ),
  'file-readable': rule(
    'files',
    '读不了「{value}」：{found}',
    '放一个读得了的文件；没有权限时先改权限',
    '每个文件都读得了，文件的位置上不是文件夹。',
  ),
  'file-extension': rule(
    'files',
    '「{value}」不是笔记：笔记的扩展名是 .mdx',
    '改名为 .mdx，或者移出 content/',
    'content/ 里只有 .mdx 笔记、guide.yaml、terms.yaml、link-health.json 和 published.json。',
  ),
  'file-unexpected': rule(
    'files',
    '没有人认识文件「{value}」',
    '笔记放进 content/<部分>/，其余文件移出 content/',
    '笔记恰好在一层部分文件夹里；content/ 根上只有 about.mdx 与四个数据文件。',
  ),
  'file-case-twin': rule(
    'files',
    '「{value}」与「{other}」只差大小写',
    '改掉其中一个：有的系统上它们是同一个文件',
    '没有只差大小写的两个文件名。',
  ),
  'file-symlink': rule(
    'files',
    '「{value}」是符号链接',
    '换成真正的文件',
    'content/ 与 public/ 里没有符号链接：它能把机器上别的文件发布出去。',
  ),
  'file-size': rule(
    'files',
    '文件有 {value}，超过 {limit}',
    '拆成几篇笔记',
    '一个文件不超过 400 kB。',
  ),
  'public-file': rule(
    'files',
    '不能发布「{value}」：{found}',
    '{advice}',
    'public/ 里是原样发布的普通文件：没有管道和设备，没有网页和样式表，不占站点自己的地址；public/images/ 里只有图片。',
  ),
  'file-encoding': rule(
    'files',
    '文件不是 UTF-8 编码',
    '在编辑器里另存为 UTF-8（无 BOM）',
    '文件用 UTF-8 编码。',
  ),
  'file-control-character': rule(
    'files',
    '出现看不见的字符 {value}',
    '删掉它；npm run fix 会删去 BOM、统一换行',
    '没有 BOM、CRLF、NUL、零宽和双向控制字符。',
  ),
  'file-missing': rule(
    'files',
    '缺少 {value}',
    '照 README 的「文件夹地图」补上它',
    'guide.yaml 与 terms.yaml 必须在。',
  ),
  'merge-resolved': rule(
    'files',
    '合并冲突没有解决：「{value}」',
    '留下要的那一边，删掉 <<<<<<<、=======、>>>>>>> 三行',
    '没有合并冲突的记号。',
  ),
  'move-unfinished': rule(
    'files',
    '上一次 npm run move 没有做完，有的文件改了，有的没改',
    '运行 npm run fix 退回去，再搬一次',
    'content/ 里没有中断的搬家留下的 move-journal.json。',
  ),
  'notes-exist': rule(
    'files',
    '一篇笔记也没有',
    '用 npm run new -- <部分>/<短名> <标题> 建第一篇',
    '指南至少有一篇笔记。',
  ),

  // YAML
  'front-matter-exists': rule(
    'yaml',
    '开头没有由两行 --- 围起的 front matter',
    '第一行写 ---，字段之后再写一行 ---',
    '每篇笔记以 front matter 开头。',
  ),
  'yaml-syntax': rule(
    'yaml',
    'YAML 读不懂：{value}',
    '检查这一行的缩进、冒号后的空格和引号；含「: 」或以 [ { * & @ 开头的文字要加引号',
    'YAML 语法正确。',
  ),
  'yaml-duplicate-key': rule(
    'yaml',
    '字段「{value}」写了两次',
    '只留一个',
    '同一层里没有重复的字段。',
  ),
  'yaml-plain': rule(
    'yaml',
    '这里用了 YAML 的锚点、别名、标签或指令「{value}」',
    '把内容直接写出来',
    '不用 YAML 的锚点、别名、标签、指令。',
  ),
  'yaml-comment': rule(
    'yaml',
    '从「{value}」起是 YAML 的注释，不会显示',
    '要显示，就给整句加上引号；真是注释，就另起一行',
    '题名与句子里的 # 不被当成注释：含「 #」的文字加引号。',
  ),
  'json-syntax': rule(
    'yaml',
    'JSON 读不懂：{value}',
    '{advice}',
    'link-health.json 与 published.json 是合法的 JSON。',
  ),

  // Fields
  'field-known': rule('fields', '不认识的字段「{value}」', '改名或删去', '只有模式里列出的字段。'),
  'field-required': rule('fields', '缺少字段「{value}」', '补上它', '必填字段都在。'),
  'list-once': rule(
    'fields',
    '「{value}」在「{field}」里写了两次',
    '只留一个',
    '列表里没有重复的项。',
  ),
  'field-value': rule(
    'fields',
    '字段「{field}」的值不对：{value}',
    '改成期望的样子',
    '字段的类型、取值、长度与格式符合模式。',
  ),

  // Markup: notes are data
  'mdx-syntax': rule(
    'markup',
    'MDX 读不懂：{value}',
    '{advice}',
    'MDX 能解析；正文里的 < 与 { 写成 \\< 与 \\{，或放进代码。',
  ),
  'note-no-import': rule(
    'markup',
    '笔记里有 import 或 export：「{value}」',
    '删掉它；组件不用导入就能用',
    '笔记是数据，不是程序：没有 import、export。',
  ),
  'note-no-expression': rule(
    'markup',
    '笔记里有表达式 {value}',
    '写成普通文字；要显示花括号，写 \\{ 或放进代码；标题的 id 写成 {/* id */}',
    '笔记里没有 {表达式}，注释 {/* … */} 除外。',
  ),
  'component-known': rule(
    'markup',
    '没有组件 <{value}>',
    '换成表里的组件，或写成 Markdown',
    '只用表里的组件，不写原始 HTML。',
  ),
  'component-place': rule(
    'markup',
    '<{value}> 放错了地方',
    '{advice}',
    '块级组件独占段落，行内组件放在句子里。',
  ),
  'attribute-known': rule(
    'markup',
    '<{component}> 没有属性「{value}」',
    '改名或删去',
    '组件只有表里的属性。',
  ),
  'attribute-literal': rule(
    'markup',
    '<{component}> 的属性「{value}」不是引号里的文字',
    '写成 {value}="…"，不用花括号',
    '属性值是引号里的文字，不是表达式。',
  ),
  'attribute-required': rule(
    'markup',
    '<{component}> 缺少属性「{value}」',
    '补上 {value}="…"',
    '组件的必填属性都在。',
  ),
  'attribute-value': rule(
    'markup',
    '<{component}> 的属性「{attribute}」不能是「{value}」',
    '改成期望的值',
    '属性值在允许的范围里。',
  ),
  'attribute-twice': rule(
    'markup',
    '<{component}> 的属性「{value}」写了两次',
    '只留一个',
    '同一个属性只写一次。',
  ),
  'component-content': rule(
    'markup',
    '<{value}> 里面是空的',
    '在开始与结束标记之间写内容',
    'About、Quote、Callout、Card、Term 有内容。',
  ),
  'markup-depth': rule(
    'markup',
    '{value}套了不止 {limit} 层',
    '减少层次',
    '引用、列表、强调、组件最多套 50 层。',
  ),
  'markup-size': rule(
    'markup',
    '{value}不止 {limit} 个',
    '分成几段或几篇',
    '一段或一篇里的记号、表格单元格、公式不多到查起来吃不消。',
  ),
  'table-row': rule(
    'markup',
    '表格的这一行有 {value} 格，表头只有 {limit} 格',
    '删去多余的竖线；文字与代码里的竖线写成 \\|，公式里写 \\mid 或 \\vert',
    '表格的行不比表头宽：多出的格不会印出来。',
  ),
  'fence-closed': rule(
    'markup',
    '「{value}」开头的块{found}',
    '让开始与结束的记号各占一行，内容写在中间',
    '代码块与公式块有结束的一行，公式不写在 $$ 那一行。',
  ),
  'code-language': rule(
    'markup',
    '代码块没有写语言',
    '在 ``` 后面写语言，例如 ```python；纯文本写 ```text',
    '每个代码块写明语言。',
  ),
  'code-language-known': rule(
    'markup',
    '没有语言「{value}」，代码不会照它上色',
    '换成 Shiki 的语言名（shiki.style/languages），小写；纯文本写 text',
    '代码块的语言是 Shiki 认识的名字：python 而不是 Python、python3，cpp 而不是 c++。',
  ),
  'image-alt': rule(
    'markup',
    '图片「{value}」没有替代文字',
    '写成 ![图里有什么](…)',
    '图片有替代文字。',
  ),
  'image-local': rule(
    'markup',
    '图片「{value}」不在 public/images/ 里',
    '把图片放进 public/images/，写成 /images/<文件名>',
    '不引用别处的图片；图片在 public/images/ 里，大小写一致。',
  ),
  'image-size': rule(
    'markup',
    '图片「{value}」有 {size}，超过 {limit}',
    '压缩后再放',
    '一张图片不超过 300 kB。',
  ),
  'image-content': rule(
    'markup',
    '「{value}」不是图片：{found}',
    '换成与扩展名一致、完整的图片',
    '图片的内容与扩展名一致：不是空文件、网页、Git LFS 的指针或别的格式。',
  ),
  'image-pixels': rule(
    'markup',
    '图片「{value}」有 {size} 像素，超过 {limit}',
    '缩小后再放',
    '一张图片不超过 1600 万像素：浏览器要把每个像素都放进内存。',
  ),
  'image-safe': rule(
    'markup',
    'SVG「{value}」里有 {found}',
    '去掉脚本、事件属性和外部引用',
    'SVG 里没有脚本、事件属性、外部引用。',
  ),

  // Lessons
  'lesson-part': rule(
    'lessons',
    '这篇写着 form: {form}，却没有{value}',
    '{advice}',
    '课有图、四道以上自测、动手题、能运行的代码（或 notRun 里的理由）、依据、术语和小结；存档有框架和两道自测。',
    'warning',
  ),
  'lesson-order': rule(
    'lessons',
    '「{value}」排在「{other}」后面',
    '按 直觉、定义、手算一遍、代码、在 PyTorch 里、容易踩的坑、小结、自测、动手 的次序排',
    '固定的小标题按一个次序排；短文可以缺，不能换位置。',
    'warning',
  ),
  'exercise-answer': rule(
    'lessons',
    '动手题里有 {value} 个 <Answer>',
    '题目写完之后放一个 <Answer>…</Answer>，后面不再写别的',
    '动手题以一个折起来的答案结束。',
  ),
  'minutes-computed': rule(
    'lessons',
    '写着 {value} 分钟，按正文、公式、代码、图和必读算是 {computed} 分钟',
    '删掉 minutes 这一行；确有理由才留',
    '阅读时间由程序算；自己写的不离谱。',
    'warning',
  ),

  'term-preferred': rule(
    'references',
    '「{value}」在这份指南里叫「{other}」',
    '改成「{other}」；别名放进括号里提一次即可',
    '一个概念一个词：terms.yaml 的 avoid 里的名字只供搜索，不进正文（引文、代码、书名号、引号、括号里的不算）。',
    'warning',
  ),

  // Addresses
  'url-parse': rule(
    'addresses',
    '「{value}」不是完整的网址',
    '写成 https://… 的完整地址',
    '外部地址是完整的 http(s) 网址。',
  ),
  'url-scheme': rule(
    'addresses',
    '不允许的协议「{value}」',
    '只用 https:// 或 http://（正文里还可以用 mailto:）',
    '协议只有 http、https 和正文里的 mailto。',
  ),
  'url-blank': rule(
    'addresses',
    '网址「{value}」里有空白',
    '删掉空白；地址里真有空格时写 %20',
    '网址里没有空白。',
  ),
  'url-control': rule(
    'addresses',
    '网址里有看不见的字符 {value}',
    '删掉它',
    '网址里没有控制字符与零宽字符。',
  ),
  'url-credentials': rule(
    'addresses',
    '网址里带着用户名或密码「{value}」',
    '删掉 @ 之前的部分',
    '网址里没有用户名和密码。',
  ),
  'url-private-host': rule(
    'addresses',
    '读者到不了主机「{value}」',
    '换成公开的网址',
    '主机是公网上的。',
  ),
  'link-year': rule(
    'fields',
    '{value} 没有 year',
    '补上首次发表的年份，例如 year: 2016（npm run add 用 --year）',
    '论文与书写明首次发表的年份。',
  ),
  'link-et-al': rule(
    'fields',
    '「{value}」写了 etAl，却没有 by',
    '在 by 里写出前几位作者',
    'etAl 表示 by 之外还有作者。',
  ),
  'url-length': rule(
    'addresses',
    '网址有 {value} 个字符，超过 2000',
    '换成短的地址',
    '网址不超过 2000 个字符。',
  ),
  'url-percent': rule(
    'addresses',
    '网址里的「{value}」不是百分号编码',
    '百分号本身写 %25；编码是 % 与两位十六进制数',
    '网址里的 % 后面是两位十六进制数。',
  ),
  'url-punctuation': rule(
    'addresses',
    '网址末尾粘着标点「{value}」',
    '从网址里删掉；真是地址的一部分，就写成百分号编码',
    '网址末尾没有粘上的标点，括号成对。',
  ),
  'url-lookalike': rule(
    'addresses',
    '主机名里有形似的字母：{value}',
    '在浏览器里打开原网站，从地址栏重新复制',
    '主机名里没有冒充拉丁字母的字母。',
  ),
  'url-secret': rule(
    'addresses',
    '网址里带着访问凭证「{value}」',
    '换成不带凭证的公开地址：凭证会过期，也会被人盗用',
    '网址里没有登录或签名的凭证，例如 token、sig、X-Amz-Signature。',
  ),
  'url-mail': rule(
    'addresses',
    '「{value}」不是邮箱地址',
    '写成 mailto:名字@主机',
    '邮箱链接写成 mailto:名字@主机，只用在正文里。',
  ),
  'url-own-site': rule(
    'addresses',
    '「{value}」是这份指南自己的网址',
    '在正文里写站内链接 {page}；阅读清单只收别处的作品',
    '指向本站的链接写站内地址，换了域名也不会断。',
  ),
  'health-address': rule(
    'addresses',
    'link-health.json 的 {field}「{value}」不能给读者打开',
    '删掉这一条记录，再运行 npm run check:links',
    'link-health.json 里的 finalUrl 与 archive 是公网上的 http(s) 地址。',
  ),
  'url-unique': rule(
    'addresses',
    '网址「{value}」在 {other} 已经有了',
    '在这里写 - ref: {id}',
    '一个作品在全书只收一次，不论用它的哪个地址（arXiv 的摘要页与 PDF、youtu.be 与 youtube.com……）；第二处用 ref。',
  ),
  'url-https': rule(
    'addresses',
    '「{value}」有 https 版本',
    '改成 https://',
    '已知支持 https 的主机写 https。',
    'warning',
  ),
  'url-tracking': rule(
    'addresses',
    '网址带着跟踪参数「{value}」',
    '删掉这个参数',
    '网址不带跟踪参数。',
    'warning',
  ),

  // References
  'note-exists': rule('references', '没有笔记「{value}」', '改成存在的笔记', '提到的笔记都存在。'),
  'link-target-exists': rule(
    'references',
    '站内没有「{value}」这个地址',
    '改成存在的地址，例如 /maths/gradient/',
    '站内链接指向存在的页面，以 / 开头、以 / 结尾。',
  ),
  'link-fragment-exists': rule(
    'references',
    '{page} 没有片段「#{value}」',
    '改成那一页上有的片段',
    '片段在目标页上存在。',
  ),
  'link-raw': rule(
    'references',
    '「{value}」没有成为链接，会照原样印出来',
    '{advice}',
    '写成链接的都是链接：地址里没有空格，括号成对而且是半角。',
  ),
  'link-text': rule(
    'references',
    '链接文字「{value}」没说通向哪里',
    '写出目标的名字',
    '链接文字说出目标，不写「这里」「点击」。',
  ),
  'link-nested': rule(
    'references',
    '链接里面又有链接：「{value}」',
    '把里面的那个移到链接文字之外',
    '链接与 <Term> 的文字里没有别的链接、脚注、<Term> 和 <Cite>：网页里链接不能套链接。',
  ),
  'definition-once': rule(
    'references',
    '「{value}」写了两次，后一个不会用上',
    '留下一个，或给它另一个记号',
    '一个记号只定义一次：Markdown 只用第一个 [记号]: 地址，也只印第一个 [^记号]: 脚注。',
  ),
  'footnote-paired': rule(
    'references',
    '脚注「{value}」{found}',
    '正文里的 [^记号] 与文末的 [^记号]: 各写一个',
    '脚注有记号也有内容。',
  ),
  'section-exists': rule(
    'references',
    '这篇笔记没有阅读清单「{value}」',
    '改成 front matter 里的 section id',
    'ReadingList 指向本篇的 section。',
  ),
  'link-exists': rule(
    'references',
    '没有 id 为「{value}」的链接',
    '改成存在的链接 id',
    'ref、Cite、Quote 指向存在的链接。',
  ),
  'about-link-local': rule(
    'references',
    '<About> 说的链接「{value}」不在这篇笔记里',
    '移到收录它的那篇笔记',
    'About 与它的链接在同一篇笔记。',
  ),
  'term-exists': rule(
    'references',
    'terms.yaml 里没有术语「{value}」',
    '改成存在的术语 id，或在 terms.yaml 里加上',
    'Term 与 teaches 指向存在的术语。',
  ),
  'figure-exists': rule(
    'references',
    '没有图「{value}」',
    '改成存在的图名',
    'Figure 指向存在的图。',
  ),
  'requires-self': rule(
    'references',
    '笔记「{value}」要求先读它自己',
    '删掉这一项',
    '先修里没有自己。',
  ),
  'requires-cycle': rule('references', '先修成了环：{value}', '去掉其中一条', '先修关系没有环。'),
  'requires-order': rule(
    'references',
    '先修「{value}」排在这篇笔记之后',
    '在 guide.yaml 里调整顺序，或去掉这条先修',
    '先修排在前面。',
  ),

  'published-address': rule(
    'references',
    '发布过的地址 /{value}/ 不在了',
    '在{note}里写 formerly: [{value}]；从没发布过的，删去这一行',
    'published.json 里的地址都还能打开：有笔记、部分或页面，或者有 formerly 转过去。',
  ),
  'published-link': rule(
    'references',
    '发布过的链接 id「{value}」不在了',
    '在接替它的那条链接里写 aliases: [{value}]；从没发布过的，删去这一行',
    'published.json 里的链接 id 都还在，或者是别的链接的别名。',
  ),
  'published-own': rule(
    'references',
    '这里记着 {value} 篇笔记，一篇也不在这份指南里',
    '换上自己的内容之后，删去这个文件，再运行 npm run fix 另记一份',
    'published.json 记的是这份指南自己的地址。',
  ),
  'published-listed': rule(
    'references',
    '还没有记进 published.json：{value}',
    '发布之前运行 npm run fix，由它记下',
    '所有地址和链接 id 都记在 published.json 里，日后搬走、改名时不会丢。',
    'warning',
  ),

  // Structure
  'guide-note-missing': rule(
    'structure',
    'guide.yaml 列出了「{value}」，却没有这个文件',
    '建这篇笔记，或从 guide.yaml 里去掉；以后才写的，把短名和标题记进 planned',
    'guide.yaml 列出的笔记都有文件，或者记在 planned 里。',
  ),
  'planned-written': rule(
    'structure',
    '「{value}」已经写好了，却还在 planned 里',
    '从 planned 里删去它',
    'planned 里只有还没写的笔记。',
  ),
  'planned-listed': rule(
    'structure',
    'planned 里的「{value}」没有列进 notes',
    '在这个部分的 notes 里，把它的短名写到它该在的位置',
    'planned 里的笔记在 notes 里有自己的位置。',
  ),
  'guide-note-listed': rule(
    'structure',
    '「{value}」没有列在 guide.yaml 里',
    '在 guide.yaml 对应部分的 notes 里加上它',
    '每篇笔记在 guide.yaml 里恰好列一次。',
  ),
  'guide-note-once': rule(
    'structure',
    'guide.yaml 里「{value}」列了两次',
    '只留一个',
    '每篇笔记在 guide.yaml 里恰好列一次。',
  ),
  'id-unique': rule(
    'structure',
    '{kind}「{value}」在 {other} 已经用过',
    '换一个 id',
    '链接、术语、部分、路线的 id 在全书唯一；section 与标题的 id 在一篇里唯一。',
  ),
  'alias-free': rule(
    'structure',
    '别名「{value}」与 {other} 的 id 相同',
    '删掉这个别名',
    '旧 id 不再被别人使用。',
  ),
  'section-once': rule(
    'structure',
    '阅读清单「{value}」放了两次',
    '只留一个 <ReadingList>',
    '一个 section 最多放一次；没放的排在正文之后。',
  ),
  'section-title-once': rule(
    'structure',
    '两个阅读清单都叫「{value}」',
    '换一个题目：听网页的人只凭题目分清它们',
    '一篇里的阅读清单各有各的题目。',
  ),
  'ref-once': rule(
    'structure',
    '链接「{value}」在这个 section 里已经有了',
    '删掉这一行',
    '一个 section 里一个链接只出现一次。',
  ),
  'about-once': rule(
    'structure',
    '链接「{value}」有两个 <About>',
    '合成一个',
    '一个链接最多一个 About。',
  ),
  'heading-id': rule(
    'structure',
    '标题「{value}」{found}',
    '写成 ## 标题 {/* ascii-id */}',
    '标题带英文 id：## 方向导数 {/* directional-derivative */}。',
  ),
  'heading-level': rule(
    'structure',
    '标题「{value}」的层级不对：{found}',
    '正文从 ## 开始，一级一级往下',
    '正文标题从 ## 开始，不跳级，到 #### 为止。',
  ),
  'heading-plain': rule(
    'structure',
    '标题「{value}」里有{found}',
    '标题只用文字和代码',
    '标题里没有公式、链接、组件。',
  ),
  'note-has-content': rule('structure', '这篇笔记没有正文', '写一段导读', '每篇笔记有正文。'),
  'group-many': rule(
    'structure',
    '组「{value}」只有一个链接',
    '去掉 group，或把另一个也写上',
    '一组至少有两个链接。',
  ),
  'term-taught': rule(
    'structure',
    '术语「{value}」的笔记 {note} 没有在 teaches 里写它',
    '在 {note} 的 teaches 里加上 {value}',
    '术语的 note 与笔记的 teaches 两头一致。',
  ),
  'term-taught-once': rule(
    'structure',
    '术语「{value}」由 {note} 教，不是这篇',
    '从这篇的 teaches 里去掉，或改 terms.yaml',
    '一个术语由一篇笔记教。',
  ),

  // Ratings and quotes
  'rating-in-prose': rule(
    'ratings',
    '「{value}」里夹着评级记号',
    '评级写进 rating 字段：recommended（荐）或 essential（必读）',
    '标题与说明里没有 ★、[荐]、【荐】。',
  ),
  'rating-share': rule(
    'ratings',
    '「{value}」里 {share} 的链接是必读',
    '必读只给真正绕不开的',
    '必读不超过一节的一半（四个以上链接时）。',
    'warning',
  ),
  'quote-source': rule(
    'ratings',
    '<Quote> 没有来源',
    '写 by="作者"，并放进 <About link="…"> 或写 link="…"',
    '引文有作者和来源链接。',
  ),
  'quote-length': rule(
    'ratings',
    '引文有 {value} 字，超过 {limit} 字',
    '缩短：转述只留要点，原文摘录只留一两句',
    '转述不超过 400 字，原文摘录不超过 120 字。',
  ),
  'quote-locator': rule(
    'ratings',
    '{value} 的原文摘录没有写出处位置',
    '写上 locator="第 2 节"',
    '原文摘录写明位置。',
  ),

  // Mathematics
  'math-renders': rule(
    'math',
    '公式排不出来：{value}',
    '{advice}',
    '每个公式都能被 KaTeX 严格模式排出。',
  ),
  'math-ascii': rule(
    'math',
    '公式里有全角字符「{value}」',
    '换成半角；文字放进 \\text{…}',
    '公式里没有全角符号，汉字只在 \\text{…} 里。',
  ),
  'math-delimiter': rule(
    'math',
    '公式写在「{value}」里',
    '行内公式写成 $…$，独立公式写成 $$ 各占一行',
    '公式用 $ 与 $$，不用 \\( \\) 与 \\[ \\]。',
  ),
  'math-table-bar': rule(
    'math',
    '表格里的公式有竖线：「{value}」',
    '条件写 \\mid，绝对值写 \\lvert x \\rvert，范数写 \\lVert x \\rVert',
    '表格里的公式不写 | 和 \\|：前者把格子分开，后者排成双竖线。',
  ),
  'math-raw': rule(
    'math',
    '「{value}」里的公式记号会照原样印出来',
    '这里不排公式，换成文字；正文里写成 $…$，要说记号本身就放进代码',
    '题名、概要、图注这样的一行文字里没有公式；正文里没有照原样印出来的 $$、\\( 与 \\[。',
  ),
  'math-dollar': rule(
    'math',
    '正文里有落单的 $',
    '成对写成公式，或写 \\$',
    '正文里的 $ 成对；真要美元号写 \\$。',
  ),

  // Python of the notes, run by check:snippets
  'snippet-parses': rule(
    'snippets',
    'Python 读不懂：{value}',
    '改正语法；不是 Python 的片段换一个语言名，例如 ```text',
    '每个 python 代码块都符合 Python 语法。',
  ),
  'snippet-runs': rule(
    'snippets',
    '代码运行失败：{value}',
    '{advice}',
    '一篇里的 python run 代码块按先后顺序都能运行，60 秒之内跑完。',
  ),
  'snippet-output': rule(
    'snippets',
    '{value}',
    '{advice}',
    'python run 打印的内容写在紧跟其后的 output 代码块里，一字不差（行尾空白除外）。',
  ),

  // npm run new and npm run add
  'part-exists': rule(
    'commands',
    '没有部分「{value}」',
    '改成 guide.yaml 里的部分，或先在那里加上它',
    'npm run new 只在 guide.yaml 已有的部分里建笔记。',
  ),
  'note-new': rule(
    'commands',
    '笔记「{value}」已经有了',
    '换一个短名，或直接改那一篇',
    'npm run new 不改动已有的笔记。',
  ),

  // The built site
  'dist-page-exists': rule(
    'dist',
    '缺少页面 {value}',
    '这是构建的错误，请报告',
    '每篇笔记、每个部分都有页面。',
  ),
  'dist-page-expected': rule(
    'dist',
    '多出页面 {value}',
    '这是构建的错误，请报告',
    '没有来历不明的页面。',
  ),
  'dist-page-indexed': rule(
    'dist',
    '搜索索引与笔记对不上：{value}',
    '这是构建的错误，请报告',
    '索引里的页面就是全部笔记。',
  ),
  'dist-link-exists': rule(
    'dist',
    '{attribute}「{value}」指向不存在的文件',
    '改正链接；大小写也要一致',
    '站内的 href、src、srcset、poster、action、use、url() 都有文件，大小写一致。',
  ),
  'dist-fragment-exists': rule(
    'dist',
    '{attribute}「{value}」的片段不在那一页上',
    '改正片段',
    '站内链接的片段都存在。',
  ),
  'dist-base-kept': rule(
    'dist',
    '{attribute}「{value}」没有带上站点前缀 {base}',
    '这是构建的错误，请报告',
    '站内地址都带站点前缀。',
  ),
  'dist-same-origin': rule(
    'dist',
    '页面要从别处取「{value}」',
    '把资源放进站点',
    '不向别的来源取任何资源。',
  ),
  'dist-no-inline': rule(
    'dist',
    '页面里有{value}',
    '移到单独的文件',
    '没有行内脚本、样式和事件属性。',
  ),
  'dist-csp': rule(
    'dist',
    '页面没有约定的内容安全策略',
    '这是构建的错误，请报告',
    '每一页带严格的 CSP。',
  ),
  'dist-id-unique': rule(
    'dist',
    'id「{value}」在页面里出现了两次',
    '换掉其中一个',
    '一页之内 id 唯一。',
  ),
  'dist-id-reference': rule(
    'dist',
    '{attribute} 提到的 id「{value}」不在页面里',
    '改正 id',
    'for 与 aria-* 指向存在的 id。',
  ),
  'dist-html-valid': rule(
    'dist',
    'HTML 不合规范：{value}',
    '见 html-validate 的规则 {rule}',
    'html-validate 没有错误。',
  ),
  'dist-page-weight': rule(
    'dist',
    '页面 {page} 的 HTML 有 {size}，超过 {limit}',
    '拆成几篇；最重的是公式、长代码和长清单',
    '一页的 HTML 不超过 500 kB。',
    'warning',
  ),
  'dist-math-clean': rule(
    'dist',
    '页面里有没排好的公式：{value}',
    '改正公式',
    '没有 katex-error、红色的宏名和落单的 $$。',
  ),
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

type Name =
  | 'value'
  | 'other'
  | 'limit'
  | 'field'
  | 'advice'
  | 'component'
  | 'attribute'
  | 'size'
  | 'found'
  | 'id'
  | 'page'
  | 'note'
  | 'kind'
  | 'share'
  | 'base'
  | 'form'
  | 'computed'
  | 'rule';

type Placeholders<T extends string> = {
  [N in Name]: T extends `${string}{${N}}${string}` ? N : never;
}[Name];

/** Values that the templates of a rule need. */
export type RuleParams<Id extends RuleId> = Record<
  Placeholders<(typeof rules)[Id]['message']> | Placeholders<(typeof rules)[Id]['fix']>,
  string
>;
