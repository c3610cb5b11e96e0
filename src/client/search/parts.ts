import type { Bet } from './bet.ts';
import type { Name, Names } from './names.ts';

/** Half-open stretch of a query. */
type Span = readonly [from: number, to: number];

/**
 * Scores names that the query holds as a part (how: contained): by how much of the query all names of their note
 * cover together, and by how telling they are. 函数 stands in the names of many notes and says little; within
 * 激活函数 it says nothing. Other bets stay as they are.
 */
export function weighParts(squashed: string, bets: readonly Bet[], { names }: Names): Bet[] {
  const parts = bets.filter(({ how }) => how === 'contained');
  const spans = new Map(parts.map(({ name }) => [name, spansOf(squashed, name.squashed)]));
  const wholes = [...spans.values()].flat();
  return bets.map((bet) => {
    if (bet.how !== 'contained') return bet;
    const { name } = bet;
    const own = spans.get(name)!;
    const isWithin =
      own.length > 0 && own.every((span) => wholes.some((whole) => holds(whole, span)));
    const siblings = parts.filter((part) => part.name.note === name.note);
    const covered = coverage(
      siblings.flatMap((part) => spans.get(part.name)!),
      squashed.length,
    );
    const ratio = Math.max(covered, name.squashed.length / squashed.length / 2);
    // What a note teaches says more within a query than one of its many aliases, and its title most.
    const base = name.handicap >= -3 ? 20 : name.handicap > -5 ? 16 : 12;
    const vague = (1 - ratio) * Math.log2(notesNaming(name, names));
    const score = isWithin ? 10 : base + 50 * ratio - 5 * vague;
    return { ...bet, score: score + name.handicap };
  });
}

function spansOf(whole: string, part: string): Span[] {
  const spans: Span[] = [];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
    spans.push([at, at + part.length]);
  return spans;
}

const holds = ([from, to]: Span, [start, end]: Span) =>
  from <= start && end <= to && to - from > end - start;

function coverage(spans: readonly Span[], length: number): number {
  const covered = new Set<number>();
  for (const [from, to] of spans) for (let at = from; at < to; at++) covered.add(at);
  return covered.size / length;
}

/** How many notes have a name that holds this one. */
function notesNaming({ squashed }: Name, names: readonly Name[]): number {
  const holding = names.filter((name) => name.squashed.includes(squashed));
  return new Set(holding.map(({ note }) => note)).size;
}
