import { z } from 'zod';
import { noteIdPattern, slugPattern, slugSchema } from './slug.ts';
import { expecting } from './phrases/index.ts';

/** An address of the content without its slashes: `<part>/<slug>` of a note, `<slug>` of a part or a page. */
const publishedAddressSchema = z
  .string()
  .max(160)
  .refine((address) => slugPattern.test(address) || noteIdPattern.test(address), {
    error: expecting('expected-published'),
  });

/**
 * `content/published.json`: every address and link id that readers may have kept. The lists only grow; `npm run fix`
 * writes them, one entry a line, so that two branches can add to them.
 */
export const publishedSchema = z.strictObject({
  addresses: z.array(publishedAddressSchema),
  links: z.array(slugSchema),
});

export type Published = z.infer<typeof publishedSchema>;

/** The text of the file: sorted by code unit, each entry once. */
export function formatPublished({ addresses, links }: Published): string {
  const sorted = { addresses: sortOnce(addresses), links: sortOnce(links) };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

function sortOnce(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
