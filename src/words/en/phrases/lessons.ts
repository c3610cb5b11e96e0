import type { LessonPart } from '../../../schema/phrases/lessons.ts';
import { toPhrases } from '../../rule-words.ts';

export const lessons = toPhrases<'', LessonPart>('', {
  'lesson-figure': [
    'a figure',
    'Add a <Figure>; one of another note may be used again in another state',
  ],
  'lesson-cards': [
    'four cards or more',
    'Add <Card>: one that finds a mistake, one that chooses between two, one that computes again',
  ],
  'lesson-exercise': ['an exercise', 'Add an <Exercise>, with its answer in <Answer>'],
  'lesson-code': [
    'code that runs',
    'Mark a python block with run; where none can run, say why in notRun',
  ],
  'lesson-sources': ['citations', 'Add <Cite> to numbers and claims that are not computed here'],
  'lesson-terms': [
    'terms',
    'List the terms it teaches in teaches, or mark those it uses with <Term>',
  ],
  'lesson-summary': [
    'a summary',
    'Add a section ## Summary {/* summary */} of a few lines, to be learned by heart',
  ],
  'archive-framework': [
    'a framework',
    'Say which old framework it is about, for example framework: tensorflow@1',
  ],
  'archive-cards': ['two cards', 'Add <Card>'],
});
