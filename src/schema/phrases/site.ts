/** What is found in a built page, or not. */
export const site = {
  'site-script': [],
  'site-style': [],
  'site-style-attribute': [],
  'site-event': ['value'],
  'site-red-macro': [],
  'site-index-lacks': ['value'],
  'site-index-has': ['value'],
} as const satisfies Record<string, readonly string[]>;
