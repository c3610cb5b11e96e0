import type { snippets as names } from '../../../schema/phrases/snippets.ts';

export const snippets: Record<keyof typeof names, string> = {
  'snippet-syntax': '{value} ({found})',
  'snippet-error': '{value}: {found}',
  'snippet-error-fix': 'Mend the code; each run block of a note goes on from the one before',
  'snippet-slow': 'it was not done after {value} s',
  'snippet-slow-fix': 'Make it faster, or take run away',
  'snippet-died': 'Python quit midway',
  'snippet-died-fix': 'Take out the call that ends the process, or use less memory',
  'snippet-stray': 'There is no python run block before this output block',
  'snippet-stray-fix':
    'Put it right behind the ```python run that prints it, or give it another language, e.g. ```text',
  'snippet-silent': 'This code prints something, but no output block follows',
  'snippet-silent-fix': 'Add ```output right behind it, with the lines above',
  'snippet-differs': 'The output differs from what running gives, from line {value} on',
  'snippet-differs-fix': 'Change the note to the “+” lines; if the note is right, change the code',
  'snippet-more': '{value}\n    … and {count} more {count:line|lines}',
};
