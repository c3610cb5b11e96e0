import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Digest of the programs that read and render notes: this project's source and the versions of its packages.
 * @param root the checkout
 */
export function digestEngine(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => /\.(?:ts|json)$/.test(file)).sort())
    hash.update(name).update(readFileSync(join(root, 'src', name)));
  return hash.digest('hex');
}
