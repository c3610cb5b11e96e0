import type { report as names } from '../../../schema/phrases/report.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const report: PhraseWords<typeof names> = {
  'report-expected': '期望：{value}',
  'report-nearest': '是不是：{value}',
  'report-fix': '修复：{value}',
  'report-more': '还有 {count} 处 {rule}',
  'report-none': '内容没有问题',
  'report-total': '{errors} 个错误，{warnings} 个警告',

  'rules-title': '规则',
  'rules-source': '由 `src/schema/rules.ts` 生成：`npm run fix` 会重写这一页，请不要手改。',
  'rules-levels': '「错误」使检查以退出码 1 结束，「警告」只提醒。',
  'rules-head': '| 规则 | 级别 | 要求 | 消息 | 修复 |',
  'severity-error': '错误',
  'severity-warning': '警告',
};
