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
};
