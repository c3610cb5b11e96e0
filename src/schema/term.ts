import { z } from 'zod';
import { noteIdSchema, slugSchema } from './slug.ts';
import { lineSchema } from './link.ts';

/** One entry of the glossary. */
export const termSchema = z.strictObject({
  id: slugSchema,
  zh: lineSchema(40),
  en: lineSchema(80),
  /** Other names of the same thing, old translations included; they feed search. */
  aliases: z.array(lineSchema(60)).optional(),
  /** What else is explained in its place, such as kinds and parts of it; no synonyms, they feed search. */
  covers: z.array(lineSchema(60)).optional(),
  /** Names that readers may search by and our prose does not use. */
  avoid: z.array(lineSchema(60)).optional(),
  /** One line of inline Markdown. */
  meaning: lineSchema(200),
  /** The note that teaches it. */
  note: noteIdSchema,
  /** The heading there under which it is explained; not needed when that is called like the term. */
  heading: slugSchema.optional(),
});

export const termsSchema = z.array(termSchema);
export type Term = z.infer<typeof termSchema>;
