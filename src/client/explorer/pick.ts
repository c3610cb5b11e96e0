import type { Outcome } from './filter.ts';
import type { List, Note, Place } from './list.ts';
import { sortItems, type Sort } from './sort.ts';
import type { State } from './state.ts';
import type { Word } from './words.ts';

type Entry = List['entries'][number];

/** Indices of the facets that choose among the places of a link, -1 where there is none. */
export interface PlaceFacets {
  part: number;
  note: number;
}

/**
 * What to show of a list, in order: each link once, with the notes that it was found by.
 * @param language orders titles as its readers expect
 */
export function createPicker(
  { entries, places }: List,
  facets: PlaceFacets,
  language: string,
): (outcome: Pick<Outcome, 'matches'>, state: State, words: readonly Word[]) => Place[] {
  /** A long list takes longer to sort than a frame, and its order never changes. */
  const orders = new Map<Sort, number[]>();
  return ({ matches }, { sort, chosen }, words) => {
    if (sort === 'reading') {
      const isChosen = (place: Place) =>
        isIn(chosen[facets.part], place.partValue) && isIn(chosen[facets.note], place.noteValue);
      const picked = new Set<Place>();
      entries.forEach((entry, index) => {
        if (matches[index]) picked.add(pickPlace(entry, isChosen, words));
      });
      return places.filter((place) => picked.has(place)).map((place) => nameOthers(place, words));
    }
    const order = orders.get(sort) ?? sortItems(entries, sort, language);
    orders.set(sort, order);
    return order.flatMap((index) => (matches[index] ? nameOthers(entries[index]!.own, words) : []));
  };
}

function isIn(chosen: ReadonlySet<number> | undefined, value: number): boolean {
  return !chosen?.size || chosen.has(value);
}

/** Where the link lives, or else its first place; among those that are chosen, one that holds the words. */
function pickPlace(
  { own, ownText, places }: Entry,
  isChosen: (place: Place) => boolean,
  words: readonly Word[],
): Place {
  if (places.length === 1) return own;
  const all = [own, ...places];
  const chosen = all.filter(isChosen);
  // Of a part and a note of another part each is chosen, but no place is in both.
  const candidates = chosen.length > 0 ? chosen : all;
  const isHolding = ({ note }: Place) => {
    const text = `${ownText} ${note.text}`;
    return words.every((holds) => holds(text));
  };
  return (words.length > 0 && candidates.find(isHolding)) || candidates[0]!;
}

/** Says of a place which other notes are called by words that its own note is not called by. */
function nameOthers(place: Place, words: readonly Word[]): Place {
  const { entry, note } = place;
  if (words.length === 0 || entry.places.length === 1) return place;
  const missing = words.filter((holds) => !holds(note.text));
  if (missing.length === 0) return place;
  const notes = new Set<Note>(entry.places.map((other) => other.note));
  const also = [...notes].filter(
    (other) => other !== note && missing.some((holds) => holds(other.text)),
  );
  return { ...place, also };
}
