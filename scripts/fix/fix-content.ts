import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { publishedName } from '../../src/read/text.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import type { Content } from '../../src/read/content.ts';
import { readNote } from '../../src/markdown/read-note.ts';
import { readContent } from '../../src/read/read-content.ts';
import { replaceFile } from '../files/write-file.ts';
import { fixAddresses } from './fix-addresses.ts';
import { recordPublished } from './fix-published.ts';
import { fixTaskIds } from './fix-task-ids.ts';
import { fixText, type Change } from './fix-text.ts';

/** One mended thing, as the command prints it. */
export interface FixedPlace extends Change {
  file: string;
}

/**
 * Mends the files of a content folder where the meaning cannot change, and says what it did. Running it again
 * changes nothing. Files that are no UTF-8 are left alone.
 * @param read reads a note, or remembers it
 * @throws ContentFolderError when there is no such folder
 */
export function fixContent(
  contentDir: string,
  words: CommandWords['fix'],
  read = readNote,
): FixedPlace[] {
  const old = readContent(contentDir, 'public', read);
  const after = (changes: readonly FixedPlace[], before: Content) =>
    changes.length > 0 ? readContent(contentDir, 'public', read) : before;
  const texts = fixTexts(old, contentDir, words);
  const cleaned = after(texts, old);
  const named = nameTasks(cleaned, contentDir, words);
  return [...texts, ...named, ...fixPublished(after(named, cleaned), contentDir, words)];
}

/** What is wrong with the texts as such, whatever they say. */
function fixTexts(
  { files }: Content,
  contentDir: string,
  words: CommandWords['fix'],
): FixedPlace[] {
  return files.flatMap((file) => {
    if (!file.isFile || !/\.(?:mdx|ya?ml)$/.test(file.name)) return [];
    const path = join(contentDir, file.name);
    const old = decode(readFileSync(path));
    if (old === undefined) return [];
    const cleaned = fixText(old, words);
    const addressed = file.name.endsWith('.mdx')
      ? fixAddresses(cleaned.text)
      : { text: cleaned.text, changes: [] };
    if (addressed.text !== old) replaceFile(path, [addressed.text]);
    return [...cleaned.changes, ...addressed.changes]
      .sort((a, b) => a.line - b.line)
      .map((change) => ({ ...change, file: file.path }));
  });
}

/** Ids of cards and exercises, in notes that the parser can read. */
function nameTasks(
  { notes }: Content,
  contentDir: string,
  words: CommandWords['fix'],
): FixedPlace[] {
  return notes.flatMap((note) => {
    const { text, changes } = fixTaskIds(note, words);
    if (changes.length > 0) replaceFile(join(contentDir, `${note.id}.mdx`), [text]);
    return changes.map((change) => ({ ...change, file: note.source.file }));
  });
}

/** Writes down what is new, once the guide could be published: what is at fault may still get another name. */
function fixPublished(
  content: Content,
  contentDir: string,
  words: CommandWords['fix'],
): FixedPlace[] {
  const { path } = content.published;
  const isAtFault = checkContent(content).some(
    ({ severity, file }) => severity === 'error' && file !== path,
  );
  const isUnreadable = content.files.some((file) => file.path === path && !file.isFile);
  if (isAtFault || isUnreadable) return [];
  const file = join(contentDir, publishedName);
  const bytes = existsSync(file) ? readFileSync(file) : undefined;
  const old = bytes && decode(bytes);
  if (bytes && old === undefined) return [];
  const text = recordPublished(content, old);
  if (text === old) return [];
  replaceFile(file, [text]);
  return [{ file: path, line: 1, what: words.published }];
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
