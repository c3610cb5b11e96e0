import { z } from 'zod';
import { versionSchema } from './guide-data.ts';
import { linkStates } from './health.ts';
import { accesses, frameworkSchema, languages, levels, linkKinds, ratings } from './link.ts';
import { daySchema, noteIdSchema, slugSchema } from './slug.ts';

const describe = <Schema extends z.ZodType>(schema: Schema, text: string) => schema.describe(text);

/** One entry of `/reading.json`; the descriptions are for whoever reads the published schema. */
export const readingRecordSchema = z.object({
  id: describe(slugSchema, 'Unique and stable; the key in /reading.bib.'),
  title: describe(z.string(), 'As the work has it.'),
  url: z.url(),
  listedAs: describe(z.url().optional(), 'The address in the list that the guide starts from.'),
  by: describe(z.array(z.string()).optional(), 'Who made it, in the order of the work.'),
  etAl: describe(z.literal(true).optional(), 'More than `by` names.'),
  via: describe(z.string().optional(), 'The site that carries it.'),
  kind: z.enum(linkKinds),
  lang: z.enum(languages),
  rating: describe(z.enum(ratings).optional(), 'Absent: listed without a rating.'),
  level: z.enum(levels).optional(),
  access: z.enum(accesses),
  year: z.int().optional(),
  venue: describe(z.string().optional(), 'Conference, journal or archive.'),
  publisher: z.string().optional(),
  minutes: describe(z.int().optional(), 'For the part that `why` names.'),
  framework: describe(frameworkSchema.optional(), 'An old framework that it is about.'),
  group: describe(slugSchema.optional(), 'Alternatives of one section share it.'),
  why: describe(z.string().optional(), 'Plain text.'),
  draft: describe(
    z.literal(true).optional(),
    '`why` is still in the words of the list that it was taken from.',
  ),
  note: describe(noteIdSchema, 'The note that lists it.'),
  section: slugSchema,
  state: describe(z.enum(linkStates), 'What the last check found.'),
  accessed: describe(
    daySchema,
    'The last check that reached it, else the last review of the note.',
  ),
});

/** `/reading.json`: every link of the guide, once, in reading order. */
export const readingSchema = z.object({
  version: versionSchema,
  links: z.array(readingRecordSchema),
});

export type ReadingData = z.infer<typeof readingSchema>;

export type ReadingRecord = z.infer<typeof readingRecordSchema>;
