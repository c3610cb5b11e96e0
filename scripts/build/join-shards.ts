import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sharedShard } from '../../src/shards.ts';
import { joinSearchIndexes } from '../site/search-index.ts';
import { shardFile, type Shard } from './shards.ts';

/** Shards that cannot be joined. */
export interface UnfitShards {
  /** Not built. */
  missing: string[];
  /** Of another state of the guide. */
  stale: string[];
}

/** Compares built shards with those that are wanted. @param folder with a folder for each */
export function findUnfit(folder: string, shards: readonly Shard[]): UnfitShards {
  const found = shards.map(({ shard, key }) => ({
    shard,
    key,
    built: readKey(join(folder, shard)),
  }));
  const namesOf = (unfit: typeof found) => unfit.map(({ shard }) => shard);
  return {
    missing: namesOf(found.filter(({ built }) => built === undefined)),
    stale: namesOf(found.filter(({ built, key }) => built !== undefined && built !== key)),
  };
}

function readKey(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, shardFile), 'utf8')) as Shard).key;
  } catch {
    return undefined;
  }
}

/**
 * Puts the pages of all shards together, and their indexes. The shared pages come last: whatever stands in several shards
 * is the same in all of them.
 */
export async function joinShards(
  folder: string,
  shards: readonly Shard[],
  outDir: string,
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
  await joinSearchIndexes(outDir, new Map(indexes));
}
