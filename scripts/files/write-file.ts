import {
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Where a file is written before it takes its place; left behind by a kill alone. */
export const unfinishedOf = (file: string): string => `${file}.next~`;

/**
 * Replaces a file in one step: after a kill, a full disk or any other fault it is the old one or the new one, never
 * half. What a kill leaves beside it is passed over by the checker and by Git.
 */
export function replaceFile(file: string, chunks: Iterable<string>): void {
  makeFolder(dirname(file));
  const next = unfinishedOf(file);
  try {
    const fd = openSync(next, 'w', statSync(file, { throwIfNoEntry: false })?.mode);
    try {
      for (const chunk of chunks) writeFileSync(fd, chunk);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(next, file);
  } catch (error) {
    rmSync(next, { force: true });
    throw named(error, file);
  }
}

/** Writes a file that must not be there yet; of one that cannot be written whole nothing stays. */
export function writeNewFile(file: string, text: string): void {
  const fd = openSync(file, 'wx');
  try {
    writeFileSync(fd, text);
  } catch (error) {
    rmSync(file);
    throw named(error, file);
  } finally {
    closeSync(fd);
  }
}

/** The same with its folder. @returns what takes both away again */
export function createFile(file: string, text: string): () => void {
  const made = makeFolder(dirname(file));
  try {
    writeNewFile(file, text);
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true });
    throw error;
  }
  return () => rmSync(made ?? file, { recursive: true });
}

/** The error with the file that its caller knows; the system names the unfinished one, or none. */
function named(error: unknown, path: string): unknown {
  return error instanceof Error ? Object.assign(error, { path }) : error;
}
