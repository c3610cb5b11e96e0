import type { AreaWords } from '../../rule-words.ts';

export const lessons: AreaWords<'lessons'> = {
  'lesson-part': {
    message: 'This note says form: {form}, but lacks {value}',
    fix: '{advice}',
    doc: 'A lesson has a figure, four cards or more, an exercise, code that runs (or a reason in notRun), citations, terms and a summary; an archive has a framework and two cards.',
  },
  'lesson-order': {
    message: '“{value}” comes after “{other}”',
    fix: 'Put the sections in this order: intuition, definition, worked-example, code, in-pytorch, pitfalls, summary, self-test, exercises',
    doc: 'The fixed headings stand in one order; a brief may lack some, but not reorder them.',
  },
  'exercise-answer': {
    message: 'The exercise has {value} <Answer> {value:block|blocks}',
    fix: 'Put one <Answer>…</Answer> after the question, and nothing after that',
    doc: 'An exercise ends with one answer, folded away.',
  },
  'card-id': {
    message: '<{component}> has no id, so a reader’s record of it would be lost',
    fix: 'Run npm run fix, which adds one',
    doc: 'Cards and exercises have ids: the records of readers know a question by its id, which stays when the question changes.',
  },
  'minutes-computed': {
    message:
      'The note says {value} {value:minute|minutes}; by its text, formulas, code, figures and essential links it takes {computed}',
    fix: 'Delete the line minutes, unless you have a good reason to keep it',
    doc: 'Reading time is computed; a time written by hand is not far from it.',
  },
};
