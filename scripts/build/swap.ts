import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder beside a built site where the next one waits and the last one goes; it is there during a build only. */
export const workOf = (outDir: string): string => `${outDir}.tijing`;
/** The new site, on the file system of the old one. */
export const nextOf = (outDir: string): string => join(workOf(outDir), 'next');
const previousOf = (outDir: string): string => join(workOf(outDir), 'previous');

/**
 * Undoes what a killed run left: a site moved aside but not yet replaced comes back, half-built ones go. Called first
 * by every command that builds or serves.
 */
export function recover(outDir: string): void {
  rmSync(nextOf(outDir), { recursive: true, force: true });
  if (isFilled(outDir)) rmSync(previousOf(outDir), { recursive: true, force: true });
  else if (isFilled(previousOf(outDir))) {
    rmSync(outDir, { recursive: true, force: true });
    renameSync(previousOf(outDir), outDir);
  }
}

/** Moves a new site beside the old one, by a copy where it comes from another file system. */
export function stage(built: string, outDir: string): void {
  const next = nextOf(outDir);
  rmSync(next, { recursive: true, force: true });
  try {
    renameSync(built, next);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(built, next, { recursive: true });
    rmSync(built, { recursive: true });
  }
}

/** Puts the staged site in place of the old one by two renames; when the second fails, the old one comes back. */
export function swap(outDir: string): void {
  const previous = previousOf(outDir);
  rmSync(previous, { recursive: true, force: true });
  if (isThere(outDir)) renameSync(outDir, previous);
  try {
    renameSync(nextOf(outDir), outDir);
  } catch (error) {
    if (isThere(previous)) renameSync(previous, outDir);
    throw error;
  }
  // The new site is in place: that the old one cannot be removed is for the next run.
  discard(previous);
}

/** Removes a folder; where that fails, the next run does. */
export function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}

function isThere(folder: string): boolean {
  return entriesOf(folder) !== undefined;
}

function isFilled(folder: string): boolean {
  return (entriesOf(folder)?.length ?? 0) > 0;
}

/** Names in a folder, or undefined when there is none. */
function entriesOf(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
