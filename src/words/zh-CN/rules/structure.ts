import type { AreaWords } from '../../rule-words.ts';

export const structure: AreaWords<'structure'> = {
  'guide-note-missing': {
    message: 'guide.yaml 列出了「{value}」，却没有这个文件',
    fix: '建这篇笔记，或从 guide.yaml 里去掉；以后才写的，把短名和标题记进 planned',
    doc: 'guide.yaml 列出的笔记都有文件，或者记在 planned 里。',
  },
  'page-file': {
    message: 'guide.yaml 列出了页面「{value}」，却没有这个文件',
    fix: '写一个 content/{value}.mdx，开头有 title 与 summary；或从 pages 里去掉',
    doc: 'guide.yaml 列出的页面都有文件：content/ 根上的 <id>.mdx。',
  },
  'page-listed': {
    message: '页面「{value}」没有列在 guide.yaml 里',
    fix: '在 guide.yaml 的 pages 里加上「- id: {value}」；如果是笔记，放进它那个部分的文件夹',
    doc: 'content/ 根上的文件都是 guide.yaml 的 pages 里列出的页面；没有 pages 时，只有 about.mdx。',
  },
  'planned-written': {
    message: '「{value}」已经写好了，却还在 planned 里',
    fix: '从 planned 里删去它',
    doc: 'planned 里只有还没写的笔记。',
  },
  'planned-listed': {
    message: 'planned 里的「{value}」没有列进 notes',
    fix: '在这个部分的 notes 里，把它的短名写到它该在的位置',
    doc: 'planned 里的笔记在 notes 里有自己的位置。',
  },
  'guide-note-listed': {
    message: '「{value}」没有列在 guide.yaml 里',
    fix: '在 guide.yaml 对应部分的 notes 里加上它',
    doc: '每篇笔记在 guide.yaml 里恰好列一次。',
  },
  'guide-note-once': {
    message: 'guide.yaml 里「{value}」列了两次',
    fix: '只留一个',
    doc: '每篇笔记在 guide.yaml 里恰好列一次。',
  },
  'id-unique': {
    message: '{kind}「{value}」在 {other} 已经用过',
    fix: '换一个 id',
    doc: '链接、术语、部分、路线的 id 在全书唯一；section 与标题的 id 在一篇里唯一。',
  },
  'alias-free': {
    message: '别名「{value}」与 {other} 的 id 相同',
    fix: '删掉这个别名',
    doc: '旧 id 不再被别人使用。',
  },
  'section-once': {
    message: '阅读清单「{value}」放了两次',
    fix: '只留一个 <ReadingList>',
    doc: '一个 section 最多放一次；没放的排在正文之后。',
  },
  'section-title-once': {
    message: '两个阅读清单都叫「{value}」',
    fix: '换一个题目：听网页的人只凭题目分清它们',
    doc: '一篇里的阅读清单各有各的题目。',
  },
  'ref-once': {
    message: '链接「{value}」在这个 section 里已经有了',
    fix: '删掉这一行',
    doc: '一个 section 里一个链接只出现一次。',
  },
  'about-once': {
    message: '链接「{value}」有两个 <About>',
    fix: '合成一个',
    doc: '一个链接最多一个 About。',
  },
  'heading-raw': {
    message: '「{value}」没有成为标题，会照原样印出来',
    fix: '# 用半角，后面空一格：## 标题 {/* id */}；不是标题，就把 # 写成 \\#',
    doc: '标题的 # 用半角，后面空一格。',
  },
  'heading-setext': {
    message: '「{value}」紧接着一行 {found}，于是成了标题',
    fix: '要分隔线，就在 {found} 前空一行；要标题，写成 ## 标题 {/* id */}',
    doc: '标题写成 ## 开头的一行，不在文字下面画线。',
  },
  'heading-id': {
    message: '标题「{value}」{found}',
    fix: '写成 ## 标题 {/* ascii-id */}',
    doc: '标题带英文 id：## 方向导数 {/* directional-derivative */}。',
  },
  'heading-level': {
    message: '标题「{value}」的层级不对：{found}',
    fix: '正文从 ## 开始，一级一级往下：## 标题 {/* ascii-id */}',
    doc: '正文标题从 ## 开始，不跳级，到 #### 为止。',
  },
  'heading-plain': {
    message: '标题「{value}」里有{found}',
    fix: '标题只用文字和代码',
    doc: '标题里没有公式、链接、组件。',
  },
  'note-has-content': {
    message: '这篇笔记没有正文',
    fix: '写一段导读',
    doc: '每篇笔记有正文。',
  },
  'group-many': {
    message: '组「{value}」只有一个链接',
    fix: '去掉 group，或把另一个也写上',
    doc: '一组至少有两个链接。',
  },
  'term-taught': {
    message: '术语「{value}」的笔记 {note} 没有在 teaches 里写它',
    fix: '在 {note} 的 teaches 里加上 {value}',
    doc: '术语的 note 与笔记的 teaches 两头一致。',
  },
  'term-taught-once': {
    message: '术语「{value}」由 {note} 教，不是这篇',
    fix: '从这篇的 teaches 里去掉，或改 terms.yaml',
    doc: '一个术语由一篇笔记教。',
  },
  'term-heading': {
    message: '{note} 里没有 id 为「{value}」的标题',
    fix: '改成那一篇里讲这个术语的标题的 id；整篇都在讲它的，删去 heading',
    doc: '术语的 heading 是它那篇笔记里的一个标题。',
  },
};
