import type { Content } from '../../src/read/content.ts';
import { canonicalUrl } from '../../src/schema/canonical-url.ts';
import type { ImportedEntry } from '../../src/schema/imported.ts';
import { digestOf } from './digest.ts';
import type { Entry } from './entry.ts';
import { readGuideLinks, type GuideLink } from './guide-links.ts';
import type { OutlineNote, OutlinePart, OutlineSection } from './outline.ts';

/** What becomes of an entry. */
export type Fate =
  /** A link that the guide does not have. */
  | 'new'
  /** One that it has, from here or elsewhere: a reference. */
  | 'ref'
  /** Where it is to go it stands already. */
  | 'there'
  /** It was imported once and taken out since. */
  | 'taken-out';

export interface Placed {
  entry: Entry;
  fate: Fate;
  /** What leads to the same work. */
  work: string;
  /** The link of the guide, where it has one. */
  link: GuideLink | undefined;
}

export interface PlacedSection extends Omit<OutlineSection, 'entries'> {
  placed: Placed[];
  /** Where it goes in the guide, as far as it is there. */
  home: { noteId: string; section: string } | undefined;
}

export interface PlacedNote extends Omit<OutlineNote, 'sections'> {
  sections: PlacedSection[];
  home: string | undefined;
}

export interface PlacedPart extends Omit<OutlinePart, 'notes'> {
  notes: PlacedNote[];
  home: string | undefined;
}

/**
 * Finds for each entry what the guide has of it already, and for each list, note and part the place where most of what
 * it brought in before stands now: what was moved or renamed since is found there.
 * @param before what was imported of this list
 */
export function placeEntries(
  outline: readonly OutlinePart[],
  content: Content,
  before: readonly ImportedEntry[],
): PlacedPart[] {
  const links = readGuideLinks(content);
  const known = new Map(before.map((entry) => [workOf(entry.url), entry]));
  const times = new Map<string, number>();
  const place = (entry: Entry): Placed => {
    const work = workOf(entry.url);
    const count = (times.get(work) ?? 0) + 1;
    times.set(work, count);
    const record = known.get(work);
    const link = (record && links.byId.get(record.id)) ?? links.byWork.get(work);
    return { entry, work, link, fate: fateOf(record, link, count) };
  };
  return outline.map((part) => {
    const notes = part.notes.map((note) => {
      const sections = note.sections.map(({ title, entries }) => {
        const placed = entries.map(place);
        return { title, placed, home: homeOf(placed, known) };
      });
      const home = most(
        sections.flatMap((section) => homesIn(section.placed, known)).map(({ noteId }) => noteId),
      );
      return { title: note.title, sections, home };
    });
    const homes = notes.flatMap(({ sections }) =>
      sections.flatMap(({ placed }) => homesIn(placed, known)),
    );
    return {
      title: part.title,
      notes,
      home: most(homes.map(({ noteId }) => noteId.split('/')[0]!)),
    };
  });
}

/** What leads to the same work as an address that was found fit for readers. */
export function workOf(url: string): string {
  return URL.canParse(url) ? canonicalUrl(url) : url;
}

function fateOf(
  record: ImportedEntry | undefined,
  link: GuideLink | undefined,
  count: number,
): Fate {
  if (record && count <= record.times) return link ? 'there' : 'taken-out';
  return link || count > 1 ? 'ref' : 'new';
}

/** Places of what this list brought in itself. */
function homesIn(
  placed: readonly Placed[],
  known: ReadonlyMap<string, ImportedEntry>,
): { noteId: string; section: string }[] {
  return placed.flatMap(({ work, link, fate }) =>
    link && fate === 'there' && known.get(work)?.title !== undefined ? [link] : [],
  );
}

function homeOf(
  placed: readonly Placed[],
  known: ReadonlyMap<string, ImportedEntry>,
): PlacedSection['home'] {
  const key = most(homesIn(placed, known).map(({ noteId, section }) => `${noteId}#${section}`));
  if (key === undefined) return undefined;
  const [noteId = '', section = ''] = key.split('#');
  return { noteId, section };
}

/** The value that occurs most often; of several the first. */
function most(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A field of a link that the list has changed. */
export interface Update {
  entry: Entry;
  link: GuideLink;
  field: 'title' | 'why' | 'rating';
  /** Undefined takes it away. */
  value: string | undefined;
  /** Whether the guide has changed it as well, so that it stays. */
  isEdited: boolean;
}

/** What the list says otherwise than when it was imported last. */
export function findUpdates(
  parts: readonly PlacedPart[],
  before: readonly ImportedEntry[],
): Update[] {
  const known = new Map(before.map((entry) => [workOf(entry.url), entry]));
  const seen = new Set<string>();
  return parts.flatMap(({ notes }) =>
    notes.flatMap(({ sections }) =>
      sections.flatMap(({ placed }) =>
        placed.flatMap(({ entry, link, work }) => {
          const record = known.get(work);
          if (!record || !link || record.title === undefined || seen.has(work)) return [];
          seen.add(work);
          return updatesOf(entry, link, record);
        }),
      ),
    ),
  );
}

function updatesOf(entry: Entry, link: GuideLink, record: ImportedEntry): Update[] {
  const { title, remark, rating } = entry;
  const updates: Update[] = [];
  const compare = (
    field: Update['field'],
    value: string | undefined,
    was: string | undefined,
    now: string | undefined,
  ) => {
    if (value !== was)
      updates.push({ entry, link, field, value: fieldOf(entry, field), isEdited: now !== was });
  };
  compare('title', digestOf(title), record.title, digestOf(link.title));
  compare('why', digestOf(remark), record.why, digestOf(link.why));
  compare('rating', rating, record.rating, link.rating);
  return updates;
}

function fieldOf({ title, remark, rating }: Entry, field: Update['field']): string | undefined {
  return field === 'title' ? title : field === 'why' ? remark : rating;
}
