import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder with the folders above it.
 * @returns the topmost that was made, or undefined when all were there
 */
export function makeFolder(path: string): string | undefined {
  for (let tries = 0; ; tries++) {
    try {
      return mkdirSync(path, { recursive: true });
    } catch (error) {
      // Another process may take the folders away while they are made.
      if (tries < 100 && (error as NodeJS.ErrnoException).code === 'ENOENT') explain(path);
      else throw error;
    }
  }
}

/** Of a read-only or full disk Node says above that nothing is there; making the first missing one alone says why. */
function explain(path: string): void {
  let missing = path;
  while (!existsSync(dirname(missing))) missing = dirname(missing);
  try {
    mkdirSync(missing);
  } catch (error) {
    if (!['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
