import { isComponent } from '../../../src/markdown/jsx.ts';
import { isContent } from '../../../src/markdown/is-content.ts';
import type { Draft, ReadNote } from '../../../src/markdown/read-note.ts';
import { tasksOf } from '../../../src/markdown/tasks.ts';
import { readingTime } from '../../../src/markdown/reading-time.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { isRunFence } from '../../snippets/collect.ts';
import { listOf, textOf, type Content } from '../../../src/read/content.ts';
import { say } from '../../../src/schema/phrases/index.ts';
import type { LessonPart } from '../../../src/schema/phrases/lessons.ts';
import { placeOf } from '../../../src/markdown/place.ts';

/** Ids of the headings that every lesson shares, in their order. */
export const lessonHeadings = [
  'intuition',
  'definition',
  'worked-example',
  'code',
  'in-pytorch',
  'pitfalls',
  'summary',
  'self-test',
  'exercises',
] as const;

/** Parts that a form promises: what is missing, and how many must be there. */
interface Part {
  name: LessonPart;
  least: number;
  count: (note: ReadNote, draft: Draft) => number;
}

const elements =
  (name: string) =>
  (_: ReadNote, { landmarks }: Draft) =>
    landmarks.elements.filter((element) => element.name === name).length;

const lessonParts: readonly Part[] = [
  { name: 'lesson-figure', least: 1, count: elements('Figure') },
  { name: 'lesson-cards', least: 4, count: elements('Card') },
  { name: 'lesson-exercise', least: 1, count: elements('Exercise') },
  {
    name: 'lesson-code',
    least: 1,
    count: (note, { landmarks }) =>
      landmarks.code.filter(isRunFence).length + (textOf(note.raw, 'notRun') === undefined ? 0 : 1),
  },
  { name: 'lesson-sources', least: 1, count: elements('Cite') },
  {
    name: 'lesson-terms',
    least: 1,
    count: (note, draft) => elements('Term')(note, draft) + listOf(note.raw, 'teaches').length,
  },
  {
    name: 'lesson-summary',
    least: 1,
    count: (_, { landmarks }) => landmarks.headings.filter(({ id }) => id === 'summary').length,
  },
];

const archiveParts: readonly Part[] = [
  {
    name: 'archive-framework',
    least: 1,
    count: (note) => (textOf(note.raw, 'framework') === undefined ? 0 : 1),
  },
  { name: 'archive-cards', least: 2, count: elements('Card') },
];

const partsOf: Record<string, readonly Part[]> = { lesson: lessonParts, archive: archiveParts };

/** Holds notes to the form that they claim, headings to their order, exercises to their answer, times to the count. */
export function checkLessons({ notes }: Content): Issue[] {
  return notes.flatMap((note) => {
    const { draft } = note;
    if (!draft?.isWhole) return [];
    return [
      ...checkParts(note, draft),
      ...checkOrder(note, draft),
      ...checkExercises(note, draft),
      ...checkMinutes(note),
      ...checkTaskIds(note, draft),
    ];
  });
}

function checkParts(note: ReadNote, draft: Draft): Issue[] {
  const form = textOf(note.raw, 'form') ?? 'brief';
  return (partsOf[form] ?? []).flatMap(({ name, least, count }) =>
    count(note, draft) >= least
      ? []
      : [
          createIssue('lesson-part', note.placeOf(['form']), {
            form,
            value: say(name),
            advice: say(`${name}-fix`),
          }),
        ],
  );
}

function checkOrder({ source }: ReadNote, { landmarks }: Draft): Issue[] {
  let last: { rank: number; text: string } | undefined;
  return landmarks.headings.flatMap(({ node, id, text }) => {
    const rank = lessonHeadings.findIndex((heading) => heading === id);
    if (rank === -1) return [];
    const before = last;
    if (before === undefined || rank > before.rank) last = { rank, text };
    return before !== undefined && rank < before.rank
      ? [
          createIssue('lesson-order', placeOf(node, source.file), {
            value: text,
            other: before.text,
          }),
        ]
      : [];
  });
}

function checkExercises({ source }: ReadNote, { landmarks, refused }: Draft): Issue[] {
  return landmarks.elements.flatMap((element) => {
    if (element.name !== 'Exercise' || refused.has(element)) return [];
    const answers = element.children.filter((child) => isComponent(child, 'Answer')).length;
    const last = element.children.filter(isContent).at(-1);
    const isLast = last !== undefined && isComponent(last, 'Answer');
    return answers === 1 && isLast
      ? []
      : [createIssue('exercise-answer', placeOf(element, source.file), { value: String(answers) })];
  });
}

/** Without an id, what a reader knows of a card is lost as soon as another stands before it. */
function checkTaskIds({ source }: ReadNote, { landmarks, refused }: Draft): Issue[] {
  return tasksOf(landmarks)
    .filter(({ node, id }) => id === undefined && !refused.has(node))
    .map(({ node }) =>
      createIssue('card-id', placeOf(node, source.file), { component: node.name! }),
    );
}

/** Times that differ by more than a factor of two and by more than ten minutes. */
function checkMinutes(note: ReadNote): Issue[] {
  if (note.data?.minutes === undefined || note.landmarks === undefined) return [];
  const typed = note.data.minutes;
  const computed = readingTime(note.landmarks, note.data.sections);
  const isFar = Math.abs(typed - computed) > 10 && Math.max(typed / computed, computed / typed) > 2;
  return isFar
    ? [
        createIssue('minutes-computed', note.placeOf(['minutes']), {
          value: String(typed),
          computed: String(computed),
        }),
      ]
    : [];
}
