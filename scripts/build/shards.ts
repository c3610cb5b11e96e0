import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestEngine } from '../../src/notes/engine-digest.ts';
import { factsOf, requireSound } from '../../src/notes/note-facts.ts';
import { readCommitDays } from '../../src/read/commit-days.ts';
import type { Content } from '../../src/read/content.ts';
import type { Settings } from '../../src/settings.ts';
import { shardOf, shardsOf } from '../../src/shards.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { root } from '../toolchain.js';

/** A shard, and the digest of all that its pages are made of: the same key is the same pages. */
export interface Shard {
  shard: string;
  key: string;
}

/** The file in the folder of a built shard that says which one it is. */
export const shardFile = 'shard.json';

/** Where the shards of a site are built, each in a folder of its name. */
export const shardsDirOf = (outDir: string): string => `${outDir}-shards`;

export const partsOf = ({ guide }: Content): string[] =>
  (guide.data?.parts ?? []).map(({ id }) => id);

/**
 * The shards of a checked guide with their keys. Any page may show the facts of any note, and the text of notes of its
 * own shard; the shared pages show something of every text.
 */
export function listShards(
  content: Content,
  { contentDir, site, base, main, repository, hasDownloads }: Settings,
  words: AuthorWords,
): Shard[] {
  const days = readCommitDays(contentDir);
  const ofNote = ({ id, source }: Content['notes'][number]) => [
    id,
    source.text,
    days.get(`${id}.mdx`),
  ];
  const isNote = new Set(content.notes.map(({ source }) => source.file));
  const files = content.files.filter(({ path, isFile }) => isFile && !isNote.has(path));
  const common = digestOf([
    digestEngine(root, ['src', 'scripts']),
    readFileSync(join(root, 'astro.config.mjs'), 'utf8'),
    [site, base, main, repository, hasDownloads],
    content.notes.map((note) => [note.id, factsOf(requireSound(note, words))]),
    [...files, ...content.publicFiles.values()]
      .filter(({ isFile }) => isFile)
      .map(({ path }) => [path, digestOf(readFileSync(path, 'base64'))]),
  ]);
  const parts = partsOf(content);
  return shardsOf(parts).map((shard) => {
    const own = content.notes.filter(({ id }) => shardOf(id, parts) === shard);
    const shown = own.length > 0 || parts.includes(shard) ? own : content.notes;
    return { shard, key: digestOf([common, shard, shown.map(ofNote)]) };
  });
}

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
