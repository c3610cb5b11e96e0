import type { report as names } from '../../../schema/phrases/report.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const report: PhraseWords<typeof names> = {
  'report-expected': 'Expected: {value}',
  'report-nearest': 'Did you mean: {value}',
  'report-fix': 'Fix: {value}',
  'report-more': 'and {count} more of {rule}',
  'report-none': 'The content has no faults',
  'report-total': '{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}',

  'rules-title': 'Rules',
  'rules-source':
    'Made from `src/schema/rules.ts`: `npm run fix` writes this page again, so please do not edit it by hand.',
  'rules-levels': 'An “error” ends the check with exit code 1; a “warning” only reminds.',
  'rules-head': '| Rule | Level | What it wants | Message | Fix |',
  'severity-error': 'error',
  'severity-warning': 'warning',
};
