import type { AreaWords } from '../../rule-words.ts';

export const unfinished: AreaWords<'unfinished'> = {
  'scaffold-kept': {
    message: 'The words that a new note comes with are still here: “{value}”',
    fix: 'Put your own in their place, then delete the comments that npm run new left',
    doc: 'The summary and text that npm run new comes with are rewritten.',
  },
  'link-why': {
    message: 'The link “{value}” has no why',
    fix: 'Write a sentence: why you chose it, which part to read, whom it suits',
    doc: 'Every link says in its why what it was chosen for.',
  },
  'link-title': {
    message: 'The title “{value}” is guessed from the address',
    fix: 'Open the page and copy its title',
    doc: 'Titles come from the page and are not guessed from its address (a link with a why counts as looked at).',
  },
  'draft-kept': {
    message: '{value} {value:why is|whys are} still in the words of another list (draft: true)',
    fix: 'Read the work, write why in your own words, then delete the line draft: true',
    doc: 'Every why that was imported from another list is rewritten.',
  },
  'section-empty': {
    message: 'Nothing stands under the heading “{value}”',
    fix: 'Write something there, or delete the heading',
    doc: 'Something stands under every heading.',
  },
  'reviewed-future': {
    message: 'reviewed names a day that has not come yet: {value}',
    fix: 'Write the day on which it was last checked point by point',
    doc: 'reviewed is no later than today.',
  },
};
