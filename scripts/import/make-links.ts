import type { LinkRef } from '../../src/schema/link.ts';
import type { NewLink } from '../authors/add-entry.ts';
import { proposeId } from '../authors/propose-id.ts';
import { proposeKind, proposeLanguage, proposeYear } from '../authors/propose.ts';
import type { Entry } from './entry.ts';

/** Names that are in use, to which those of new links are added. */
export interface Taken {
  has(name: string): boolean;
  add(name: string): unknown;
}

/** A link that was made, and the entry that it is. */
export interface Made {
  entry: Entry;
  link: NewLink;
  /** What it seems to be, where a year lacks to call it so. */
  likely: string | undefined;
}

/** A link of an entry: what the list does not say is guessed from the address. */
export function makeLink(entry: Entry, slug: string, taken: Taken): Made {
  const { url, title, remark, rating, accessCode } = entry;
  const guess = proposeKind(url);
  const needsYear = guess === 'paper' || guess === 'book';
  const year = needsYear ? (proposeYear(url) ?? entry.year) : undefined;
  const isUndated = needsYear && year === undefined;
  const kind = isUndated ? 'article' : guess;
  const id = proposeId({ url, title, kind, note: slug }, taken);
  taken.add(id);
  const link: NewLink = {
    id,
    title,
    url,
    kind,
    lang: proposeLanguage(url, title),
    rating,
    why: remark,
    draft: remark === undefined ? undefined : true,
    year,
    accessCode,
  };
  return { entry, link, likely: isUndated ? guess : undefined };
}

/** Links that say the same share the id of the first of them as their group, where there are two or more. */
export function groupLinks(items: readonly (Made | (LinkRef & { entry: Entry }))[]): void {
  let run: Made[] = [];
  const close = () => {
    if (run.length > 1) for (const { link } of run) link.group = run[0]!.link.id;
    run = [];
  };
  for (const item of items) {
    if (!item.entry.joinsPrevious) close();
    if ('link' in item) run.push(item);
  }
  close();
}

/** Bold names are recommended where fewer than a third of a list's names are bold. */
export function rateBold(entries: readonly Entry[]): void {
  const bold = entries.filter(({ isBold }) => isBold);
  if (bold.length * 3 >= entries.length) return;
  for (const entry of bold) entry.rating ??= 'recommended';
}
