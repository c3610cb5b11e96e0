import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readMdx, readNote, type ReadNote } from '../markdown/read-note.ts';
import { pageSchema, type PageData } from '../schema/note.ts';
import { cleanText } from './text.ts';

/** The notes of a checked guide, sorted. */
export function listNotes(contentDir: string): string[] {
  return readdirSync(contentDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(contentDir, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

/** The note of a file, `<part>/<slug>`, or undefined for a file that is none. */
export function noteIdOf(contentDir: string, file: string): string | undefined {
  return /^([^/]+\/[^/]+)\.mdx$/.exec(relative(contentDir, file).replaceAll('\\', '/'))?.[1];
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
