import { z } from 'zod';
import { isReserved } from './guide.ts';
import { daySchema, isDeviceName, noteIdSchema, slugSchema } from './slug.ts';
import { frameworkSchema, levels, lineSchema, linkSchema, ratings, refSchema } from './link.ts';
import { expecting } from './phrases/index.ts';

/** Kinds of notes: a lesson is complete in itself, a brief introduces its list, an archive keeps what is past. */
export const forms = ['lesson', 'brief', 'archive'] as const;

export const sectionSchema = z.strictObject({
  /** Unique within the note; the fragment of its heading. */
  id: slugSchema,
  title: lineSchema(60),
  links: z.array(z.union([refSchema, linkSchema])).min(1),
});

/** Front matter of a note; the address is the file's path, never a field. */
export const noteSchema = z.strictObject({
  title: lineSchema(60),
  /** One sentence: what a reader can do afterwards. */
  summary: lineSchema(120),
  level: z.enum(levels),
  /** What the note claims to be; a rule holds a lesson to it. */
  form: z.enum(forms).default('brief'),
  /** Minutes, only where the computed time is wrong; see model/reading-time.ts. */
  minutes: z.number().int().min(1).max(600).optional(),
  /** Why no snippet of a lesson runs, e.g. that all need a graphics card. */
  notRun: lineSchema(120).optional(),
  /** Ids of notes to read first; they stand earlier in guide.yaml. */
  requires: z.array(noteIdSchema),
  /** Ids of the terms of terms.yaml that this note teaches. */
  teaches: z.array(slugSchema),
  /** The day a person last checked the note against the world. */
  reviewed: daySchema,
  /** Other names readers type into search: English, abbreviations, old names. */
  aliases: z.array(lineSchema(60)).optional(),
  /** What readers without the field's words ask of this note: found by search, shown nowhere. */
  asks: z.array(lineSchema(60)).optional(),
  /** Former addresses, `<part>/<slug>`; each keeps a redirect. */
  formerly: z
    .array(
      noteIdSchema
        .refine((id) => !isReserved(id), { error: expecting('expected-free-note-id') })
        .refine((id) => !id.split('/').some(isDeviceName), {
          error: expecting('expected-no-device'),
        }),
    )
    .optional(),
  /** Draws the banner for old frameworks, e.g. `tensorflow@1`. */
  framework: frameworkSchema.optional(),
  rating: z.enum(ratings).optional(),
  /** The curated list, in reading order. */
  sections: z.array(sectionSchema).optional(),
});

/** A page of the guide that is no note, such as about.mdx. */
export const pageSchema = z.strictObject({
  title: lineSchema(60),
  summary: lineSchema(120),
});

export type NoteData = z.infer<typeof noteSchema>;
export type PageData = z.infer<typeof pageSchema>;
export type SectionData = z.infer<typeof sectionSchema>;
