/** What npm run add says. */
export const addLink = {
  // How npm run add was called
  'add-call': [],
  'add-target': ['value'],
  'add-section': ['value'],
  'add-year': ['value'],
  'add-choice': ['value', 'other', 'choices'],
  'add-alone': ['value', 'count'],
  'add-nothing': ['value'],
  'add-list-unread': ['value', 'advice'],
  'add-list-size': ['value'],

  // What npm run add has done, and what is left to do
  'add-done': ['count', 'value'],
  'add-tracking': ['value'],
  'add-https': [],
  'add-likely': ['value'],
  'add-fill': [],
  'add-field-id': [],
  'add-field-title': [],
  'add-field-by': [],
  'add-field-kind': ['choices'],
  'add-field-lang': ['choices'],
  'add-field-rating': ['choices'],
  'add-field-why': [],
  'add-field-year': [],
  'add-no-list': [],

  // Why --id cannot be had
  'add-id-taken': ['value'],
  'add-id-page': [],
  'add-id-form': [],
} as const satisfies Record<string, readonly string[]>;
