import { describe, expect, it } from 'vitest';
import { chooseNext, readAnswers } from '../../../src/client/placement/place.ts';
import type { PathData } from '../../../src/model/path-data.ts';

/** a ← b ← c ← d, and e that rests on b; x alone without cards. */
const requires: Record<string, number[]> = { a: [], b: [0], c: [1], d: [2], e: [1], x: [] };
const path: PathData = {
  parts: [{ id: 'p', title: 'P' }],
  notes: Object.entries(requires).map(([id, required]) => ({
    id,
    title: id,
    part: 0,
    minutes: 1,
    requires: required,
    ...(id !== 'x' && { cards: ['1'] }),
  })),
  routes: [],
};
const [a, b, c, d, e, x] = [0, 1, 2, 3, 4, 5];
const say = (...answers: [note: number, isRight: boolean][]) =>
  readAnswers(
    path,
    answers.map(([note, isRight]) => ({ note, isRight })),
  );

describe('placement', () => {
  it('takes what a note rests on for known with it, and nothing else', () => {
    expect(say([c, true])).toEqual([true, true, true, undefined, undefined, undefined]);
  });

  it('takes what rests on a note for unknown with it, and nothing else', () => {
    expect(say([c, false])).toEqual([undefined, undefined, false, false, undefined, undefined]);
  });

  it('believes the later of two answers', () => {
    expect(say([b, false], [e, true])[b]).toBe(true);
    expect(say([e, true], [b, false])[e]).toBe(false);
  });

  it('asks in the middle first, and no more once all that has cards is settled', () => {
    expect(chooseNext(path, say())).toBe(b);
    expect(chooseNext(path, say([b, true]))).toBe(c);
    expect([c, d, e, x]).toContain(chooseNext(path, say([b, true], [c, false])));
    expect(chooseNext(path, say([a, false]))).toBeUndefined();
    expect(chooseNext(path, say([d, true], [e, true]))).toBeUndefined();
  });
});
