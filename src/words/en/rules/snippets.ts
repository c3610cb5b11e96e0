import type { AreaWords } from '../../rule-words.ts';

export const snippets: AreaWords<'snippets'> = {
  'snippet-parses': {
    message: 'This Python cannot be read: {value}',
    fix: 'Mend its syntax; a snippet that is not Python gets another language, such as ```text',
    doc: 'Every python block has the syntax of Python.',
  },
  'snippet-runs': {
    message: 'The code fails: {value}',
    fix: '{advice}',
    doc: 'The python run blocks of a note run one after another and end within 60 seconds.',
  },
  'snippet-output': {
    message: '{value}',
    fix: '{advice}',
    doc: 'What python run prints stands in the output block right after it, to the letter (spaces at line ends excepted).',
  },
};
