import { placeBets, sureBet, type Bet } from './bets.ts';
import type { Names } from './names.ts';
import { fold } from './normalise.ts';
import type { Hit } from './rerank.ts';

/** One line of the list. */
export interface Result {
  href: string;
  title: string;
  /** From the part down to the note; the note itself is left out when it is the heading. */
  trail: string[];
  /** HTML with `<mark>`; empty while only the name is known. */
  excerpt: string;
  /** Whether the place answers by its name. */
  isDirect: boolean;
}

export interface Answer {
  results: Result[];
  /** How many there are: those in `results`, and those whose text has not been loaded. */
  count: number;
  /** The words searched instead of the reader's own. */
  corrected: string | undefined;
  /** Whether the best result is no more than near. */
  isWeak: boolean;
  /** What was searched: everything, what had arrived of the index, or names alone. */
  reach: 'all' | 'part' | 'names';
}

/** What can be said at once, by names alone. @param query as typed */
export function answerByNames(query: string, names: Names, base: string): Answer {
  const bets = placeBets(names.simplify(fold(query)), names);
  return {
    results: bets.map((bet) => resultOf(bet, undefined, base)),
    count: bets.length,
    corrected: undefined,
    isWeak: !isSure(bets),
    reach: 'names',
  };
}

/** The result of a bet, with the excerpt of a hit where the full text has found one. */
export function resultOf({ name, score }: Bet, hit: Hit | undefined, base: string): Result {
  const { note, anchor, placeTitle } = name;
  const trail = anchor ? [note.part, note.title] : [note.part];
  const href = `${base}${note.id}/${anchor && `#${anchor}`}`;
  return {
    href,
    title: placeTitle,
    trail,
    excerpt: hit?.excerpt ?? '',
    isDirect: score >= sureBet,
  };
}

export function isSure(bets: readonly Bet[]): boolean {
  return (bets[0]?.score ?? 0) >= sureBet;
}
