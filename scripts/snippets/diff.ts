import { diffArrays } from 'diff';

/**
 * Lines that differ between two texts, `- ` what the note shows and `+ ` what running gave, with one common line of
 * context around each change.
 */
export function diffLines(shown: readonly string[], got: readonly string[]): string[] {
  const marked = diffArrays([...shown], [...got]).flatMap(({ added, removed, value }) =>
    value.map((line) => `${added ? '+' : removed ? '-' : ' '} ${line}`),
  );
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((at) => marked[at] !== undefined && marked[at][0] !== ' ');
  return marked.filter((_, index) => isNear(index));
}
