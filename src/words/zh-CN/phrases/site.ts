import type { site as names } from '../../../schema/phrases/site.ts';

export const site: Record<keyof typeof names, string> = {
  'site-script': '行内脚本 <script>',
  'site-style': '行内样式 <style>',
  'site-style-attribute': '行内样式 style="…"',
  'site-event': '事件属性 {value}',
  'site-red-macro': '红色的宏名',
  'site-index-lacks': '少了 {value}',
  'site-index-has': '多了 {value}',
};
