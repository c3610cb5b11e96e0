import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { buildToc, hasMath } from './markdown/landmarks.ts';
import { readMdx, readNote } from './markdown/read-note.ts';
import { readingTime } from './markdown/reading-time.ts';
import { noteSchema, pageSchema } from './schema/note.ts';
import { readSettings } from './settings.ts';

const { contentDir } = readSettings();
const tocSchema = z.array(z.object({ id: z.string(), text: z.string(), depth: z.number() }));

/** Astro's glob loader with the data of `readNote`: one YAML parser for checker and build. */
function readLoader(
  pattern: string,
  read: (file: string, id: string) => Record<string, unknown>,
): Loader {
  const inner = glob({
    base: contentDir,
    pattern,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  return {
    ...inner,
    load: (context) =>
      inner.load({
        ...context,
        parseData: (entry) =>
          context.parseData({
            ...entry,
            data: read(entry.filePath!, entry.id) as typeof entry.data,
          }),
      }),
  };
}

const notes = defineCollection({
  loader: readLoader('*/*.mdx', (file, id) => {
    const note = readNote(relative('.', file), id, readFileSync(file, 'utf8'));
    if (!note.data || !note.landmarks) throw refused(note.issues);
    const { landmarks, data } = note;
    const readingMinutes = data.minutes ?? readingTime(landmarks, data.sections);
    return {
      ...data,
      toc: buildToc(landmarks, data.sections ?? []),
      hasMath: hasMath(landmarks),
      readingMinutes,
    };
  }),
  schema: noteSchema.extend({ toc: tocSchema, hasMath: z.boolean(), readingMinutes: z.number() }),
});

const pages = defineCollection({
  loader: readLoader('*.mdx', (file, id) => {
    const page = readMdx(relative('.', file), id, readFileSync(file, 'utf8'), pageSchema);
    if (!page.data || !page.landmarks) throw refused(page.issues);
    return { ...page.data, hasMath: hasMath(page.landmarks) };
  }),
  schema: pageSchema.extend({ hasMath: z.boolean() }),
});

export const collections = { notes, pages };

function refused(
  issues: { file: string; line: number; column: number; ruleId: string; message: string }[],
): Error {
  return new Error(
    issues
      .map(
        ({ file, line, column, ruleId, message }) =>
          `${file}:${line}:${column} ${ruleId} ${message}`,
      )
      .join('\n'),
  );
}
