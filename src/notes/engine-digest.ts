import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isIgnoredFile } from '../read/ignored-files.ts';

/**
 * Digest of programs whose results are kept: this project's source, by default that which reads and renders notes, and
 * the versions of its packages.
 * @param root the checkout
 * @param folders of the source
 */
export function digestEngine(root: string, folders: readonly string[] = ['src']): string {
  return digestSource(root, folders, /\.(?:ts|json)$/);
}

/**
 * Digest of all that whole pages are made by: components and style sheets, too.
 * @param root the checkout
 */
export function digestPageEngine(root: string): string {
  return digestSource(root, ['src', 'scripts'], /./);
}

function digestSource(root: string, folders: readonly string[], kind: RegExp): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of folders) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.flatMap((entry) => {
      const isSource = entry.isFile() && kind.test(entry.name) && !isIgnoredFile(entry.name);
      return isSource ? [relative(root, join(entry.parentPath, entry.name))] : [];
    });
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
