import type { Requirements } from './requirements.ts';

/** A note to go on with, and what else it requires of the reader. */
export interface NextStep {
  id: string;
  /** What it requires beyond what is known after the note before it. */
  needs: string[];
}

/** A page offers so many at most; with fewer than the least it is filled up. */
const most = 3;
const least = 2;

/**
 * What can be read after each note. First what the note opens, nearest first: a note that rests on another one it opens
 * comes after that one, and is left out. Where it opens too little, what can be read with what is known by then, the
 * next in order first.
 * @param requires what each note requires, in reading order
 */
export function planNext(
  requires: ReadonlyMap<string, readonly string[]>,
  { chain, restsOn, opens }: Requirements,
): (id: string) => NextStep[] {
  const order = [...requires.keys()];
  const places = new Map(order.map((id, place) => [id, place]));
  /** Notes behind one, then those before it, nearest first. */
  function* around(id: string): Generator<string> {
    const place = places.get(id)!;
    for (let at = place + 1; at < order.length; at++) yield order[at]!;
    for (let at = place - 1; at >= 0; at--) yield order[at]!;
  }
  return (id) => {
    const known = new Set([...chain(id), id]);
    const needsOf = (other: string) => requires.get(other)!.filter((one) => !known.has(one));
    const missing = (other: string) => chain(other).filter((one) => !known.has(one)).length;
    const opened = opens(id);
    const nearest = opened
      .filter((other) => !opened.some((between) => restsOn(other, between)))
      .map((other) => ({ other, missing: missing(other) }))
      .sort((a, b) => a.missing - b.missing)
      .map(({ other }) => other);
    for (const other of around(id)) {
      if (nearest.length >= least) break;
      if (!known.has(other) && !nearest.includes(other) && needsOf(other).length === 0)
        nearest.push(other);
    }
    return nearest.slice(0, most).map((other) => ({ id: other, needs: needsOf(other) }));
  };
}
