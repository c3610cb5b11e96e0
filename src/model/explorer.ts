import { accesses, languages, levels, linkKinds, ratings } from '../schema/link.ts';
import { linkStates } from '../schema/health.ts';
import type { Words } from '../words/index.ts';
import type { Guide, PartView } from './guide-types.ts';
import type { LinkView, NamedHref, NoteView } from './types.ts';

/** What a reader can filter the list by, in the order of the form. */
export const facetKeys = [
  'part',
  'note',
  'rating',
  'kind',
  'lang',
  'level',
  'minutes',
  'access',
  'framework',
  'state',
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** How long an entry takes: minutes at most. */
export const minutesBands = ['15', '60', '1440'] as const;

/** The value of an entry that has no rating, no old framework, no known length. */
export const absent = 'none';

export interface FacetView {
  key: FacetKey;
  legend: string;
  /** Values that occur, in a fixed order; `count` is the number of links in the whole list. */
  values: { value: string; label: string; count: number; group?: string | undefined }[];
}

/** Notes that a reader can choose among in a list; of more than these, words find one sooner. */
export const noteBudget = 150;

/** A part with its share of the list. */
export interface ReadingPart {
  id: string;
  title: string;
  /** The page of the part. */
  href: string;
  /** The page of its links. */
  readingHref: string;
  notes: NoteView[];
  /** Links that it shows, each counted once. */
  linkCount: number;
  /** Essential links that live in it. */
  essentials: LinkView[];
  previous: NamedHref | undefined;
  next: NamedHref | undefined;
}

/** Every part in order; those around one are those that have links. */
export function buildReadingParts(guide: Guide): ReadingPart[] {
  const essentials = Map.groupBy(
    guide.links.filter(({ rating }) => rating === 'essential'),
    ({ note }) => note.partId,
  );
  const parts = guide.parts.map((part) => ({
    ...part,
    notes: part.notes
      .map(({ id }) => guide.notes.get(id)!)
      .filter(({ sections }) => sections.length > 0),
    linkCount: linksOf(part, guide).size,
    essentials: essentials.get(part.id) ?? [],
  }));
  const toList = (part: ReadingPart | undefined) =>
    part && { title: part.title, href: part.readingHref };
  return parts.map((part, index): ReadingPart => ({
    ...part,
    previous: toList(parts.slice(0, index).findLast(({ linkCount }) => linkCount > 0)),
    next: toList(parts.slice(index + 1).find(({ linkCount }) => linkCount > 0)),
  }));
}

/**
 * Entries that `/reading/` prints at most: some 45 kB on the wire and 3,500 elements. A list that is longer shows its
 * parts with what is essential in them, and the whole of it on their pages.
 */
export const entryBudget = 200;

/** Whether the whole list stands on one page. */
export function isShort(parts: readonly ReadingPart[]): boolean {
  const printed = parts
    .flatMap(({ notes }) => notes)
    .reduce((sum, note) => sum + note.linkCount, 0);
  return printed <= entryBudget;
}

/** The essential links of a part that `/reading/` has room for. */
export function pickEssentials(part: ReadingPart, parts: readonly ReadingPart[]): LinkView[] {
  return part.essentials.slice(0, Math.floor(entryBudget / parts.length));
}

/** The facts of a link that filters and sorting need; parts and notes are not here, for a link may stand in several. */
export function factsOf(link: LinkView): Record<Exclude<FacetKey, 'part' | 'note'>, string> {
  return {
    rating: link.rating ?? absent,
    kind: link.kind,
    lang: link.lang,
    level: link.level ?? link.note.level,
    minutes: minutesBand(link.minutes),
    access: link.access,
    framework: link.framework ?? absent,
    state: link.health.state,
  };
}

function minutesBand(minutes: number | undefined): string {
  if (minutes === undefined) return absent;
  return minutesBands.find((band) => minutes <= Number(band)) ?? minutesBands.at(-1)!;
}

/** The facets of the whole list. One with a single value would filter nothing and is left out. */
export function buildFacets(guide: Guide, words: Words): FacetView[] {
  const parts = partsOfLinks(guide);
  const notes = notesOfLinks(guide);
  const facts = guide.links.map((link) => ({
    part: parts.get(link.id)!,
    note: notes.get(link.id)!,
    ...factsOf(link),
  }));
  return facetKeys
    .filter((key) => key !== 'note' || guide.notes.size <= noteBudget)
    .map((key): FacetView => {
      const counts = new Map<string, number>();
      for (const fact of facts) {
        for (const value of [fact[key]].flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const values = candidates(key, guide, words).flatMap(([value, label, group]) => {
        const count = counts.get(value);
        return count === undefined ? [] : [{ value, label, count, group }];
      });
      return { key, legend: words.facets[key], values };
    })
    .filter(({ values }) => values.length > 1);
}

/** Parts that show a link: its own and those that refer to it. */
function partsOfLinks(guide: Guide): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const part of guide.parts)
    for (const { id } of linksOf(part, guide)) parts.set(id, [...(parts.get(id) ?? []), part.id]);
  return parts;
}

/** Notes that show a link: its own and those that refer to it. */
function notesOfLinks(guide: Guide): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  for (const note of guide.notes.values()) {
    const links = note.sections.flatMap(({ groups }) => groups.flatMap((group) => group.links));
    for (const id of new Set(links.map(({ link }) => link.id)))
      notes.set(id, [...(notes.get(id) ?? []), note.id]);
  }
  return notes;
}

/** The links that a part shows, each once, in reading order. */
function linksOf({ notes }: PartView, guide: Guide): Set<LinkView> {
  const groups = notes.flatMap(({ id }) =>
    guide.notes.get(id)!.sections.flatMap((section) => section.groups),
  );
  return new Set(groups.flatMap(({ links }) => links.map(({ link }) => link)));
}

/** Every value that a facet may have, in order; a group heads the values of each part of the guide. */
function candidates(
  key: FacetKey,
  guide: Guide,
  words: Words,
): [value: string, label: string, group?: string][] {
  switch (key) {
    case 'part':
      return guide.parts.map(({ id, title }) => [id, title]);
    case 'note':
      return guide.parts.flatMap(({ title, notes }) =>
        notes.map((note): [string, string, string] => [note.id, note.title, title]),
      );
    case 'rating':
      return [
        ...[...ratings].reverse().map((value): [string, string] => [value, words.ratings[value]]),
        [absent, words.unrated],
      ];
    case 'kind':
      return linkKinds.map((value) => [value, words.kinds[value]]);
    case 'lang':
      return languages.map((value) => [value, words.languages[value]]);
    case 'level':
      return levels.map((value) => [value, words.levels[value]]);
    case 'minutes':
      return [
        ...minutesBands.map((value): [string, string] => [value, words.minutesBands[value]]),
        [absent, words.minutesUnknown],
      ];
    case 'access':
      return accesses.map((value) => [value, words.accesses[value]]);
    case 'framework': {
      const labels = new Map(
        guide.links.flatMap(({ framework, legacyLabel }): [string, string][] =>
          framework === undefined ? [] : [[framework, legacyLabel!]],
        ),
      );
      return [[absent, words.notLegacy], ...[...labels].sort()];
    }
    case 'state':
      return linkStates.map((value) => [value, words.states[value]]);
  }
}
