import type { Place } from '../schema/issue.ts';

/** A text with line and column of every offset. */
export interface Source {
  file: string;
  text: string;
  /** Place of a 0-based offset. */
  placeAt: (offset: number) => Place;
  /** 0-based offset of a line and column, both 1-based. */
  offsetAt: (line: number, column: number) => number;
}

/** Indexes the lines of a text once, so that each look-up is a binary search even in a file of one long line. */
export function createSource(file: string, text: string): Source {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    file,
    text,
    offsetAt: (line, column) => (starts[line - 1] ?? text.length) + column - 1,
    placeAt: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { file, line: low + 1, column: offset - starts[low]! + 1 };
    },
  };
}
