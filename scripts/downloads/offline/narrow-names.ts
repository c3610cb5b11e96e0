import type { Lexicon, Vocabulary } from '../../../src/search/lexicon.ts';

/** The names of some notes alone: what a search finds is then there. */
export function narrowNames(
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  isThere: (note: string) => boolean,
): { lexicon: Lexicon; vocabulary: Vocabulary } {
  const kept = lexicon.notes.flatMap(([id], index) => (isThere(id) ? [index] : []));
  const places = new Map(kept.map((index, place) => [index, place]));
  const headings = lexicon.headings.flatMap(([anchor, title, notes]): Lexicon['headings'] => {
    const left = notes.flatMap((index) => places.get(index) ?? []);
    return left.length > 1 ? [[anchor, title, left]] : [];
  });
  return {
    lexicon: { ...lexicon, notes: kept.map((index) => lexicon.notes[index]!), headings },
    vocabulary: { ...vocabulary, others: kept.map((index) => vocabulary.others[index]!) },
  };
}
