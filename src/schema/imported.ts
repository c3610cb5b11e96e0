import { z } from 'zod';
import { ratings } from './link.ts';
import { slugSchema } from './slug.ts';

/** What was written for one address of a list, so that later changes of the list know what is still as it was. */
export const importedEntrySchema = z.strictObject({
  /** As the list has it. */
  url: z.string().min(1).max(2000),
  /** The link that it became, or that the guide had already. */
  id: slugSchema,
  /** How many times the list has it: the first is the link, the others refer to it. */
  times: z.int().min(1),
  /** Digests of the title and of the sentence as the list last had them; absent for links that were there before. */
  title: z.string().optional(),
  why: z.string().optional(),
  /** As the list last had it. */
  rating: z.enum(ratings).optional(),
  /** Whether the list no longer has it. */
  gone: z.literal(true).optional(),
});

/** `content/imported.json`: the lists that `npm run import` has brought in; it writes the file, nobody else does. */
export const importedSchema = z.strictObject({
  lists: z.array(
    z.strictObject({ name: z.string().min(1).max(300), entries: z.array(importedEntrySchema) }),
  ),
});

export type Imported = z.infer<typeof importedSchema>;
export type ImportedEntry = z.infer<typeof importedEntrySchema>;

/** The text of the file: one entry a line, so that a change shows as what it is. */
export function formatImported({ lists }: Imported): string {
  const blocks = lists.map(({ name, entries }) => {
    const lines = entries.map((entry) => `        ${JSON.stringify(entry)}`);
    const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n      ]` : '[]';
    return `    {\n      "name": ${JSON.stringify(name)},\n      "entries": ${list}\n    }`;
  });
  return `{\n  "lists": [\n${blocks.join(',\n')}\n  ]\n}\n`;
}
