import { isComponent } from '../../../src/markdown/jsx.ts';
import { isContent } from '../../../src/markdown/is-content.ts';
import type { Draft, ReadNote } from '../../../src/markdown/read-note.ts';
import { tasksOf } from '../../../src/markdown/tasks.ts';
import { readingTime } from '../../../src/markdown/reading-time.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { isRunFence } from '../../snippets/collect.ts';
import { listOf, textOf, type Content } from '../../../src/read/content.ts';
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

/** Parts that a form promises: what is missing in words, what to do, and how many must be there. */
interface Part {
  value: string;
  advice: string;
  least: number;
  count: (note: ReadNote, draft: Draft) => number;
}

const elements =
  (name: string) =>
  (_: ReadNote, { landmarks }: Draft) =>
    landmarks.elements.filter((element) => element.name === name).length;

const lessonParts: readonly Part[] = [
  {
    value: '图',
    advice: '放一幅 <Figure>；别的笔记里的图换个状态也可以再用',
    least: 1,
    count: elements('Figure'),
  },
  {
    value: '四道以上自测',
    advice: '补足 <Card>，其中一道找错，一道二选一，一道重算',
    least: 4,
    count: elements('Card'),
  },
  {
    value: '动手题',
    advice: '写一道 <Exercise>，答案放进 <Answer>',
    least: 1,
    count: elements('Exercise'),
  },
  {
    value: '能运行的代码',
    advice: '给 python 代码块标上 run；都不能运行时在 notRun 里写明理由',
    least: 1,
    count: (note, { landmarks }) =>
      landmarks.code.filter(isRunFence).length + (textOf(note.raw, 'notRun') === undefined ? 0 : 1),
  },
  {
    value: '依据',
    advice: '给不是当场算出的数字和说法加 <Cite>',
    least: 1,
    count: elements('Cite'),
  },
  {
    value: '术语',
    advice: '在 teaches 里列出教的术语，或用 <Term> 标出用到的',
    least: 1,
    count: (note, draft) => elements('Term')(note, draft) + listOf(note.raw, 'teaches').length,
  },
  {
    value: '小结',
    advice: '加一节 ## 小结 {/* summary */}，三五行，可以背下来',
    least: 1,
    count: (_, { landmarks }) => landmarks.headings.filter(({ id }) => id === 'summary').length,
  },
];

const archiveParts: readonly Part[] = [
  {
    value: ' framework',
    advice: '写明讲的是哪个旧框架，例如 framework: tensorflow@1',
    least: 1,
    count: (note) => (textOf(note.raw, 'framework') === undefined ? 0 : 1),
  },
  { value: '两道自测', advice: '补足 <Card>', least: 2, count: elements('Card') },
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
  return (partsOf[form] ?? []).flatMap(({ value, advice, least, count }) =>
    count(note, draft) >= least
      ? []
      : [createIssue('lesson-part', note.placeOf(['form']), { form, value, advice })],
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
