import type { AreaWords } from '../../rule-words.ts';

export const dist: AreaWords<'dist'> = {
  'dist-page-exists': {
    message: '缺少页面 {value}',
    fix: '这是构建的错误，请报告',
    doc: '每篇笔记、每个部分都有页面。',
  },
  'dist-page-expected': {
    message: '多出页面 {value}',
    fix: '这是构建的错误，请报告',
    doc: '没有来历不明的页面。',
  },
  'dist-page-indexed': {
    message: '搜索索引与笔记对不上：{value}',
    fix: '这是构建的错误，请报告',
    doc: '索引里的页面就是全部笔记。',
  },
  'dist-link-exists': {
    message: '{attribute}「{value}」指向不存在的文件',
    fix: '改正链接；大小写也要一致',
    doc: '站内的 href、src、srcset、poster、action、use、url() 都有文件，大小写一致。',
  },
  'dist-fragment-exists': {
    message: '{attribute}「{value}」的片段不在那一页上',
    fix: '改正片段',
    doc: '站内链接的片段都存在。',
  },
  'dist-base-kept': {
    message: '{attribute}「{value}」没有带上站点前缀 {base}',
    fix: '这是构建的错误，请报告',
    doc: '站内地址都带站点前缀。',
  },
  'dist-same-origin': {
    message: '页面要从别处取「{value}」',
    fix: '把资源放进站点',
    doc: '不向别的来源取任何资源。',
  },
  'dist-no-inline': {
    message: '页面里有{value}',
    fix: '移到单独的文件',
    doc: '没有行内脚本、样式和事件属性。',
  },
  'dist-csp': {
    message: '页面没有约定的内容安全策略',
    fix: '这是构建的错误，请报告',
    doc: '每一页带严格的 CSP。',
  },
  'dist-id-unique': {
    message: 'id「{value}」在页面里出现了两次',
    fix: '换掉其中一个',
    doc: '一页之内 id 唯一。',
  },
  'dist-id-reference': {
    message: '{attribute} 提到的 id「{value}」不在页面里',
    fix: '改正 id',
    doc: 'for 与 aria-* 指向存在的 id。',
  },
  'dist-html-valid': {
    message: 'HTML 不合规范：{value}',
    fix: '见 html-validate 的规则 {rule}',
    doc: 'html-validate 没有错误。',
  },
  'dist-card-character': {
    message: '页面 {page} 的分享图上写不出 {value}：字体里没有',
    fix: '换一个写法；不换，图上那里空着',
    doc: '分享图的题目用到的字，字体里都有（只在带 --social-cards 时查）。',
  },
  'dist-page-weight': {
    message: '页面 {page} 的 HTML 有 {size}，超过 {limit}',
    fix: '拆成几篇；最重的是公式、长代码和长清单',
    doc: '一页的 HTML 不超过 500 kB。',
  },
  'dist-math-clean': {
    message: '页面里有没排好的公式：{value}',
    fix: '改正公式',
    doc: '没有 katex-error、红色的宏名和落单的 $$。',
  },
};
