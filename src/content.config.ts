import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { openGuideNotes } from './notes/index.ts';
import { noteLoader } from './notes/note-loader.ts';
import { pageLoader } from './notes/page-loader.ts';
import { readLanguage } from './read/guide-files.ts';
import { noteSchema, pageSchema } from './schema/note.ts';
import { readSettings } from './settings.ts';
import { authorWordsOf } from './words/index.ts';

const { contentDir } = readSettings();
const outside = z.array(z.string());
const figures = z.array(
  z.object({ name: z.string(), caption: z.string().optional(), place: z.string().optional() }),
);
const terms = z.array(z.object({ id: z.string(), place: z.string().optional() }));
const tocSchema = z.array(z.object({ id: z.string(), text: z.string(), depth: z.number() }));

const notes = defineCollection({
  loader: noteLoader(contentDir, openGuideNotes),
  schema: noteSchema.extend({
    toc: tocSchema,
    hasMath: z.boolean(),
    readingMinutes: z.number(),
    outside,
    cards: z.array(z.string()),
    figures,
    terms,
  }),
});

const pages = defineCollection({
  loader: pageLoader(contentDir, authorWordsOf(readLanguage(contentDir))),
  schema: pageSchema.extend({ hasMath: z.boolean(), outside, figures }),
});

export const collections = { notes, pages };
