/** What is wrong with Python in a note, and what to do. */
export const snippets = {
  'snippet-syntax': ['value', 'found'],
  'snippet-error': ['value', 'found'],
  'snippet-error-fix': [],
  'snippet-slow': ['value'],
  'snippet-slow-fix': [],
  'snippet-died': [],
  'snippet-died-fix': [],
  'snippet-stray': [],
  'snippet-stray-fix': [],
  'snippet-silent': [],
  'snippet-silent-fix': [],
  'snippet-differs': ['value'],
  'snippet-differs-fix': [],
  'snippet-more': ['value', 'count'],
} as const satisfies Record<string, readonly string[]>;
