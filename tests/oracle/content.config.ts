import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as own } from '../../src/content.config.ts';
import { readSettings } from '../../src/settings.ts';

/** The notes of the site, and the same files as Astro's own MDX. */
export const collections = {
  ...own,
  oracle: defineCollection({
    loader: glob({
      base: readSettings().contentDir,
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
};
