import type { fields as names } from '../../../schema/phrases/fields.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const fields: PhraseWords<typeof names> = {
  'expected-line': 'a line of text, with no space at either end',
  'expected-framework': 'framework@major-version, such as tensorflow@1',
  'expected-access-code': '4 to 8 letters or digits, in quotes',
  'expected-published': 'part/slug or a single slug, of lower-case letters, digits and hyphens',
  'expected-slug': 'lower-case English words or digits joined by single hyphens: one-two',
  'expected-note-id':
    'part/slug: the part by its id in guide.yaml, the slug as its file without .mdx',
  'expected-day-form': 'a date such as 2026-11-24',
  'expected-day': 'a date that is on the calendar',
  'expected-instant': 'an instant such as 2026-11-24T08:00:00Z',
  'expected-https': 'an address that begins with https://',
  'expected-free-slug': 'a slug that the site does not use itself',
  'expected-free-note-id': 'a part/slug that the site does not use itself',
  'expected-no-device': 'no name that Windows keeps for a device, such as con, aux, nul',
  'expected-no-device-slug': 'a slug that Windows does not keep for a device',
  'expected-repository':
    'the address of a repository, such as https://github.com/owner/name, with no slash at its end',
  'expected-branch': 'the name of a branch, such as main or site/live',
  'expected-colour': "a colour of six hexadecimal digits in quotes, such as '#0b6e4f'",
  'expected-site-image':
    'the address of an SVG or PNG file in public/, such as /images/logo.svg for public/images/logo.svg',
  'expected-slug-besides': 'a slug that the site does not use itself (it uses {value})',

  'expected-string': 'text (numbers and dates in quotes)',
  'expected-number': 'a number',
  'expected-int': 'a whole number',
  'expected-boolean': 'true or false',
  'expected-array': 'a list (each item begins with “- ”)',
  'expected-object': 'a set of “field: value”',

  'most-characters': 'at most {value} {value:character|characters}',
  'most-items': 'at most {value} {value:item|items}',
  most: 'at most {value}',
  'least-characters': 'at least {value} {value:character|characters}',
  'least-items': 'at least {value} {value:item|items}',
  least: 'at least {value}',

  'field-whole': '(the whole)',
  'value-text': '“{value}”',
  'value-empty': 'nothing',
  'value-list': 'a list of {value} {value:item|items}',
  'value-fields': 'a set of fields',

  'letter-in-host': '{value} ({other} is {code})',
};
