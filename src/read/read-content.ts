import { lstatSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readMdx, readNote } from '../markdown/read-note.ts';
import { showInvisible } from '../schema/invisible.ts';
import { createIssue, type Issue } from '../schema/issue.ts';
import { pageSchema } from '../schema/note.ts';
import { ContentFolderError, type Content, type ContentFile, type DataFile } from './content.ts';
import { absentFile, dataFiles, type DataReader } from './data-file.ts';
import { checkHealth } from './check-health.ts';
import { listedNotes } from './listed-notes.ts';
import { isListedPage, pageIdOf } from './listed-pages.ts';
import { checkText, readLimit, sizeLimit } from './text.ts';
import { isIgnoredFile } from './ignored-files.ts';
import { listFiles, readBytes, unreadable } from './list-files.ts';
import { readPublic } from './read-public.ts';
import { say } from '../schema/phrases/index.ts';

/**
 * Reads a content folder and what public/ adds to it: the only file access of check, link checker and snippets, and of
 * a build before Astro starts.
 * @param read reads a note, or remembers it
 * @throws ContentFolderError when there is no such folder
 * @throws on faults of the file system, but for files and folders that cannot be read: those are faults of the content
 */
export function readContent(
  contentDir: string,
  publicDir = 'public',
  read: typeof readNote = readNote,
): Content {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ContentFolderError(say('folder-missing', { value: showInvisible(contentDir) }));
  }
  const folder = relative('.', resolve(contentDir)).replaceAll('\\', '/') || '.';
  const issues: Issue[] = [];
  const unread = { noteIds: new Set<string>(), texts: [] as string[], isOpaque: false };
  const closed = new Set<string>();
  const files = listFiles(contentDir, folder, {
    isSkipped: (name) => isIgnoredFile(name),
    isFileName: (name) => /\.(?:mdx?|markdown|ya?ml|json)$/i.test(name),
    report(name, fault) {
      if (name === '')
        throw new ContentFolderError(
          say('folder-closed', { value: showInvisible(contentDir), found: fault }),
        );
      issues.push(unreadable(`${folder}/${name}`, name, fault));
      if (isNoteName(name)) unread.noteIds.add(noteIdOf(name));
      else closed.add(name);
      unread.isOpaque = true;
    },
  });
  const texts = readTexts(contentDir, files, unread, issues);
  const readData = <Data>({ name, isRequired, read }: DataReader<Data>): DataFile<Data> => {
    const path = `${folder}/${name}`;
    const text = texts.get(name);
    if (text !== undefined) {
      const { file, issues: found } = read(path, text);
      issues.push(...found);
      return file;
    }
    if (isRequired && !lstatSync(join(contentDir, name), { throwIfNoEntry: false }))
      issues.push(createIssue('file-missing', { file: path, line: 1, column: 1 }, { value: name }));
    return absentFile(path);
  };
  const content: Content = {
    folder,
    files,
    issues,
    unread,
    guide: readData(dataFiles.guide),
    terms: readData(dataFiles.terms),
    published: readData(dataFiles.published),
    imported: readData(dataFiles.imported),
    notes: [],
    pages: [],
    publicFiles: readPublic(publicDir, issues),
  };
  // What guide.yaml lists in a folder that nobody may look into is not missing.
  for (const { id } of listedNotes(content))
    if (closed.has(id.split('/')[0]!)) unread.noteIds.add(id);
  for (const [name, text] of texts) {
    const path = `${folder}/${name}`;
    if (name === 'link-health.json') issues.push(...checkHealth(path, text));
    else if (/^[^/]+\/[^/]+\.mdx$/.test(name)) content.notes.push(read(path, noteIdOf(name), text));
    else {
      const id = pageIdOf(name);
      // Whatever else stands there is at fault for being there, not for what is in it.
      if (id !== undefined && isListedPage(content, id))
        content.pages.push(readMdx(path, id, text, pageSchema));
    }
  }
  for (const note of [...content.notes, ...content.pages]) issues.push(...note.issues);
  for (const note of content.notes) if (note.raw === undefined) unread.texts.push(note.source.text);
  return content;
}

/** Texts of the files that can be read; of the others, what is needed to call nothing missing for their sake. */
function readTexts(
  contentDir: string,
  files: ContentFile[],
  unread: { noteIds: Set<string>; texts: string[]; isOpaque: boolean },
  issues: Issue[],
): Map<string, string> {
  const texts = new Map<string, string>();
  const names = new Set(files.map(({ name }) => name));
  for (const file of files) {
    const isNote = isNoteName(file.name);
    const isRead = /\.(?:mdx|ya?ml|json)$/.test(file.name) && !isTwin(file.name, names);
    if (!isNote && !isRead) continue;
    const isClean = isRead && file.isFile && file.size <= sizeLimit(file.name);
    if (!isClean && isNote) unread.noteIds.add(noteIdOf(file.name));
    if (!file.isFile || file.size > readLimit) {
      unread.isOpaque ||= isNote;
      continue;
    }
    const bytes = readBytes(join(contentDir, file.name), (fault) =>
      issues.push(unreadable(file.path, file.name, fault)),
    );
    if (bytes === undefined) {
      if (isNote) unread.noteIds.add(noteIdOf(file.name));
      unread.isOpaque ||= isNote;
      continue;
    }
    if (!isClean) {
      unread.texts.push(bytes.toString('utf8'));
      continue;
    }
    const { text, issues: found } = checkText(file.path, bytes);
    issues.push(...found);
    const isConflict = found.some(({ ruleId }) => ruleId === 'merge-resolved');
    if (text !== undefined && !isConflict) texts.set(file.name, text);
    else if (isNote) {
      unread.noteIds.add(noteIdOf(file.name));
      unread.texts.push(text ?? bytes.toString('utf8'));
    }
  }
  return texts;
}

function isNoteName(name: string): boolean {
  return /^[^/]+\/.+\.(?:mdx?|markdown)$/i.test(name);
}

/** The id that a file has, or would have under a good name: references to it are not wrong because its name is. */
function noteIdOf(name: string): string {
  const clean = (part: string) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const parts = name.replace(/\.(?:mdx?|markdown)$/i, '').split('/');
  return `${clean(parts[0]!)}/${clean(parts.at(-1)!)}`;
}

/** A file that differs only in case from one with a good name. */
function isTwin(name: string, names: ReadonlySet<string>): boolean {
  return name !== name.toLowerCase() && names.has(name.toLowerCase());
}
