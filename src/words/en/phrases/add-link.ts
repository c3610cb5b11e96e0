import type { addLink as names } from '../../../schema/phrases/add-link.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const addLink: PhraseWords<typeof names> = {
  'add-call': 'Write addresses or --from a file first, and <part>/<slug>#<reading list> last',
  'add-target': '“{value}” should be <part>/<slug>#<reading list>, in the last place',
  'add-section': 'The id “{value}” of a reading list takes lower-case letters and hyphens',
  'add-year': '--year takes four digits, not “{value}”',
  'add-choice': '--{value} cannot be “{other}”; choose from {choices}',
  'add-alone': '--{value} speaks of one link only, and here are {count}',
  'add-nothing':
    'There is no address in {value}: write one a line, with its title after it if you like',
  'add-list-unread': '“{value}”, which --from names, cannot be read: {advice}',
  'add-list-size': '“{value}” is more than 400 kB; add it in several parts',
  'add-no-list': '(this note has no reading list yet; add --new-section title)',

  'add-id-taken': 'it is already used in {value}',
  'add-id-page': 'this page already uses it as an anchor',
  'add-id-form':
    'it takes lower-case English words joined by single hyphens, 80 characters at most',

  'add-done':
    'Added {count} {count:link|links} to {value}; do not change an id once it is published',
  'add-tracking': 'dropped the tracking parameters {value}',
  'add-https': 'changed the address to https',
  'add-likely':
    'looks like a {value}, of an unknown year, so it is an article for now; add year and change kind to {value}',
  'add-fill':
    'Check the values that are there, fill in those that are empty and copy them back into the file; delete the lines that do not apply:',
  'add-field-id': 'author or site + topic; proposed, and free to change until it is published',
  'add-field-title': 'the title that the work has; now taken from the address',
  'add-field-by':
    'authors, one an item: [A, B]; a site that carries the work of others goes into via',
  'add-field-kind': 'guessed from the address; choose from {choices}',
  'add-field-lang': 'guessed from the title and the address; choose from {choices}',
  'add-field-rating': '{choices}; leave it out for a link that is simply listed',
  'add-field-why':
    'one sentence of 30 to 80 characters: what it makes clear, and what to know before reading it',
  'add-field-year': 'the year of its first publication, required for papers and books',
};
