import type { AreaWords } from '../../rule-words.ts';

export const references: AreaWords<'references'> = {
  'term-preferred': {
    message: '「{value}」在这份指南里叫「{other}」',
    fix: '改成「{other}」；别名放进括号里提一次即可',
    doc: '一个概念一个词：terms.yaml 的 avoid 里的名字只供搜索，不进正文（引文、代码、书名号、引号、括号里的不算）。',
  },
  'note-exists': {
    message: '没有笔记「{value}」',
    fix: '改成存在的笔记，或删去这一项',
    doc: '提到的笔记都存在。',
  },
  'link-target-exists': {
    message: '站内没有「{value}」这个地址',
    fix: '改成存在的地址，或删去这个链接',
    doc: '站内链接指向存在的页面，以 / 开头、以 / 结尾。',
  },
  'link-fragment-exists': {
    message: '{page} 没有片段「#{value}」',
    fix: '改成那一页上有的片段，或只链接到那一页',
    doc: '片段在目标页上存在。',
  },
  'link-wiki': {
    message: '「{value}」是双链，会照原样印出来',
    fix: '写成 [文字](/部分/短名/)；图片写成 ![图里有什么](/images/文件名)',
    doc: '站内链接写成 [文字](/部分/短名/)，不写 [[双链]]。',
  },
  'reference-defined': {
    message: '「{value}」指向没有写的地址 [{id}]，会照原样印出来',
    fix: '补上一行「[{id}]: 地址」，或写成 [文字](地址)；不是链接，就把第一个 [ 写成 \\[',
    doc: '[文字][记号] 的记号在别处写有地址。',
  },
  'link-raw': {
    message: '「{value}」没有成为链接，会照原样印出来',
    fix: '{advice}',
    doc: '写成链接的都是链接：地址里没有空格，括号成对而且是半角。',
  },
  'link-text': {
    message: '链接文字「{value}」没说通向哪里',
    fix: '写出目标的名字',
    doc: '链接文字说出目标，不写「这里」「点击」。',
  },
  'link-nested': {
    message: '链接里面又有链接：「{value}」',
    fix: '把里面的那个移到链接文字之外',
    doc: '链接与 <Term> 的文字里没有别的链接、脚注、<Term> 和 <Cite>：网页里链接不能套链接。',
  },
  'definition-once': {
    message: '「{value}」写了两次，后一个不会用上',
    fix: '留下一个，或给它另一个记号',
    doc: '一个记号只定义一次：Markdown 只用第一个 [记号]: 地址，也只印第一个 [^记号]: 脚注。',
  },
  'footnote-paired': {
    message: '脚注「{value}」{found}',
    fix: '正文里的 [^记号] 与文末的 [^记号]: 各写一个',
    doc: '脚注有记号也有内容。',
  },
  'section-exists': {
    message: '这篇笔记没有阅读清单「{value}」',
    fix: '改成 front matter 里的 section id，或删去这一行',
    doc: 'ReadingList 指向本篇的 section。',
  },
  'link-exists': {
    message: '没有 id 为「{value}」的链接',
    fix: '改成存在的链接 id，或删去这一行',
    doc: 'ref、Cite、Quote 指向存在的链接。',
  },
  'about-link-local': {
    message: '<About> 说的链接「{value}」不在这篇笔记里',
    fix: '改成本篇收录的链接 id；移到收录它的那篇笔记；链接已经不要了，就删去这一段',
    doc: 'About 与它的链接在同一篇笔记。',
  },
  'term-exists': {
    message: 'terms.yaml 里没有术语「{value}」',
    fix: '改成存在的术语 id，或在 terms.yaml 里加上；术语已经不要了，就删去这个标记',
    doc: 'Term 与 teaches 指向存在的术语。',
  },
  'figure-exists': {
    message: '没有图「{value}」',
    fix: '改成存在的图名',
    doc: 'Figure 指向存在的图。',
  },
  'requires-self': {
    message: '笔记「{value}」要求先读它自己',
    fix: '删掉这一项',
    doc: '先修里没有自己。',
  },
  'requires-cycle': {
    message: '先修成了环：{value}',
    fix: '去掉其中一条',
    doc: '先修关系没有环。',
  },
  'requires-order': {
    message: '先修「{value}」排在这篇笔记之后',
    fix: '在 guide.yaml 里调整顺序，或去掉这条先修',
    doc: '先修排在前面。',
  },
  'published-address': {
    message: '发布过的地址 /{value}/ 不在了',
    fix: '在{note}里写 formerly: [{value}]；从没发布过的，删去这一行',
    doc: 'published.json 里的地址都还能打开：有笔记、部分或页面，或者有 formerly 转过去。',
  },
  'published-link': {
    message: '发布过的链接 id「{value}」不在了',
    fix: '在接替它的那条链接里写 aliases: [{value}]；从没发布过的，删去这一行',
    doc: 'published.json 里的链接 id 都还在，或者是别的链接的别名。',
  },
  'published-own': {
    message: '这里记着 {value} 篇笔记，一篇也不在这份指南里',
    fix: '换上自己的内容之后，删去这个文件，再运行 npm run fix 另记一份',
    doc: 'published.json 记的是这份指南自己的地址。',
  },
  'published-listed': {
    message: '还没有记进 published.json：{value}',
    fix: '发布之前运行 npm run fix，由它记下',
    doc: '所有地址和链接 id 都记在 published.json 里，日后搬走、改名时不会丢。',
  },
};
