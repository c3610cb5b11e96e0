import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { isShardName } from '../src/shards.ts';
import { buildSite } from './build/build-site.ts';
import { findShard, readSound, type Scope } from './build/prepare.ts';
import { listShards } from './build/shards.ts';
import { runCommand, UsageError } from './process/command.ts';

await runCommand(
  ({ build }) => build.usage,
  async (words, args) => {
    const options = {
      validate: { type: 'boolean', default: false },
      downloads: { type: 'boolean', default: false },
      'social-cards': { type: 'boolean', default: false },
      shard: { type: 'string' },
      shards: { type: 'boolean', default: false },
      join: { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ args, options });
    const { validate, shard, shards, join } = values;
    // Astro and the keys of shards go by the variable.
    if (values.downloads) process.env['DOWNLOADS'] = '1';
    const { isSiteKnown } = readSettings();
    const scopes = [shards && '--shards', join && '--join', shard !== undefined && '--shard'];
    const chosen = scopes.filter((name) => name !== false);
    if (chosen.length > 1) throw new UsageError(words.commands.build.oneScope(chosen));
    if (shards || (shard !== undefined && !isShardName(shard))) {
      const content = readSound(words, process.stderr);
      if (content === undefined) return 1;
      const known = listShards(content, readSettings(), words);
      // No folder may be named after it, in which a build could even begin.
      if (shard !== undefined) findShard(known, shard, words);
      console.log(JSON.stringify(known));
      return 0;
    }
    const scope: Scope = shard === undefined ? (join ? 'joined' : 'site') : { shard };
    const status = await buildSite({
      isValidated: validate,
      hasCards: values['social-cards'],
      scope,
      words,
    });
    if (status === 0 && !isSiteKnown) {
      console.log(words.commands.build.siteUnknown);
      if (values['social-cards']) console.log(words.commands.build.cardsUnknown);
    }
    return status;
  },
);
