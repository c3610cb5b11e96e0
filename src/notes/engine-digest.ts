import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Digest of programs whose results are kept: this project's source, by default that which reads and renders notes, and
 * the versions of its packages.
 * @param root the checkout
 * @param folders of the source
 */
export function digestEngine(root: string, folders: readonly string[] = ['src']): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => /\.(?:ts|json)$/.test(file)).sort())
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex');
}
