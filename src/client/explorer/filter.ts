import type { Word } from './words.ts';

/** What filtering needs to know of an entry. */
export interface Item {
  /** For each facet, indices of the values that the entry has. */
  values: readonly (readonly number[])[];
  /** Folded text to look in. */
  text: string;
}

/** What the reader asks for. */
export interface Query {
  /** For each facet, indices of the chosen values; none chosen means any. */
  chosen: readonly ReadonlySet<number>[];
  /** All of them must occur. */
  words: readonly Word[];
}

export interface Outcome {
  /** For each item, whether it matches. */
  matches: boolean[];
  total: number;
  /** For each facet and value, items that have the value and match everything asked of the other facets. */
  counts: number[][];
  /** Where nothing matches: the fewest filters to drop for a result. */
  drop: Drop | undefined;
}

export interface Drop {
  /** Facets to clear; the index after the last facet stands for the text. */
  facets: number[];
  /** Items that then match. */
  count: number;
}

/**
 * Filters and counts in one pass: an item that misses nothing counts in every facet, one that misses a single facet
 * counts in that facet, where choosing its value would bring it in.
 *
 * @param sizes number of values of each facet, at most 30 facets
 */
export function filterItems(
  items: readonly Item[],
  sizes: readonly number[],
  query: Query,
): Outcome {
  const textBit = 1 << sizes.length;
  const counts = sizes.map((size) => new Array<number>(size).fill(0));
  const byMisses = new Map<number, number>();
  const count = (item: Item, facet: number) => {
    for (const value of item.values[facet]!) counts[facet]![value]! += 1;
  };
  const matches = items.map((item) => {
    const misses =
      missesOf(item, query) | (query.words.every((holds) => holds(item.text)) ? 0 : textBit);
    byMisses.set(misses, (byMisses.get(misses) ?? 0) + 1);
    for (let facet = 0; facet < sizes.length; facet += 1) {
      if ((misses & ~(1 << facet)) === 0) count(item, facet);
    }
    return misses === 0;
  });
  const total = byMisses.get(0) ?? 0;
  return { matches, total, counts, drop: total === 0 ? nearest(byMisses, textBit) : undefined };
}

/** A bit for each facet that rules the item out. */
function missesOf(item: Item, { chosen }: Query): number {
  let misses = 0;
  for (let facet = 0; facet < chosen.length; facet += 1) {
    const wanted = chosen[facet]!;
    if (wanted.size > 0 && !item.values[facet]!.some((value) => wanted.has(value)))
      misses |= 1 << facet;
  }
  return misses;
}

/** The fewest filters; among equals the reader's own words stay, then the one that leaves the most. */
function nearest(byMisses: ReadonlyMap<number, number>, textBit: number): Drop | undefined {
  const [best] = [...byMisses]
    .map(([misses, count]) => ({
      facets: bitsOf(misses),
      losesText: (misses & textBit) !== 0,
      count,
    }))
    .sort(
      (a, b) =>
        a.facets.length - b.facets.length || +a.losesText - +b.losesText || b.count - a.count,
    );
  return best && { facets: best.facets, count: best.count };
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; mask >> bit !== 0; bit += 1) if ((mask >> bit) & 1) bits.push(bit);
  return bits;
}
