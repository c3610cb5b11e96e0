import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../src/client/record/record.ts';
import { isFresh, type Known } from '../../../src/client/record/standing.ts';
import { mostNew, nextDue, queueCards } from '../../../src/client/review/queue.ts';
import { gradeCard, grades } from '../../../src/client/review/schedule.ts';
import type { PathData } from '../../../src/model/path-data.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-27T12:00:00Z');

describe('when a card comes back', () => {
  it('later the better it was known', () => {
    const next = gradeCard(undefined, now);
    const due = grades.map((grade) => next[grade].due);
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(next[1].due - now).toBe(60_000);
    // FSRS-6 with its default parameters gives an easy first answer eight days.
    expect(Math.round((next[4].due - now) / day)).toBe(8);
    expect(next[3]).toMatchObject({ last: now, reps: 1, lapses: 0, state: 1 });
  });

  it('further and further away while it is known, soon once it is forgotten', () => {
    let record: CardRecord | undefined;
    let time = now;
    const waits = Array.from({ length: 7 }, () => {
      record = gradeCard(record, time)[3];
      const wait = record.due - time;
      time = record.due;
      return wait;
    });
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)! / day).toBeGreaterThan(60);
    const forgotten = gradeCard(record, time)[1];
    expect(forgotten.lapses).toBe(1);
    expect((forgotten.due - time) / day).toBeLessThan(1);
  });

  it('when nine of ten such cards are still known: then it is no longer fresh', () => {
    const easy = gradeCard(undefined, now)[4];
    expect(isFresh(easy, easy.due)).toBe(true);
    expect(isFresh(easy, easy.due + day)).toBe(false);
  });
});

describe('which cards are asked', () => {
  const note = (id: string, cards?: string[]) => ({
    id,
    title: id,
    part: 0,
    minutes: 1,
    requires: [],
    ...(cards && { cards }),
  });
  const path: PathData = {
    parts: [{ id: 'p', title: 'P' }],
    notes: [note('a', ['1', '2']), note('b', ['1']), note('c')],
    routes: [],
  };
  const card = (due: number): CardRecord => ({ ...gradeCard(undefined, now - 9 * day)[4], due });
  const known = (marks: string, cards: Record<string, CardRecord>): Known => ({
    mark: ({ id }) => (marks.includes(id) ? { at: '2026-11-01', how: 'read' } : undefined),
    card: ({ id }, name) => cards[`${id}${name}`],
  });
  const queue = (marks: string, cards: Record<string, CardRecord> = {}) =>
    queueCards(path, known(marks, cards), now).map((one) => path.notes[one.note]!.id + one.card);

  it('those of notes that were read, new ones in reading order', () => {
    expect(queue('')).toEqual([]);
    expect(queue('b')).toEqual(['b1']);
    expect(queue('abc')).toEqual(['a1', 'a2', 'b1']);
  });

  it('those that are due first, the longest due before the others, and none that is not due', () => {
    const cards = { a2: card(now - 1), b1: card(now - day), a1: card(now + 1) };
    expect(queue('ab', cards)).toEqual(['b1', 'a2']);
    expect(nextDue(path, known('ab', cards), now)).toBe(now + 1);
    expect(nextDue(path, known('b', {}), now)).toBeUndefined();
  });

  it('not more new ones than one can take in at once', () => {
    const many = {
      ...path,
      notes: [
        note(
          'a',
          Array.from({ length: 30 }, (_, i) => String(i)),
        ),
      ],
    };
    expect(queueCards(many, known('a', {}), now)).toHaveLength(mostNew);
  });
});
