import type { CommandWords } from '../../command-words.ts';

export const editor: CommandWords['editor'] = {
  link: 'An entry of a reading list',
  section: 'A reading list',
  heading: 'A heading with its id',
  term: 'A term',
  cite: 'What a claim rests on',
  figure: 'A figure',
  callout: 'A note, a tip, a warning',
  card: 'A question for self-test',
  exercise: 'An exercise with its answer',
  versions: 'The same code in several versions',
  run: 'Code that is run, and what it prints',
};
