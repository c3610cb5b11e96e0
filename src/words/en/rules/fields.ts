import type { AreaWords } from '../../rule-words.ts';

export const fields: AreaWords<'fields'> = {
  'field-known': {
    message: 'There is no field “{value}”',
    fix: 'Rename it or delete it',
    doc: 'Only the fields that the schema names.',
  },
  'field-required': {
    message: 'The field “{value}” is missing',
    fix: 'Add it',
    doc: 'All required fields are there.',
  },
  'list-once': {
    message: '“{value}” stands twice in “{field}”',
    fix: 'Keep one of them',
    doc: 'No item stands twice in a list.',
  },
  'field-value': {
    message: 'The field “{field}” cannot be {value}',
    fix: 'Write what is expected',
    doc: 'Type, values, length and form of a field are as the schema says.',
  },
  'accent-contrast': {
    message:
      'The accent {value} cannot be read: as text on {base} its contrast is {found}:1, less than 4.5:1',
    fix: "Take the nearest shade that can, '{other}', or another colour",
    doc: 'The accent in guide.yaml has a contrast of at least 4.5:1 with the page, its surfaces and its own soft ground, in the light and in the dark.',
  },
  'link-year': {
    message: 'A {value} needs a year',
    fix: 'Add the year of its first publication, for example year: 2016 (npm run add takes --year)',
    doc: 'Papers and books name the year of their first publication.',
  },
  'link-et-al': {
    message: '“{value}” has etAl, but no by',
    fix: 'Name the first authors in by',
    doc: 'etAl says that there are more authors than by names.',
  },
  'link-draft': {
    message: '“{value}” has draft, but no why',
    fix: 'Delete draft: it says of a why that it comes from another list',
    doc: 'draft says that why comes from another list and is not rewritten yet.',
  },
};
