import type { PathData } from '../../model/path-data.ts';

/** A card that was answered: whoever can do a note can do what it rests on, whoever cannot do it not what rests on it. */
export interface Answer {
  /** Index of the note it is from. */
  note: number;
  isRight: boolean;
}

/** What answers say of each note: nothing yet, where the value is undefined. */
export type Placement = (boolean | undefined)[];

/** As many cards as fit in a quarter of an hour. */
export const mostCards = 15;

/** What the answers so far say, each with all that follows from it; where two contradict, the later one stays. */
export function readAnswers(path: PathData, answers: readonly Answer[]): Placement {
  const { below, above } = reachOf(path);
  const placement: Placement = path.notes.map(() => undefined);
  for (const { note, isRight } of answers)
    for (const index of isRight ? below[note]! : above[note]!) placement[index] = isRight;
  return placement;
}

/**
 * The note to ask about next: the one whose answer settles most, whichever it is. Undefined when every note that has
 * cards is settled.
 */
export function chooseNext(path: PathData, placement: Placement): number | undefined {
  const { below, above } = reachOf(path);
  const count = (indices: ReadonlySet<number>) =>
    [...indices].filter((index) => placement[index] === undefined).length;
  let best: { index: number; worth: number; sum: number } | undefined;
  path.notes.forEach((note, index) => {
    if (placement[index] !== undefined || !note.cards) return;
    const [right, wrong] = [count(below[index]!), count(above[index]!)];
    const [worth, sum] = [Math.min(right, wrong), right + wrong];
    if (!best || worth > best.worth || (worth === best.worth && sum > best.sum))
      best = { index, worth, sum };
  });
  return best?.index;
}

/** Of each note what it rests on and what rests on it, itself among both. */
interface Reach {
  below: ReadonlySet<number>[];
  above: ReadonlySet<number>[];
}

const reaches = new WeakMap<PathData, Reach>();

function reachOf(path: PathData): Reach {
  const known = reaches.get(path);
  if (known) return known;
  const { notes } = path;
  const opens = notes.map((_, index) =>
    notes.flatMap(({ requires }, other) => (requires.includes(index) ? other : [])),
  );
  const walk = (start: number, next: (index: number) => readonly number[]) => {
    const reached = new Set([start]);
    for (const index of reached) for (const one of next(index)) reached.add(one);
    return reached;
  };
  const reach = {
    below: notes.map((_, index) => walk(index, (one) => notes[one]!.requires)),
    above: notes.map((_, index) => walk(index, (one) => opens[one]!)),
  };
  reaches.set(path, reach);
  return reach;
}
