import { renameSync, writeFileSync } from 'node:fs';

/** Writes beside the file and renames, so that a kill in between loses nothing. */
export function writeFileAtomically(path: string, text: string): void {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}
