/** What a fence says of the lines that are to be marked, e.g. ` ```python run {2,4-6} `, counted from 1. */
export interface LineMarks {
  lines: ReadonlySet<number>;
  /** What is written, with its braces, where it marks nothing or a line that the code does not have. */
  fault: string | undefined;
}

const none: LineMarks = { lines: new Set(), fault: undefined };

/**
 * @param meta what stands on the opening line of a fence after its language
 * @param length number of lines of the code
 */
export function readLineMarks(meta: string | null | undefined, length: number): LineMarks {
  const written = /\{.*/.exec(meta ?? '')?.[0].trim();
  if (written === undefined) return none;
  const inner = /^\{([^{}]*)\}(?=\s|$)/.exec(written)?.[1];
  const ranges = inner?.split(',').map((part) => readRange(part.trim(), length));
  if (!ranges || ranges.includes(undefined) || /\{.*\{/.test(written))
    return { ...none, fault: written };
  return { lines: new Set(ranges.flatMap((range) => range ?? [])), fault: undefined };
}

/** The lines of `4` or `4-6`; undefined where these are none of the code. */
function readRange(text: string, length: number): number[] | undefined {
  const [, first = '', last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === '' || from < 1 || to < from || to > length) return undefined;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
