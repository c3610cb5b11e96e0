import type { structure as names } from '../../../schema/phrases/structure.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const structure: PhraseWords<typeof names> = {
  'kind-link': '链接',
  'kind-term': '术语',
  'kind-part': '部分',
  'kind-route': '路线',
  'kind-page': '页面',
  'kind-list': '阅读清单',
  'kind-heading': '标题',
  'kind-card': '自测',
  'kind-exercise': '动手题',
  'kind-figure': '图',
  'kind-footnote': '脚注',

  'own-furniture': '页面自己的部件里',
  'own-figure': '图的部件里',
  'own-footnotes': '脚注里',

  'successor-note': '接替它的笔记（npm run move 会代劳）',
  'successor-part': '接替它的部分（guide.yaml）',
  'published-all': '全部地址和链接 id',
  'published-link': '链接 {value}',
  'published-more': '{value} 等 {count} 项',
};
