import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { hasMath } from './markdown/landmarks.ts';
import { openGuideNotes } from './notes/index.ts';
import { outsideOf, requireSound } from './notes/note-facts.ts';
import { noteLoader } from './notes/note-loader.ts';
import { languageOf } from './read/language.ts';
import { readPageFile } from './read/note-files.ts';
import { noteSchema, pageSchema } from './schema/note.ts';
import { readSettings } from './settings.ts';
import { authorWordsOf } from './words/index.ts';

const { contentDir } = readSettings();
const outside = z.array(z.string());
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
    figures: z.array(z.string()),
    terms,
  }),
});

const inner = glob({ base: contentDir, pattern: '*.mdx' });

/** Pages beside the notes are few and stay Astro's own MDX, with the front matter that the checker reads. */
const pageLoader: Loader = {
  ...inner,
  load: (context) =>
    inner.load({
      ...context,
      parseData: ({ id, filePath = '' }) => {
        const words = authorWordsOf(languageOf(contentDir));
        const page = requireSound(readPageFile(filePath, id), words);
        return context.parseData({
          id,
          data: {
            ...page.data,
            hasMath: hasMath(page.landmarks),
            outside: outsideOf(page.landmarks),
          } as never,
        });
      },
    }),
};

const pages = defineCollection({
  loader: pageLoader,
  schema: pageSchema.extend({ hasMath: z.boolean(), outside }),
});

export const collections = { notes, pages };
