import type { Outcome } from './filter.ts';
import type { List, Place } from './list.ts';
import { sortItems, type Sort } from './sort.ts';
import type { State } from './state.ts';

/**
 * What to show of a list, in order: each link once.
 * @param partFacet index of the facet of parts, -1 where there is none
 * @param language orders titles as its readers expect
 */
export function createPicker(
  { entries, places }: List,
  partFacet: number,
  language: string,
): (outcome: Outcome, state: State) => Place[] {
  /** A long list takes longer to sort than a frame, and its order never changes. */
  const orders = new Map<Sort, number[]>();
  return ({ matches }, { sort, chosen }) => {
    if (sort === 'reading') {
      const picked = new Set<Place>();
      entries.forEach((entry, index) => {
        const place = matches[index] && pickPlace(entry, chosen[partFacet]);
        if (place) picked.add(place);
      });
      return places.filter((place) => picked.has(place));
    }
    const order = orders.get(sort) ?? sortItems(entries, sort, language);
    orders.set(sort, order);
    return order.flatMap((index) => (matches[index] ? entries[index]!.own : []));
  };
}

/** Where the link lives, or else its first place in the chosen parts. */
function pickPlace(
  { own, places }: List['entries'][number],
  parts: ReadonlySet<number> | undefined,
): Place | undefined {
  if (!parts?.size || parts.has(own.partValue)) return own;
  return places.find(({ partValue }) => parts.has(partValue));
}
