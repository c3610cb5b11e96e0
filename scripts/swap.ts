import { existsSync, renameSync, rmSync } from 'node:fs';

/** The folder that a build fills before it may take the place of the last one. */
export const nextOf = (outDir: string): string => `${outDir}.next`;
const previousOf = (outDir: string): string => `${outDir}.prev`;

/**
 * Undoes what a killed run left: a site moved aside but not yet replaced comes back, half-built folders go. Called
 * first by every command that builds or serves.
 */
export function recover(outDir: string): void {
  const previous = previousOf(outDir);
  if (existsSync(previous)) {
    if (existsSync(outDir)) rmSync(previous, { recursive: true });
    else renameSync(previous, outDir);
  }
}

/** Puts the new site in place of the old one by two renames. */
export function swap(outDir: string): void {
  const previous = previousOf(outDir);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, previous);
  renameSync(nextOf(outDir), outDir);
  rmSync(previous, { recursive: true, force: true });
}

/** Throws away a build that failed. */
export function discard(outDir: string): void {
  rmSync(nextOf(outDir), { recursive: true, force: true });
}
