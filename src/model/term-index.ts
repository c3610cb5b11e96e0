import { readingOf } from '../search/pinyin.ts';
import type { TermView } from './types.ts';

/** A term with what its names sound like, by which readers of Chinese look things up. */
export interface IndexedTerm extends TermView {
  /** Readings of its Chinese names, syllables apart, a comma between names; undefined where none is Chinese. */
  pinyin: string | undefined;
}

/** The terms under one letter. */
export interface TermGroup {
  /** `A` to `Z`, or `#` for what begins with a digit. */
  letter: string;
  /** No term is called so: their ids have no capitals. */
  id: string;
  terms: IndexedTerm[];
}

const alphabetical = new Intl.Collator('en', { numeric: true });

/** The glossary in the order of a dictionary: by the reading of the first name, and that by letters. */
export function indexTerms(terms: readonly TermView[]): TermGroup[] {
  const readings = new Map(terms.map((term) => [term, readingOf(term.zh)]));
  const sorted = terms.toSorted((a, b) => alphabetical.compare(readings.get(a)!, readings.get(b)!));
  const groups = Map.groupBy(sorted, (term) => letterOf(readings.get(term)!));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, members]) => ({
      letter,
      id: `letter-${letter === '#' ? '0' : letter}`,
      terms: members.map((term) => ({ ...term, pinyin: pinyinOf(term) })),
    }));
}

/** The terms by their English names; none where they have no other name. */
export function indexTranslations(terms: readonly TermView[]): TermView[] {
  if (terms.every(({ translation }) => translation === undefined)) return [];
  return terms.toSorted((a, b) => alphabetical.compare(a.en, b.en));
}

function pinyinOf({ zh, aliases }: TermView): string | undefined {
  const chinese = [zh, ...aliases].filter((name) => /\p{Script=Han}/u.test(name));
  return chinese.length === 0 ? undefined : chinese.map(readingOf).join(',');
}

function letterOf(reading: string): string {
  const letter = reading.slice(0, 1).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
