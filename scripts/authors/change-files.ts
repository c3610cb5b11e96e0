import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { journalName } from '../../src/read/text.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { UsageError } from '../process/command.ts';
import { replaceFile, unfinishedOf } from '../files/write-file.ts';

/** A file before and after a change; null where there is none. */
const changeSchema = z.strictObject({
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FileChange = z.infer<typeof changeSchema>;

/**
 * Changes files of a folder, all or none: a fault in between undoes what was done, and after a kill the journal that
 * is left behind does, by `undoUnfinished`.
 * @throws what the file system throws, with the files as they were
 */
export function changeFiles(
  folder: string,
  changes: readonly FileChange[],
  words: CommandWords,
): void {
  replaceFile(join(folder, journalName), [`${JSON.stringify(changes, null, 2)}\n`]);
  try {
    for (const { name, after } of changes) write(folder, name, after);
  } catch (error) {
    undoUnfinished(folder, words);
    throw error;
  }
  rmSync(join(folder, journalName));
}

/**
 * Puts files back that an interrupted change has left half done.
 * @returns names of the files put back, and of those that somebody has edited since, which stay; undefined when
 * nothing was interrupted
 */
export function undoUnfinished(
  folder: string,
  words: CommandWords,
): { restored: string[]; edited: string[] } | undefined {
  const journal = join(folder, journalName);
  if (!existsSync(journal)) return undefined;
  const changes = readJournal(journal, words);
  const done = { restored: [] as string[], edited: [] as string[] };
  for (const { name, before, after } of changes) {
    const path = join(folder, name);
    rmSync(unfinishedOf(path), { force: true });
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    const now = isFile ? readFileSync(path, 'utf8') : null;
    if (now === before) continue;
    if (now !== after) done.edited.push(name);
    else {
      write(folder, name, before);
      done.restored.push(name);
    }
  }
  rmSync(journal);
  return done;
}

function readJournal(file: string, { authors }: CommandWords): FileChange[] {
  try {
    return z.array(changeSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UsageError(authors.foreignJournal(journalName));
  }
}

function write(folder: string, name: string, text: string | null): void {
  const path = join(folder, name);
  if (text !== null) {
    replaceFile(path, [text]);
    return;
  }
  rmSync(path);
  // Git knows no empty folder, so none is left.
  if (readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
}
