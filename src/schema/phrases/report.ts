/** What the report says around its messages, and the page of all rules around its table. */
export const report = {
  'report-expected': ['value'],
  'report-nearest': ['value'],
  'report-fix': ['value'],
  'report-more': ['count', 'rule'],
  'report-none': [],
  'report-total': ['errors', 'warnings'],

  'rules-title': [],
  'rules-source': [],
  'rules-levels': [],
  'rules-head': [],
  'severity-error': [],
  'severity-warning': [],
} as const satisfies Record<string, readonly string[]>;
