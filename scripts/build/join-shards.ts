import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sharedShard } from '../../src/shards.ts';
import { joinSearchIndexes } from '../site/search-index.ts';
import { digestFiles, readShardFile, shardFile, type Shard } from './shards.ts';

/** Shards that cannot be joined. */
export interface UnfitShards {
  /** Not built. */
  missing: string[];
  /** Of another state of the guide. */
  stale: string[];
  /** No longer as they were built: edited, or not copied whole. */
  changed: string[];
}

/** Compares built shards with those that are wanted. @param folder with a folder for each */
export function findUnfit(folder: string, shards: readonly Shard[]): UnfitShards {
  const unfit: UnfitShards = { missing: [], stale: [], changed: [] };
  for (const { shard, key } of shards) {
    const built = readShardFile(join(folder, shard));
    if (built === undefined) unfit.missing.push(shard);
    else if (built.key !== key) unfit.stale.push(shard);
    else if (built.files !== digestFiles(join(folder, shard))) unfit.changed.push(shard);
  }
  return unfit;
}

/**
 * Puts the pages of all shards together, and their indexes. The shared pages come last: whatever stands in several shards
 * is the same in all of them.
 * @param notes number of notes in the guide
 */
export async function joinShards(
  folder: string,
  shards: readonly Shard[],
  outDir: string,
  notes: number,
): Promise<void> {
  for (const { shard } of shards)
    cpSync(join(folder, shard), outDir, {
      recursive: true,
      filter: (path) => path !== join(folder, shard, 'pagefind'),
    });
  rmSync(join(outDir, shardFile));
  const indexes = shards
    .filter(({ shard }) => shard !== sharedShard)
    .map(({ shard }) => [shard, join(folder, shard, 'pagefind')] as const)
    .filter(([, index]) => existsSync(index));
  await joinSearchIndexes(outDir, new Map(indexes), notes);
}
