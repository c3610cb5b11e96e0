import type { ExplorerData, ExplorerLink, ExplorerPart } from '../../model/explorer-data.ts';
import type { Item } from './filter.ts';
import type { Sortable } from './sort.ts';
import type { Facet } from './state.ts';
import { normalise } from './text.ts';

type Note = ExplorerPart['notes'][number];
type Section = Note['sections'][number];

/** One link of the list with every place where the guide shows it. */
export interface Entry extends Item, Sortable {
  link: ExplorerLink;
  /** The place in the note where the link lives; one of `places`. */
  own: Place;
  places: Place[];
}

/** Where an entry stands in the order of reading. */
export interface Place {
  entry: Entry;
  part: ExplorerPart;
  /** Index of the part's value in its facet, -1 if parts cannot be filtered. */
  partValue: number;
  note: Note;
  section: Section;
  /** The alternatives that it is one of. */
  group: readonly number[] | undefined;
  isRef: boolean;
}

export interface List {
  entries: Entry[];
  /** All places in the order of reading. */
  places: Place[];
  words: ExplorerData['words'];
}

/** The guide's data as filters, sorting and drawing want it. */
export function createList(data: ExplorerData, facets: readonly Facet[]): List {
  const valuesOf = (wanted: string) => facets.find(({ key }) => key === wanted)?.values ?? [];
  const partValues = valuesOf('part');
  const ratings = valuesOf('rating');
  const entries = data.links.map((link) => createEntry(link, ratings.indexOf(link.rating)));
  const places = data.parts.flatMap((part) =>
    part.notes.flatMap((note) =>
      note.sections.flatMap((section) =>
        section.groups.flatMap((group) =>
          indicesOf(group).map((index): Place => {
            const isRef = typeof group === 'object' && 'ref' in group;
            const entry = entries[index]!;
            const place: Place = {
              entry,
              part,
              partValue: partValues.indexOf(part.id),
              note,
              section,
              group: Array.isArray(group) ? group : undefined,
              isRef,
            };
            entry.places.push(place);
            if (!isRef) entry.own = place;
            return place;
          }),
        ),
      ),
    ),
  );
  for (const entry of entries) {
    const { link } = entry;
    entry.values = facets.map(({ key, values }) =>
      key === 'part'
        ? [...new Set(entry.places.map(({ partValue }) => partValue))]
        : [values.indexOf(link[key as keyof ExplorerLink] as string)],
    );
  }
  return { entries, places, words: data.words };
}

const warmAtOnce = 500;

/** Makes the texts of a long list before the reader types: all at once they take longer than a frame. */
export function warmTexts({ entries }: Pick<List, 'entries'>, from = 0): void {
  const end = from + warmAtOnce;
  for (const entry of entries.slice(from, end)) void entry.text;
  if (end < entries.length) setTimeout(() => warmTexts({ entries }, end));
}

function createEntry(link: ExplorerLink, ratingRank: number): Entry {
  let text: string | undefined;
  return {
    link,
    // Set with the places, of which every link has one of its own.
    own: undefined as unknown as Place,
    places: [],
    values: [],
    ratingRank,
    year: link.year,
    title: link.title,
    /** Title, author, reason, host and the titles of the notes that show the link; made once. */
    get text() {
      const notes = this.places.map(({ note }) => note.title);
      return (text ??= normalise([link.title, link.by, link.why, link.host, ...notes].join(' ')));
    },
  };
}

function indicesOf(group: Section['groups'][number]): readonly number[] {
  if (typeof group === 'number') return [group];
  return Array.isArray(group) ? group : [group.ref];
}
