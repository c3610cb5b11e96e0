import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestPageEngine } from '../../src/notes/engine-digest.ts';
import { factsOf, requireSound } from '../../src/notes/note-facts.ts';
import { readCommitDays } from '../../src/read/commit-days.ts';
import type { Content } from '../../src/read/content.ts';
import type { Settings } from '../../src/settings.ts';
import { sharedShard, shardOf, shardsOf } from '../../src/shards.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { listFiles } from '../site/read-site.ts';
import { root } from '../toolchain.js';

/** A shard, and the digest of all that its pages are made of: the same key is the same pages. */
export interface Shard {
  shard: string;
  key: string;
}

/** What a built shard says of itself. */
export interface BuiltShard extends Shard {
  /** Digest of its files, as they were built. */
  files: string;
}

/** The file in the folder of a built shard that says which one it is. */
export const shardFile = '.tijing-shard.json';

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
  const files = content.files.filter(({ path }) => !isNote.has(path));
  const common = digestOf([
    digestPageEngine(root),
    readFileSync(join(root, 'astro.config.mjs'), 'utf8'),
    [site, base, main, repository, hasDownloads],
    content.notes.map((note) => [note.id, factsOf(requireSound(note, words))]),
    // By their names: a checkout may stand anywhere.
    [files, [...content.publicFiles.values()]].map((folder) =>
      folder
        .filter(({ isFile }) => isFile)
        .map(({ name, path }) => [name, digestBytes(readFileSync(path))]),
    ),
  ]);
  const parts = partsOf(content);
  return shardsOf(parts).map((shard) => {
    const shown = content.notes.filter(
      ({ id }) => shard === sharedShard || shardOf(id, parts) === shard,
    );
    return { shard, key: digestOf([common, shard, shown.map(ofNote)]) };
  });
}

/** Writes beside the files of a built shard what it is. */
export function writeShardFile(folder: string, shard: Shard): void {
  const built: BuiltShard = { ...shard, files: digestFiles(folder) };
  writeFileSync(join(folder, shardFile), JSON.stringify(built));
}

/** What a built shard says of itself; undefined where nothing can be read. */
export function readShardFile(folder: string): BuiltShard | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, shardFile), 'utf8')) as BuiltShard;
  } catch {
    return undefined;
  }
}

/** Digest of the files of a shard, by which one that was changed or cut off afterwards is known. */
export function digestFiles(folder: string): string {
  const names = listFiles(folder).filter((name) => name !== shardFile);
  return digestOf(names.map((name) => [name, digestBytes(readFileSync(join(folder, name)))]));
}

const digestOf = (value: unknown): string => digestBytes(JSON.stringify(value));

const digestBytes = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex');
