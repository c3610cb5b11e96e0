import { expect, it } from 'vitest';
import { termsGiven } from '../../../src/model/reasons.ts';
import type { NoteEntry } from '../../../src/model/types.ts';

const teaching = (teaches: string[]) => ({ data: { teaches } }) as Pick<NoteEntry, 'data'>;
const using = (...ids: string[]) => ({ terms: ids.map((id) => ({ id })) });

it('names the terms that one note has from another, first use first, each once, four at most', () => {
  const from = teaching(['a', 'b', 'c', 'd', 'e']);
  expect(termsGiven(from, using('c', 'x', 'a', 'c'))).toEqual(['c', 'a']);
  expect(termsGiven(from, using('e', 'd', 'c', 'b', 'a'))).toEqual(['e', 'd', 'c', 'b']);
  expect(termsGiven(from, using('x'))).toEqual([]);
  expect(termsGiven(from, {})).toEqual([]);
});
