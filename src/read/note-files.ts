import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { readMdx, readNote, type ReadNote } from '../markdown/read-note.ts';
import { pageSchema, type PageData } from '../schema/note.ts';
import { isIgnoredFile } from './ignored-files.ts';
import { cleanText } from './text.ts';

/** The notes of a guide, sorted. As for the check, only a plain file can be one. */
export function listNotes(contentDir: string): string[] {
  const list = (folder: string) => readdirSync(folder, { withFileTypes: true });
  return list(contentDir)
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => list(join(contentDir, name)))
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => noteIdOf(contentDir, join(parentPath, name)) ?? [])
    .sort();
}

/** The note of a file, `<part>/<slug>`, or undefined for a file that is none. */
export function noteIdOf(contentDir: string, file: string): string | undefined {
  if (isIgnoredFile(basename(file))) return undefined;
  return /^([^/]+\/[^/]+)\.mdx$/.exec(relative(contentDir, file).replaceAll('\\', '/'))?.[1];
}

/** The pages beside the notes, sorted: the plain files at the top of the folder. */
export function listPages(contentDir: string): string[] {
  return readdirSync(contentDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => pageIdOf(contentDir, join(contentDir, name)) ?? [])
    .sort();
}

/** The page of a file, or undefined for a file that is none. */
export function pageIdOf(contentDir: string, file: string): string | undefined {
  if (isIgnoredFile(basename(file))) return undefined;
  return /^([^/]+)\.mdx$/.exec(relative(contentDir, file).replaceAll('\\', '/'))?.[1];
}

/** A note's text, as its readers take it. */
export function readNoteText(contentDir: string, id: string): string {
  return cleanText(readFileSync(fileOf(contentDir, id), 'utf8'));
}

/** The note of a text that has been read before. */
export function parseNoteText(contentDir: string, id: string, text: string): ReadNote {
  return readNote(shownPath(fileOf(contentDir, id)), id, text);
}

/** A page beside the notes. */
export function readPageFile(file: string, id: string): ReadNote<PageData> {
  return readMdx(shownPath(file), id, cleanText(readFileSync(file, 'utf8')), pageSchema);
}

/** A path as messages name it. */
function shownPath(file: string): string {
  return relative('.', file).replaceAll('\\', '/');
}

function fileOf(contentDir: string, id: string): string {
  return join(contentDir, `${id}.mdx`);
}
