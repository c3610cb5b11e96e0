import { readMdx, readNote } from '../../src/markdown/read-note.ts';
import { valuesOf, type Issue } from '../../src/schema/issue.ts';
import { rules } from '../../src/schema/rules.ts';
import { pageSchema } from '../../src/schema/note.ts';
import { checkContent } from '../check/check-content.ts';
import type { Content, DataFile } from '../../src/read/content.ts';
import { dataFiles, type DataReader } from '../../src/read/data-file.ts';

/**
 * The content as it would be with a file written, rewritten or, with null, removed, without touching the disk.
 * @param name path below the content folder
 */
export function withFile(content: Content, name: string, text: string | null): Content {
  const path = `${content.folder}/${name}`;
  const after: Content = {
    ...content,
    files: content.files.filter((file) => file.name !== name),
    notes: content.notes.filter(({ source }) => source.file !== path),
    pages: content.pages.filter(({ source }) => source.file !== path),
    issues: content.issues.filter(({ file }) => file !== path),
  };
  if (text === null) return after;
  const size = new TextEncoder().encode(text).length;
  after.files.push({ path, name, isSymlink: false, isFile: true, size });
  const id = name.replace(/\.mdx$/, '');
  const readData = <Data>(reader: DataReader<Data>, old: DataFile<Data>): DataFile<Data> => {
    if (reader.name !== name) return old;
    const { file, issues } = reader.read(path, text);
    after.issues.push(...issues);
    return file;
  };
  after.guide = readData(dataFiles.guide, content.guide);
  after.terms = readData(dataFiles.terms, content.terms);
  after.published = readData(dataFiles.published, content.published);
  after.imported = readData(dataFiles.imported, content.imported);
  if (id === name) return after;
  if (id.includes('/')) after.notes.push(readNote(path, id, text));
  else after.pages.push(readMdx(path, id, text, pageSchema));
  const read = [...after.notes, ...after.pages].find(({ source }) => source.file === path);
  after.issues.push(...read!.issues);
  return after;
}

/**
 * Faults that the change brings; those that were there before are not the author's business now, and that something
 * is new and has to be finished needs no saying.
 */
export function newIssues(before: Content, after: Content): Issue[] {
  const known = new Set(checkContent(before).map(keyOf));
  return checkContent(after).filter(
    (issue) =>
      issue.ruleId !== 'published-listed' &&
      rules[issue.ruleId].area !== 'unfinished' &&
      !known.has(keyOf(issue)),
  );
}

/** Lines move when a file grows, so a fault is known by its file, rule and values without the numbers. */
function keyOf(issue: Issue): string {
  return `${issue.file} ${issue.ruleId} ${valuesOf(issue).replace(/:\d+/g, '')}`;
}
