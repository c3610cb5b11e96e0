/** Parts of messages about fields: what a schema expects, and what stands there instead. */
export const fields = {
  // As the message of a zod schema
  'expected-line': [],
  'expected-framework': [],
  'expected-access-code': [],
  'expected-published': [],
  'expected-slug': [],
  'expected-note-id': [],
  'expected-day-form': [],
  'expected-day': [],
  'expected-instant': [],
  'expected-https': [],
  'expected-free-slug': [],
  'expected-free-note-id': [],
  'expected-no-device': [],
  'expected-no-device-slug': [],
  'expected-repository': [],
  'expected-branch': [],
  'expected-colour': [],
  'expected-site-image': [],

  'expected-slug-besides': ['value'],

  // Types of YAML
  'expected-string': [],
  'expected-number': [],
  'expected-int': [],
  'expected-boolean': [],
  'expected-array': [],
  'expected-object': [],

  'most-characters': ['value'],
  'most-items': ['value'],
  most: ['value'],
  'least-characters': ['value'],
  'least-items': ['value'],
  least: ['value'],

  // What stands there
  'field-whole': [],
  'value-text': ['value'],
  'value-empty': [],
  'value-list': ['value'],
  'value-fields': [],

  'letter-in-host': ['value', 'other', 'code'],
} as const satisfies Record<string, readonly string[]>;
