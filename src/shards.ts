import type { AstroIntegration } from 'astro';
import { slugSchema } from './schema/slug.ts';

/** Pages that belong to no part: home, path, search, and what is made of all notes. No part can have this name. */
export const sharedShard = '_shared';

/** Whether a shard may be called so; its folder is. */
export const isShardName = (name: string): boolean =>
  name === sharedShard || slugSchema.safeParse(name).success;

/** The shards of a guide: pages that can be built by themselves. */
export const shardsOf = (parts: readonly string[]): string[] => [...parts, sharedShard];

/**
 * The shard of a page: the first part that its address names.
 * @param pathname e.g. `/reading/maths/`, below the base or not
 */
export function shardOf(pathname: string, parts: readonly string[]): string {
  return pathname.split('/').find((name) => parts.includes(name)) ?? sharedShard;
}

/** Has Astro print the pages of one shard alone; its programs and style sheets are those of the whole site. */
export function printShard(shard: string, parts: readonly string[]): AstroIntegration {
  return {
    name: 'print-shard',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          const listAll = prerenderer.getStaticPaths.bind(prerenderer);
          // The same object: Astro keeps what it has set up in it.
          return Object.assign(prerenderer, {
            getStaticPaths: async () =>
              (await listAll()).filter(({ pathname }) => shardOf(pathname, parts) === shard),
          });
        });
      },
    },
  };
}
