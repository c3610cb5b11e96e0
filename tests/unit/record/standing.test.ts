import { describe, expect, it } from 'vitest';
import { planTo, readStandings, type Known } from '../../../src/client/record/standing.ts';
import type { CardRecord, Mark } from '../../../src/client/record/record.ts';
import type { PathData } from '../../../src/model/path-data.ts';

const note = (id: string, requires: number[] = [], more: object = {}) => ({
  id,
  title: id,
  part: 0,
  minutes: 10,
  requires,
  ...more,
});

/** a ← b ← c, and d on its own; b has two cards. */
const path: PathData = {
  parts: [{ id: 'p', title: 'P' }],
  notes: [
    note('a', [], { changed: '2026-11-20' }),
    note('b', [0], { cards: ['one', 'two'] }),
    note('c', [1]),
    note('d'),
  ],
  routes: [],
};

const day = 86_400_000;
const now = Date.parse('2026-11-27T12:00:00Z');
const read = (at = '2026-11-25'): Mark => ({ at, how: 'read' });
const placed: Mark = { at: '2026-11-25', how: 'placed' };
const card = (daysAgo: number, stability: number): CardRecord => ({
  last: now - daysAgo * day,
  due: 0,
  stability,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  state: 2,
  steps: 0,
});

const standings = (marks: Record<string, Mark>, cards: Record<string, CardRecord> = {}) => {
  const known: Known = {
    mark: ({ id }) => marks[id],
    card: ({ id }, name) => cards[`${id}#${name}`],
  };
  return readStandings(path, known, now);
};
const states = (...given: Parameters<typeof standings>) =>
  standings(...given).map(({ state }) => state);

describe('where a reader stands', () => {
  it('at the beginning: what asks for nothing is open', () => {
    expect(states({})).toEqual(['open', 'locked', 'locked', 'open']);
    expect(standings({})[2]!.missing).toEqual([1]);
  });

  it('after a note: what asks for nothing else is open', () => {
    expect(states({ a: read() })).toEqual(['read', 'open', 'locked', 'open']);
  });

  it('knows a note when all its cards are fresh, and only then', () => {
    const both = { 'b#one': card(3, 4), 'b#two': card(1, 1) };
    expect(states({ b: read() }, both)[1]).toBe('known');
    expect(states({ b: read() }, { 'b#one': card(3, 4) })[1]).toBe('read');
    const faded = standings({ b: read() }, { ...both, 'b#two': card(2, 1) })[1]!;
    expect(faded).toMatchObject({ state: 'read', faded: 1 });
  });

  it('does not know a note for its cards alone', () => {
    expect(states({ a: read() }, { 'b#one': card(0, 9), 'b#two': card(0, 9) })[1]).toBe('open');
  });

  it('takes a placed note for known until one of its cards fades', () => {
    expect(states({ a: placed, b: placed })).toEqual(['known', 'known', 'open', 'open']);
    expect(states({ b: placed }, { 'b#one': card(3, 4) })[1]).toBe('known');
    expect(states({ b: placed }, { 'b#one': card(5, 4) })[1]).toBe('read');
  });

  it('does not know a note without cards that was only read', () => {
    expect(states({ a: read() })[0]).toBe('read');
  });

  it('says that a note has changed since it was read', () => {
    expect(standings({ a: read('2026-11-19') })[0]!.changed).toBe('2026-11-20');
    expect(standings({ a: read('2026-11-20') })[0]!.changed).toBeUndefined();
  });
});

describe('what remains to be read for a note', () => {
  it('is all that it rests on and itself, in reading order, without what was read', () => {
    expect(planTo(path, 2, () => false)).toEqual({ notes: [0, 1, 2], minutes: 30 });
    expect(planTo(path, 2, (index) => index === 1)).toEqual({ notes: [2], minutes: 10 });
    expect(planTo(path, 3, (index) => index === 3)).toEqual({ notes: [], minutes: 0 });
  });
});
