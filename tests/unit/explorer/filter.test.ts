import { describe, expect, it } from 'vitest';
import { filterItems, type Item, type Query } from '../../../src/client/explorer/filter.ts';

// Facets: 0 rating (essential, recommended, none), 1 kind (paper, book), 2 part (a, b; an item may stand in both).
const sizes = [3, 2, 2];
const items: Item[] = [
  { values: [[0], [0], [0]], text: 'attention is all you need' },
  { values: [[0], [1], [1]], text: 'deep learning' },
  { values: [[1], [0], [0, 1]], text: 'deep residual learning' },
  { values: [[2], [1], [0]], text: 'pattern recognition' },
];

const ask = (chosen: number[][], words: string[] = []): Query => ({
  chosen: sizes.map((_, facet) => new Set(chosen[facet])),
  words: words.map((word) => (text) => text.includes(word)),
});
const matching = (query: Query) =>
  filterItems(items, sizes, query).matches.flatMap((isMatch, index) => (isMatch ? index : []));

describe('filterItems', () => {
  it('lets everything through when nothing is asked', () => {
    expect(matching(ask([]))).toEqual([0, 1, 2, 3]);
  });

  it('takes any of the values of one facet', () => {
    expect(matching(ask([[0, 1]]))).toEqual([0, 1, 2]);
  });

  it('wants every facet to agree', () => {
    expect(matching(ask([[0, 1], [0]]))).toEqual([0, 2]);
  });

  it('finds an item by each of its values', () => {
    expect(matching(ask([[], [], [1]]))).toEqual([1, 2]);
  });

  it('wants every word of the text, in any order', () => {
    expect(matching(ask([], ['learning', 'deep']))).toEqual([1, 2]);
    expect(matching(ask([], ['learning', 'pattern']))).toEqual([]);
  });

  it('counts a value as if only the other facets and the text were asked', () => {
    const { total, counts } = filterItems(items, sizes, ask([[0], [0]]));
    expect(total).toBe(1);
    expect(counts).toEqual([
      [1, 1, 0],
      [1, 1],
      [1, 0],
    ]);
    expect(filterItems(items, sizes, ask([[0]], ['learning'])).counts).toEqual([
      [1, 1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it('counts each value as the number of matches that choosing it alone in its facet gives', () => {
    const query = ask([[0, 1], [1], [1]], ['learning']);
    const { counts } = filterItems(items, sizes, query);
    for (const [facet, size] of sizes.entries()) {
      for (let value = 0; value < size; value += 1) {
        const chosen = query.chosen.map((set, other) => (other === facet ? new Set([value]) : set));
        expect(counts[facet]![value]).toBe(filterItems(items, sizes, { ...query, chosen }).total);
      }
    }
  });

  it('offers nothing to drop while something matches', () => {
    expect(filterItems(items, sizes, ask([[0]])).drop).toBeUndefined();
  });

  it('offers the single filter whose loss leaves the most', () => {
    // Without the rating, both books match; without the kind, one paper.
    const books = ask([[1], [1]]);
    expect(filterItems(items, sizes, books)).toMatchObject({
      total: 0,
      drop: { facets: [0], count: 2 },
    });
  });

  it('keeps the words a reader typed when dropping a facet helps as well', () => {
    // Dropping the text would leave two papers, dropping the kind only one book.
    expect(filterItems(items, sizes, ask([[], [0]], ['pattern'])).drop).toEqual({
      facets: [1],
      count: 1,
    });
  });

  it('offers to drop the text where only that helps', () => {
    expect(filterItems(items, sizes, ask([[0]], ['nowhere'])).drop).toEqual({
      facets: [3],
      count: 2,
    });
  });

  it('offers the fewest filters where one is not enough', () => {
    expect(filterItems(items, sizes, ask([[2], [0], [1]])).drop).toEqual({ facets: [0], count: 1 });
    expect(filterItems(items, sizes, ask([[2], [0], [1]], ['deep', 'need'])).drop).toEqual({
      facets: [0, 3],
      count: 1,
    });
  });

  it('offers nothing for an empty list', () => {
    expect(filterItems([], sizes, ask([[0]]))).toEqual({
      matches: [],
      total: 0,
      counts: [
        [0, 0, 0],
        [0, 0],
        [0, 0],
      ],
      drop: undefined,
    });
  });
});
