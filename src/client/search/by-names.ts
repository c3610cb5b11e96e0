import { sureBet, type Bet } from './bet.ts';
import { placeBets } from './bets.ts';
import type { Names, Note } from './names.ts';
import { fold } from './normalise.ts';
import type { Hit } from './rerank.ts';

/** One line of the list. */
export interface Result {
  href: string;
  title: string;
  /** What it leads to: a note, a heading that defines a term, another heading, an entry of a reading list. */
  kind: 'note' | 'term' | 'heading' | 'entry';
  /** Language of the work that an entry names, e.g. `en`. */
  language?: string | undefined;
  /** From the part down to the note; the note itself is left out when it is in the title. */
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
    results: bets.map((bet) => resultOf(bet, undefined, names, base)),
    count: bets.length,
    corrected: undefined,
    isWeak: !isSure(bets),
    reach: 'names',
  };
}

/** What a name leads to. @param hit the same note as the text search found it */
export function resultOf(
  { name, score }: Bet,
  hit: Hit | undefined,
  names: Names,
  base: string,
): Result {
  const { note, anchor, placeTitle, kind } = name;
  const href = `${base}${note.id}/${anchor && `#${anchor}`}`;
  return {
    href,
    kind,
    ...headlineOf(note, anchor, placeTitle, names),
    excerpt: hit?.excerpt ?? '',
    isDirect: score >= sureBet,
  };
}

/** A heading that many notes have, 代码, says nothing without its note; any other stands for itself. */
export function headlineOf(
  note: Note,
  anchor: string,
  title: string,
  { headings }: Names,
): Pick<Result, 'title' | 'trail'> {
  if (title === note.title) return { title, trail: [note.part] };
  const isCommon = headings.some((one) => one.anchor === anchor && one.notes.has(note.id));
  if (isCommon) return { title: `${note.title} › ${title}`, trail: [note.part] };
  return { title, trail: [note.part, note.title] };
}
export function isSure(bets: readonly Bet[]): boolean {
  return (bets[0]?.score ?? 0) >= sureBet;
}
