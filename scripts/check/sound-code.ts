import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIgnoredFile } from '../../src/read/ignored-files.ts';

/** Which tools have found the code sound as it stands. */
export interface SoundCode {
  has: (tool: string) => boolean;
  add: (tool: string) => void;
}

/** What is no code, or made of it. */
const beside = new Set([
  'node_modules',
  'dist',
  'dist.tijing',
  'dist-shards',
  '.astro',
  '.cache',
  '.git',
]);

/**
 * Remembers, in a folder, for which state of a checkout a tool has had nothing to say: authors change notes, seldom code.
 * A state is every file but those of the content, the versions of the packages among them, and the program that runs.
 * @param content folder of the guide, relative to the checkout
 */
export function openSoundCode(root: string, content: string, folder: string): SoundCode {
  const state = digestCode(root, new Set([...beside, content]));
  const fileOf = (tool: string) => join(folder, `${tool}-${state}`);
  const known = () => readdirSync(folder, { encoding: 'utf8' });
  mkdirSync(folder, { recursive: true });
  for (const name of known()) if (!name.endsWith(state)) rmSync(join(folder, name));
  return {
    has: (tool) => known().includes(`${tool}-${state}`),
    add: (tool) => writeFileSync(fileOf(tool), ''),
  };
}

function digestCode(root: string, without: ReadonlySet<string>): string {
  const hash = createHash('sha256').update(process.version);
  const read = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (without.has(path) || isIgnoredFile(entry.name)) continue;
      if (entry.isDirectory()) read(path);
      else if (entry.isFile()) {
        const bytes = readFileSync(join(root, path));
        hash.update(`${path}\0${bytes.length}\0`).update(bytes);
      }
    }
  };
  read('');
  return hash.digest('hex');
}
