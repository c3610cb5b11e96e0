import { getCollection } from 'astro:content';
import { join } from 'node:path';
import { figureNames } from '../figures/names.ts';
import { readCommitDays } from '../read/commit-days.ts';
import { inlineToText, renderInline } from '../markdown/inline.ts';
import { dropDangling, dropDanglingPieces } from '../model/drop-dangling.ts';
import { buildGuide } from '../model/guide.ts';
import { buildHealth } from '../model/health.ts';
import type { Guide } from '../model/guide-types.ts';
import { mainAddress } from '../model/main-address.ts';
import { openGuideNotes } from '../notes/index.ts';
import type { NoteBody } from '../notes/note-store.ts';
import { readGuideYaml, readLanguage, readTerms } from '../read/guide-files.ts';
import { readHealth } from '../read/health.ts';
import { lastGood } from '../read/last-good.ts';
import { FaultError } from '../schema/issue.ts';
import { readSettings } from '../settings.ts';
import { wordsOf, type Words } from '../words/index.ts';

const { contentDir, base, repository, ...settings } = readSettings();
/** Whether the build makes files to take along; the main site of the guide. */
export const { hasDownloads, main } = settings;
/** Address at the main site of what stands at a path of this one. */
export const mainUrl = (path: string): string => mainAddress(path, base, main);
const readGuide = lastGood(() => readGuideYaml(contentDir));
const readGlossary = lastGood(() => readTerms(contentDir));
const readLinkHealth = () => readHealth(join(contentDir, 'link-health.json'));
// Whoever builds is told of a damaged file; whoever writes is told by the check, and goes on.
const readLastHealth = import.meta.env.DEV
  ? lastGood(readLinkHealth, { value: undefined })
  : readLinkHealth;

/** Interface words of this guide. Nothing here may throw: Vite keeps a module that did. */
export const words: Words = wordsOf(readLanguage(contentDir));

let built: Promise<Guide> | undefined;

/** The resolved guide, built once a build, and in dev once a change of the content. */
export function getGuide(): Promise<Guide> {
  return (built ??= build().catch((error: unknown) => {
    built = undefined;
    throw error;
  }));
}

// Sent by Astro when a note has changed, by scripts/serve/dev-reports.ts when another file of the guide has.
import.meta.hot?.on('astro:content-changed', () => {
  built = undefined;
});

const notes = openGuideNotes();

/**
 * The body of a note, and its cards and exercises for other pages. In dev it is empty where the note cannot be shown,
 * and without what leads nowhere.
 * @throws Error with every fault of the note, which the check has told before a build
 */
export async function getBody(id: string, guide: Guide): Promise<NoteBody> {
  if (!import.meta.env.DEV) return notes.body(id);
  const { pieces, tasks, markdown } = await notes.body(id).catch((error: unknown): NoteBody => {
    if (error instanceof FaultError) return { pieces: [], tasks: [], markdown: [] };
    throw error;
  });
  return {
    markdown,
    pieces: dropDanglingPieces(pieces, guide),
    tasks: tasks.map((task) => ({ ...task, pieces: dropDanglingPieces(task.pieces, guide) })),
  };
}

/** In dev a note may name a figure that there is not. */
function isKnown({ name }: { name: string }): boolean {
  return (figureNames as readonly string[]).includes(name);
}

async function build(): Promise<Guide> {
  const [entries, pages] = await Promise.all([getCollection('notes'), getCollection('pages')]);
  const days = readCommitDays(contentDir);
  const { cover, ...written } = readGuide();
  const guide = cover !== undefined && isKnown({ name: cover }) ? { ...written, cover } : written;
  const input = {
    guide,
    notes: entries.map(({ id, data }) => ({
      id,
      data,
      toc: data.toc,
      minutes: data.readingMinutes,
      outside: data.outside,
      cards: data.cards,
      figures: data.figures.filter(isKnown),
      terms: data.terms,
      days: days.get(`${id}.mdx`),
    })),
    terms: readGlossary(),
    pages: pages.map(({ id, data }) => ({
      id,
      title: data.title,
      outside: data.outside,
      figures: data.figures.filter(isKnown),
    })),
    words,
    base,
    repository: repository ?? guide.repository,
    renderInline,
    inlineToText,
    healthOf: buildHealth(readLastHealth(), words),
  };
  return buildGuide(import.meta.env.DEV ? dropDangling(input) : input);
}
