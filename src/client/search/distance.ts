/**
 * Damerau–Levenshtein distance (adjacent letters may change places), or Infinity when it exceeds `limit`.
 * @see Boytsov, "Indexing methods for approximate dictionary searching", 2011, §2: optimal string alignment
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
      }
    }
    if (Math.min(...row) > limit) return Infinity;
    beforeLast = last;
    last = row;
  }
  return last[to.length]! <= limit ? last[to.length]! : Infinity;
}

/** Pairs of Chinese characters that differ between two texts of one length; none where letters moved. */
export function substitutions(from: string, to: string): [typed: string, meant: string][] {
  if (from.length !== to.length) return [];
  const pairs = [...from].map((typed, index): [string, string] => [typed, to[index] ?? '']);
  return pairs.filter((pair) => pair[0] !== pair[1] && /^\p{Script=Han}{2}$/u.test(pair.join('')));
}
