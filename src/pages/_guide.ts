import { getCollection } from 'astro:content';
import { join } from 'node:path';
import { readCommitDays } from '../read/commit-days.ts';
import { inlineToText, renderInline } from '../markdown/inline.ts';
import { buildGuide } from '../model/guide.ts';
import { buildHealth } from '../model/health.ts';
import type { Guide } from '../model/guide-types.ts';
import { openGuideNotes } from '../notes/index.ts';
import type { NoteBody } from '../notes/note-store.ts';
import { readGuideYaml, readTerms } from '../read/guide-files.ts';
import { readHealth } from '../read/health.ts';
import { readSettings } from '../settings.ts';
import { wordsOf, type Words } from '../words/index.ts';

const { contentDir, base, repository } = readSettings();
const guideData = readGuideYaml(contentDir);

/** Interface words of this guide. */
export const words: Words = wordsOf(guideData.language);

let built: Promise<Guide> | undefined;

/** The resolved guide, built once a build (each time in dev, where content changes under it). */
export function getGuide(): Promise<Guide> {
  if (import.meta.env.DEV) return build();
  return (built ??= build());
}

const notes = openGuideNotes();

/** The body of a note, and its cards and exercises for other pages. @throws Error with every fault of the note, which dev shows in its place */
export function getBody(id: string): Promise<NoteBody> {
  return notes.body(id);
}

async function build(): Promise<Guide> {
  const [entries, pages] = await Promise.all([getCollection('notes'), getCollection('pages')]);
  const days = readCommitDays(contentDir);
  return buildGuide({
    guide: guideData,
    notes: entries.map(({ id, data }) => ({
      id,
      data,
      toc: data.toc,
      minutes: data.readingMinutes,
      outside: data.outside,
      cards: data.cards,
      terms: data.terms,
      days: days.get(`${id}.mdx`),
    })),
    terms: readTerms(contentDir),
    pages: pages.map(({ id, data }) => ({ id, title: data.title, outside: data.outside })),
    words,
    base,
    repository: repository ?? guideData.repository,
    renderInline,
    inlineToText,
    healthOf: buildHealth(readHealth(join(contentDir, 'link-health.json')), words),
  });
}
