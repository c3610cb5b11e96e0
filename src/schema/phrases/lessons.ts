/** What a form promises. Each has two phrases: what is missing, and how to give it. */
export const lessonParts = [
  'lesson-figure',
  'lesson-cards',
  'lesson-exercise',
  'lesson-code',
  'lesson-sources',
  'lesson-terms',
  'lesson-summary',
  'archive-framework',
  'archive-cards',
] as const;

export type LessonPart = (typeof lessonParts)[number];
