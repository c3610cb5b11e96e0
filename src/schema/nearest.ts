/** Comparisons that one finder may spend: thousands of faults over thousands of names must not take minutes. */
const budget = 200_000;

/**
 * The candidate closest to `name` by Damerau–Levenshtein distance (optimal string alignment), or undefined when
 * none is near enough to be meant: at most 2 edits, or a third of the longer name; 1 edit for names of up to 3 letters.
 */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  return createFinder(candidates)(name);
}

/** `findNearest` over one list for many names; after a fixed amount of work it stops guessing. */
export function createFinder(candidates: Iterable<string>): (name: string) => string | undefined {
  let known: { name: string; lower: string; letters: number }[] | undefined;
  let spent = 0;
  return (name) => {
    known ??= [...candidates].map((candidate) => {
      const lower = candidate.toLowerCase();
      return { name: candidate, lower, letters: lettersOf(lower) };
    });
    if (spent > budget) return undefined;
    const lower = name.toLowerCase();
    const letters = lettersOf(lower);
    let best: string | undefined;
    let bestDistance = Infinity;
    for (const candidate of known) {
      const longer = Math.max(name.length, candidate.name.length);
      const limit = Math.min(
        longer <= 3 ? 1 : Math.max(2, Math.floor(longer / 3)),
        bestDistance - 1,
      );
      spent += 0.05;
      if (Math.abs(name.length - candidate.name.length) > limit) continue;
      if (
        countBits(letters & ~candidate.letters) > limit ||
        countBits(candidate.letters & ~letters) > limit
      )
        continue;
      spent += 1;
      const distance = editDistance(lower, candidate.lower, limit);
      if (distance <= limit) {
        best = candidate.name;
        bestDistance = distance;
      }
    }
    return best;
  };
}

/** Insertions, deletions, substitutions and swaps of neighbours between two strings; above `limit` any larger number. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit + 1) return least;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/** The set of characters of a text, folded to 31 bits. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) % 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
