import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { readLanguage } from '../read/guide-files.ts';
import { readSettings } from '../settings.ts';
import { authorWordsOf, wordsOf } from '../words/index.ts';
import { digestEngine } from './engine-digest.ts';
import { openKeptFiles, type KeptFiles } from './kept-files.ts';
import type { KeptRead } from './kept-reads.ts';
import { openNotes, type NoteStore } from './note-store.ts';

/**
 * Astro's cache folder for a content folder: builds of two guides in one checkout must not see each other's entries.
 * Relative to the checkout.
 */
export function cacheDirOf(contentDir: string): string {
  const digest = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return `node_modules/.astro/${digest}`;
}

/** The notes of the guide that the environment names; the checkout is the working directory. */
export function openGuideNotes(): NoteStore {
  const { contentDir, base } = readSettings();
  const language = readLanguage(contentDir);
  return openNotes({
    contentDir,
    projectDir: resolve('.'),
    keptDir: resolve(cacheDirOf(contentDir), 'notes'),
    base,
    words: wordsOf(language),
    authorWords: authorWordsOf(language),
  });
}

/** What earlier builds have found out by reading the guide's notes. */
export interface GuideReads {
  notes: KeptFiles<KeptRead>;
  /** Formulas found good, under the digest of the programs. @see goodFormulas */
  formulas: KeptFiles<string[]>;
  /** Digest of the programs that read. */
  engine: string;
}

export function openGuideReads(): GuideReads {
  const folder = resolve(cacheDirOf(readSettings().contentDir), 'notes');
  return {
    notes: openKeptFiles(resolve(folder, 'reads')),
    formulas: openKeptFiles(resolve(folder, 'formulas')),
    engine: digestEngine(resolve('.')),
  };
}
