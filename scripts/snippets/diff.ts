/**
 * Lines that differ between two texts, `- ` what the note shows and `+ ` what running gave, with one common line of
 * context around each change. By the longest common subsequence; outputs of notes are short.
 */
export function diffLines(shown: readonly string[], got: readonly string[]): string[] {
  const marked = mark(shown, got);
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((at) => marked[at] !== undefined && marked[at][0] !== ' ');
  return marked.filter((_, index) => isNear(index));
}

function mark(a: readonly string[], b: readonly string[]): string[] {
  const lengths = commonLengths(a, b);
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i++]}`);
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      lines.push(`- ${a[i++]}`);
    else lines.push(`+ ${b[j++]}`);
  }
  return lines;
}

/** `[i][j]`: length of the longest common subsequence of a from i and b from j. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}
