import { formatPublished, publishedSchema, type Published } from '../../src/schema/published.ts';
import type { Content } from '../../src/read/content.ts';
import { collectAnswered } from '../check/published.ts';

/**
 * Text of published.json with everything that the site answers to now. Nothing is ever taken out; a file of another
 * shape stays as it is, for a person to look at.
 * @param old text of the file, or undefined where there is none yet
 */
export function recordPublished(content: Content, old: string | undefined): string {
  const known = old === undefined ? { addresses: [], links: [] } : readLists(old);
  if (!known) return old!;
  const answered = collectAnswered(content);
  return formatPublished({
    addresses: [...known.addresses, ...answered.addresses],
    links: [...known.links, ...answered.links],
  });
}

function readLists(text: string): Published | undefined {
  try {
    return publishedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return salvage(text);
  }
}

/** What the lines of a badly merged file name: the lists only grow, so both sides of a conflict are right. */
function salvage(text: string): Published {
  const lists: Published = { addresses: [], links: [] };
  let list: string[] = [];
  for (const line of text.split('\n')) {
    const name = /^\s*"(addresses|links)":/.exec(line)?.[1];
    if (name !== undefined) list = lists[name as keyof Published];
    const entry = /^\s*"([^"]+)",?\s*$/.exec(line)?.[1];
    if (entry !== undefined) list.push(entry);
  }
  return lists;
}
