import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findUnfit } from '../../../scripts/build/join-shards.ts';
import { shardFile, writeShardFile } from '../../../scripts/build/shards.ts';

let root: string;
const shards = [
  { shard: 'basics', key: 'a' },
  { shard: 'practice', key: 'b' },
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'join-'));
  for (const shard of shards) {
    write(`${shard.shard}/index.html`, shard.shard);
    write(`${shard.shard}/pagefind/pagefind.js`, '');
    writeShardFile(join(root, shard.shard), shard);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const fit = { missing: [], stale: [], changed: [] };

describe('what keeps shards from being joined', () => {
  it('is nothing where they are as they were built, whatever else lies beside them', () => {
    write('removed-part/index.html', 'old');
    expect(findUnfit(root, shards)).toEqual(fit);
  });

  it('is one that is not there, or says nothing of itself', () => {
    rmSync(join(root, 'basics'), { recursive: true });
    write(`practice/${shardFile}`, '{');
    expect(findUnfit(root, shards)).toEqual({ ...fit, missing: ['basics', 'practice'] });
  });

  it('is one of another state of the guide', () => {
    expect(findUnfit(root, [shards[0]!, { shard: 'practice', key: 'c' }])).toEqual({
      ...fit,
      stale: ['practice'],
    });
  });

  it.each([
    ['lost a file', () => rmSync(join(root, 'basics/pagefind/pagefind.js'))],
    ['got one', () => write('basics/.well-known', '')],
    ['got another text', () => write('basics/index.html', 'basicS')],
  ])('is one that has %s since', (_, change) => {
    change();
    expect(findUnfit(root, shards)).toEqual({ ...fit, changed: ['basics'] });
  });
});
