import type { AreaWords } from '../../rule-words.ts';

export const commands: AreaWords<'commands'> = {
  'part-exists': {
    message: 'There is no part “{value}”',
    fix: 'Name a part of guide.yaml, or add this one there first',
    doc: 'npm run new writes notes only for parts that guide.yaml has.',
  },
  'note-new': {
    message: 'There is a note “{value}” already',
    fix: 'Choose another slug, or work on that note',
    doc: 'npm run new leaves existing notes alone.',
  },
  'address-known': {
    message: 'The address “{value}” is already listed at {other}, with the id {id}',
    fix: 'There is no need to add it; to list it in {note} too, write - ref: {id} in that list',
    doc: 'npm run add does not list a work a second time.',
  },
  'address-once': {
    message: 'The address “{value}” is already written at {other}',
    fix: 'Delete this one: a work is listed once in a list',
    doc: 'Of the addresses that npm run add is given, no two are one work, and none is in the list already.',
  },
  'id-free': {
    message: '“{value}” cannot be an id: {advice}',
    fix: 'Choose another --id, or leave it out to have one proposed',
    doc: 'The --id of npm run add is lower-case English words joined by single hyphens, used nowhere else in the guide.',
  },
};
