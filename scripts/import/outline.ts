import { isReserved } from '../../src/schema/guide.ts';
import { isDeviceName } from '../../src/schema/slug.ts';
import { freeId, toSlug } from '../authors/propose-id.ts';
import type { Entry } from './entry.ts';
import { cutTo } from './marks.ts';
import { titleOf } from './name-links.ts';

/** Where the entries of a list belong: parts hold notes, notes hold reading lists. */
export interface OutlinePart {
  title: string;
  notes: OutlineNote[];
}

export interface OutlineNote {
  title: string;
  sections: OutlineSection[];
}

export interface OutlineSection {
  title: string;
  entries: Entry[];
}

/** Longest titles, as the schema has them. */
const longest = { part: 30, note: 60, section: 60 } as const;

/** Most links of one note: more make a page that nobody reads to its end. */
export const mostLinks = 300;

/** Share of entries below a third heading, or below a second, that makes parts of the first. */
const share = { third: 0.3, second: 0.6 } as const;

/** Most first headings that are parts for the sake of the second alone, and how many of those each has at least. */
const many = { first: 12, second: 3 } as const;

interface Names {
  /** What the list is called. */
  list: string;
  /** What a reading list without a title is called. */
  section: string;
}

/**
 * Sorts entries by their headings. In a deep list the first depth is parts, the second notes, what is below sections;
 * else the list is one part, its first depth notes.
 * @see areParts
 * @param isOnePart whether all of it goes to one part, whatever its depth
 */
export function outlineOf(
  entries: readonly Entry[],
  names: Names,
  isOnePart: boolean,
): OutlinePart[] {
  const paths = withoutCommonHead(entries.map(({ headings }) => headings));
  const hasParts = !isOnePart && areParts(paths);
  const parts = new Map<string, Map<string, Map<string, Entry[]>>>();
  entries.forEach((entry, index) => {
    const path = paths[index]!;
    const [part = names.list] = hasParts ? path : [names.list];
    const [note = part, ...rest] = hasParts ? path.slice(1) : path;
    const labels = entry.labels.filter((label) => label !== note);
    const section = dedupe([...rest, ...labels]).join(' · ') || names.section;
    const notes = getOrAdd(parts, part, () => new Map<string, Map<string, Entry[]>>());
    const sections = getOrAdd(notes, note, () => new Map<string, Entry[]>());
    getOrAdd(sections, section, (): Entry[] => []).push(entry);
  });
  return [...parts].map(([title, notes]) => ({
    title: titleOf(title, longest.part),
    notes: [...notes].flatMap(([note, sections]) => splitNote(note, sections)),
  }));
}

/** Whether a list is deep: enough of it stands below third headings, or below many second ones of a few first. */
function areParts(paths: readonly (readonly string[])[]): boolean {
  const count = (length: number) => paths.filter((path) => path.length >= length).length;
  const first = new Set(paths.map(([head]) => head)).size;
  const second = new Set(
    paths.filter(({ length }) => length > 1).map((path) => path.slice(0, 2).join('\0')),
  ).size;
  if (first < 2) return false;
  return (
    count(3) >= share.third * paths.length ||
    (count(2) >= share.second * paths.length &&
      first <= many.first &&
      second >= many.second * first)
  );
}

/** Paths without a first heading that all of them share: it names the list. */
function withoutCommonHead(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first] = paths[0] ?? [];
  const isCommon = first !== undefined && paths.every(([head]) => head === first);
  const hasMore = paths.every(({ length }) => length > 1);
  return isCommon && hasMore ? withoutCommonHead(paths.map((path) => path.slice(1))) : paths;
}

/** A note with its reading lists, cut into several where it would be too long. */
function splitNote(title: string, sections: ReadonlyMap<string, readonly Entry[]>): OutlineNote[] {
  const notes: OutlineSection[][] = [[]];
  let room = mostLinks;
  for (const [name, entries] of sections) {
    const fits = entries.length <= room || entries.length > mostLinks;
    if (!fits) {
      notes.push([]);
      room = mostLinks;
    }
    for (let from = 0; from < entries.length;) {
      if (room === 0) {
        notes.push([]);
        room = mostLinks;
      }
      const part = entries.slice(from, from + room);
      notes.at(-1)!.push({ title: titleOf(name, longest.section), entries: part });
      from += part.length;
      room -= part.length;
    }
  }
  return notes.map((lists, index) => {
    const suffix = index === 0 ? '' : ` ${index + 1}`;
    return {
      title: titleOf(title, longest.note - suffix.length) + suffix,
      sections: mergeTitles(lists),
    };
  });
}

/** Titles that became the same when they were cut get numbers. */
function mergeTitles(sections: readonly OutlineSection[]): OutlineSection[] {
  const taken = new Set<string>();
  return sections.map(({ title, entries }) => {
    const free = freeTitle(title, taken);
    taken.add(free);
    return { title: free, entries };
  });
}

/** A title that no other list of its note has. */
export function freeTitle(title: string, taken: { has(title: string): boolean }): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` ${count}`;
    const wish = `${cutTo(title, longest.section - suffix.length)}${suffix}`;
    if (!taken.has(wish)) return wish;
  }
}

/** A slug for a title that nobody has, and that neither the site nor Windows keeps for itself. */
export function freeSlug(
  title: string,
  fallback: string,
  taken: { has(slug: string): boolean },
): string {
  const slug = toSlug(title);
  const short =
    slug.length > 40
      ? slug
          .slice(0, 41)
          .replace(/-[^-]*$/, '')
          .slice(0, 40)
      : slug;
  const wish = short === '' ? fallback : short;
  const isTaken = { has: (id: string) => taken.has(id) || isReserved(id) || isDeviceName(id) };
  return freeId(wish, isTaken);
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const dedupe = (titles: readonly string[]): string[] =>
  titles.filter((title, index) => title !== titles[index - 1]);
