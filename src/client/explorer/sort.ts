export const sorts = ['reading', 'rating', 'year', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** What sorting needs to know of an entry. */
export interface Sortable {
  /** 0 is best. */
  ratingRank: number;
  year: number | undefined;
  title: string;
}

/**
 * Positions of the items in the wanted order; equals stay in reading order.
 * @param language orders titles as its readers expect, e.g. by pinyin
 */
export function sortItems(items: readonly Sortable[], sort: Sort, language: string): number[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const compare: Record<Sort, (a: Sortable, b: Sortable) => number> = {
    reading: () => 0,
    rating: (a, b) => a.ratingRank - b.ratingRank,
    // Entries without a year come last.
    year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
    title: (a, b) => collator.compare(a.title, b.title),
  };
  return items.map((_, index) => index).sort((a, b) => compare[sort](items[a]!, items[b]!));
}
