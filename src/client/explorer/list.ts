import type { ExplorerData, ExplorerLink, ExplorerPart } from '../../model/explorer-data.ts';
import type { Item } from './filter.ts';
import type { Sortable } from './sort.ts';
import type { Facet } from './state.ts';
import { createWordReader, type Word, type WordReader } from './words.ts';

type NoteData = ExplorerPart['notes'][number];
type Section = NoteData['sections'][number];

/** A note with what it is called, folded. */
export interface Note extends NoteData {
  text: string;
}

/** One link of the list with every place where the guide shows it. */
export interface Entry extends Item, Sortable {
  link: ExplorerLink;
  /** What the link itself says, without the notes that show it. */
  ownText: string;
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
  /** The same of the note. */
  noteValue: number;
  section: Section;
  /** The alternatives that it is one of. */
  group: readonly number[] | undefined;
  isRef: boolean;
  /** Other notes that show the link, and that are called by words it was found by. */
  also?: readonly Note[];
}

export interface List {
  entries: Entry[];
  /** All places in the order of reading. */
  places: Place[];
  words: ExplorerData['words'];
  /** The words of what a reader typed. */
  readWords: (typed: string) => Word[];
}

/** The guide's data as filters, sorting and drawing want it. */
export function createList(data: ExplorerData, facets: readonly Facet[]): List {
  const valuesOf = (wanted: string) => facets.find(({ key }) => key === wanted)?.values ?? [];
  const partValues = valuesOf('part');
  const noteValues = valuesOf('note');
  const ratings = valuesOf('rating');
  const reader = createWordReader(data.lookup);
  const entries = data.links.map((link) =>
    createEntry(link, ratings.indexOf(link.rating), reader.fold),
  );
  const texts = () => entries.map(({ text }) => text);
  const places = data.parts.flatMap((part) =>
    part.notes
      .map((note) => createNote(note, reader.fold))
      .flatMap((note) =>
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
                noteValue: noteValues.indexOf(note.id),
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
    entry.values = facets.map(({ key, values }) => {
      if (key === 'part') return [...new Set(entry.places.map(({ partValue }) => partValue))];
      if (key === 'note') return [...new Set(entry.places.map(({ noteValue }) => noteValue))];
      return [values.indexOf(link[key as keyof ExplorerLink] as string)];
    });
  }
  return { entries, places, words: data.words, readWords: (typed) => reader.read(typed, texts) };
}

const warmAtOnce = 250;

/** Makes the texts of a long list before the reader types: all at once they take longer than a frame. */
export function warmTexts({ entries }: Pick<List, 'entries'>, from = 0): void {
  const end = from + warmAtOnce;
  for (const entry of entries.slice(from, end)) void entry.text;
  if (end < entries.length) setTimeout(() => warmTexts({ entries }, end));
}

function createEntry(link: ExplorerLink, ratingRank: number, fold: WordReader['fold']): Entry {
  let ownText: string | undefined;
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
    /** Title, author, reason and host; made once. */
    get ownText() {
      return (ownText ??= fold([link.title, link.by, link.why, link.host].join(' ')));
    },
    /** With the names of the notes that show the link; made once. */
    get text() {
      const notes = new Set(this.places.map(({ note }) => note.text));
      return (text ??= [this.ownText, ...notes].join(' '));
    },
  };
}

function createNote(note: NoteData, fold: WordReader['fold']): Note {
  let text: string | undefined;
  return {
    ...note,
    get text() {
      return (text ??= fold([note.title, ...(note.names ?? [])].join(' ')));
    },
  };
}

function indicesOf(group: Section['groups'][number]): readonly number[] {
  if (typeof group === 'number') return [group];
  return Array.isArray(group) ? group : [group.ref];
}
