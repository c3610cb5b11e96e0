import { z } from 'zod';
import { guideLanguages } from './language.ts';
import { levels, ratings } from './link.ts';
import { forms } from './note.ts';
import { daySchema, noteIdSchema, slugSchema } from './slug.ts';

/**
 * Of `/guide.json` and `/reading.json`. Within a version fields are added, never renamed, dropped or given another
 * meaning; what would break a reader of the data is another number.
 */
export const dataVersion = 1;

/** The field that says so. */
export const versionSchema = z
  .literal(dataVersion)
  .describe('Within a version fields are only ever added.');

const noteRecordSchema = z.object({
  id: noteIdSchema.describe('`<part>/<slug>`; stable, former ones are in `formerly`.'),
  title: z.string(),
  summary: z.string(),
  url: z.url(),
  part: slugSchema,
  level: z.enum(levels),
  form: z.enum(forms),
  minutes: z.int().describe('To read it, work along and open what must be read.'),
  rating: z.enum(ratings).optional(),
  requires: z.array(noteIdSchema).describe('To be read before.'),
  teaches: z.array(slugSchema).describe('Ids of `terms`.'),
  aliases: z.array(z.string()),
  links: z.array(slugSchema).describe('Ids in `/reading.json`, in reading order.'),
  cards: z.int().describe('How many questions it asks.'),
  reviewed: daySchema.describe('The day on which somebody last went through it.'),
  changed: daySchema.optional().describe('The day of its last commit.'),
  formerly: z.array(z.string()),
});

/** `/guide.json`: parts, notes with what they rest on, routes and terms; the descriptions are for who reads the schema. */
export const guideDataSchema = z.object({
  version: versionSchema,
  title: z.string(),
  tagline: z.string(),
  description: z.string(),
  language: z.enum(guideLanguages),
  url: z.url(),
  repository: z.url(),
  parts: z.array(
    z.object({
      id: slugSchema,
      title: z.string(),
      summary: z.string(),
      url: z.url(),
      notes: z.array(noteIdSchema).describe('In reading order.'),
      planned: z.array(z.string()).describe('Titles of notes that are not written yet.'),
    }),
  ),
  notes: z.array(noteRecordSchema).describe('All of them, in reading order.'),
  routes: z.array(
    z.object({
      id: slugSchema,
      title: z.string(),
      summary: z.string(),
      notes: z.array(noteIdSchema),
    }),
  ),
  figures: z
    .array(
      z.object({
        name: slugSchema,
        title: z.string(),
        url: z.url().describe('A page of its own.'),
        notes: z.array(noteIdSchema).describe('Where it is shown, in reading order.'),
      }),
    )
    .describe('Figures, most of which the reader can set.'),
  terms: z.array(
    z.object({
      id: slugSchema,
      zh: z.string(),
      en: z.string(),
      aliases: z.array(z.string()),
      meaning: z.string().describe('Plain text.'),
      note: noteIdSchema.describe('The note that teaches it.'),
      url: z.url(),
    }),
  ),
});

export type GuideRecord = z.infer<typeof guideDataSchema>;
