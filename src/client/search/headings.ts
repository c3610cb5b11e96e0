import type { Bet } from './bet.ts';
import type { Heading, Name, Names } from './names.ts';
import { squash } from './normalise.ts';

/** A heading is meant from so many characters of it on: 手算 for 手算一遍. */
const leastCharacters = 2;

/** A query that ends or begins with a heading of many notes: what is left of it, and the headings it may mean. */
export interface HeadingQuery {
  rest: string;
  headings: Heading[];
}

/** Reads the heading out of 「卷积 代码」「反向传播手算」; nothing when the query names none. */
export function readHeading(query: string, { headings }: Names): HeadingQuery | undefined {
  const squashed = squash(query);
  let longest = 0;
  let read: HeadingQuery | undefined;
  for (const heading of headings) {
    const length = lengthAtEnd(squashed, heading.squashed);
    if (length < leastCharacters || length < longest) continue;
    const rest = query.endsWith(squashed.slice(-length))
      ? query.slice(0, -length)
      : squashed.slice(0, -length);
    if (length > longest) read = { rest: rest.replace(/[\s的·›]+$/, ''), headings: [] };
    longest = length;
    read!.headings.push(heading);
  }
  return read;
}

/** How many characters of the heading, from its first on, the query ends with. */
function lengthAtEnd(squashed: string, heading: string): number {
  for (let length = heading.length; length >= leastCharacters; length--) {
    if (squashed.endsWith(heading.slice(0, length))) return length;
  }
  return 0;
}

/** The same places, at that heading, for those notes that have it. */
export function atHeading(bets: readonly Bet[], headings: readonly Heading[]): Bet[] {
  return bets.map((bet) => {
    const heading = headings.find(({ notes }) => notes.has(bet.name.note.id));
    return heading ? { ...bet, name: placeAt(heading, bet.name) } : bet;
  });
}

/** Every note with one of these headings, the note one is on first, else in reading order. */
export function notesWith(headings: readonly Heading[], { notes, here }: Names): Name[] {
  const found = [...notes.values()].flatMap((note) => {
    const heading = headings.find((one) => one.notes.has(note.id));
    return heading ? [placeAt(heading, { note })] : [];
  });
  return found.sort((a, b) => Number(b.note.id === here) - Number(a.note.id === here));
}

function placeAt({ anchor, title, squashed }: Heading, { note }: Pick<Name, 'note'>): Name {
  return {
    note,
    anchor,
    placeTitle: title,
    kind: 'heading',
    folded: squashed,
    squashed,
    stemmed: squashed,
    spelled: [],
    handicap: -3,
  };
}
