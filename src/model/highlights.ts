import type { GuideData } from '../schema/guide.ts';
import { addresses, withBase } from '../schema/address.ts';
import type { Guide } from './guide-types.ts';
import type { LinkView, NamedHref, NoteEntry } from './types.ts';

/** Notes that are named as changed last. */
const mostRecent = 6;

/** The notes changed last, newest first; none outside a full clone. */
export function listRecent(
  notes: readonly (NamedHref & Pick<NoteEntry, 'days'>)[],
): Guide['recent'] {
  return notes
    .flatMap(({ title, href, days }) => (days ? [{ title, href, day: days.changed }] : []))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, mostRecent);
}

/** The links that no one should pass by, by part; parts without one are left out. */
export function listEssentials(
  parts: GuideData['parts'],
  links: readonly LinkView[],
  base: string,
): Guide['essentials'] {
  return parts.flatMap(({ id, title }) => {
    const found = links.filter(({ rating, note }) => rating === 'essential' && note.partId === id);
    return found.length === 0
      ? []
      : [{ part: { title, href: withBase(addresses.part(id), base) }, links: found }];
  });
}
