import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyOf, openRecord } from '../../../src/client/record/record.ts';
import { forbidStorage, giveStorage } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

const key = keyOf('marks', '/repo/');
const mark = { at: '2026-11-27', how: 'read' } as const;

describe("a reader's record", () => {
  it('gives back what was put, and forgets what is taken away', () => {
    giveStorage();
    const { marks } = openRecord('/repo/');
    expect(marks.put([{ id: 'maths/gradient', item: mark }])).toBeUndefined();
    expect(openRecord('/repo/').marks.get('maths/gradient')).toEqual(mark);
    expect([...marks.all()]).toEqual([['maths/gradient', mark]]);
    marks.put([{ id: 'maths/gradient', item: undefined }]);
    expect(marks.get('maths/gradient')).toBeUndefined();
  });

  it('keeps guides at one origin apart', () => {
    giveStorage();
    openRecord('/').marks.put([{ id: 'a/b', item: mark }]);
    expect(openRecord('/repo/').marks.get('a/b')).toBeUndefined();
  });

  it('knows an item by a former id, and moves it when it changes', () => {
    const items = giveStorage();
    const { marks } = openRecord('/repo/');
    marks.put([{ id: 'foundations/gradient', item: mark }]);
    expect(marks.get('maths/gradient', 'foundations/gradient')).toEqual(mark);
    const later = { at: '2026-12-01', how: 'placed' } as const;
    marks.put([{ id: 'maths/gradient', was: ['foundations/gradient'], item: later }]);
    expect(JSON.parse(items.get(key)!).items).toEqual({ 'maths/gradient': later });
  });

  it('leaves alone what it does not understand, and carries it through a change', () => {
    const items = giveStorage();
    const stored = {
      version: 1,
      owner: 'x',
      items: { 'a/b': { ...mark, mood: 3 }, 'a/c': { at: 7 }, 'a/d': 'text' },
    };
    items.set(key, JSON.stringify(stored));
    const { marks } = openRecord('/repo/');
    expect([...marks.all().keys()]).toEqual(['a/b']);
    marks.put([{ id: 'a/b', item: { at: '2026-12-01', how: 'read' } }]);
    expect(JSON.parse(items.get(key)!)).toEqual({
      ...stored,
      items: { ...stored.items, 'a/b': { at: '2026-12-01', how: 'read', mood: 3 } },
    });
  });

  it.each(['', 'null', '[]', '"x"', '{', '{"items":[]}', '{"items":{"a/b":null}}'])(
    'takes %j for an empty one',
    (text) => {
      giveStorage().set(key, text);
      const { marks } = openRecord('/repo/');
      expect(marks.all().size).toBe(0);
      expect(marks.put([{ id: 'a/b', item: mark }])).toBeUndefined();
      expect(marks.get('a/b')).toEqual(mark);
    },
  );

  it('is not fooled by names of objects', () => {
    giveStorage();
    const { marks } = openRecord('/repo/');
    expect(marks.get('constructor', '__proto__')).toBeUndefined();
  });

  it('reads what a newer program has written, and does not write over it', () => {
    const items = giveStorage();
    const newer = JSON.stringify({ version: 2, items: { 'a/b': mark } });
    items.set(key, newer);
    const { marks } = openRecord('/repo/');
    expect(marks.get('a/b')).toEqual(mark);
    expect(marks.put([{ id: 'a/c', item: mark }])).toBe('newer');
    expect(items.get(key)).toBe(newer);
  });

  it('says when there is no room, and when nothing may be kept', () => {
    const items = giveStorage(60);
    items.set('other', 'x');
    expect(openRecord('/').marks.put([{ id: 'a/b', item: mark }])).toBe('full');
    forbidStorage();
    const { marks } = openRecord('/');
    expect(marks.get('a/b')).toBeUndefined();
    expect(marks.put([{ id: 'a/b', item: mark }])).toBe('forbidden');
  });

  it('tells of changes in this tab', () => {
    giveStorage();
    const { marks } = openRecord('/');
    const listener = vi.fn();
    marks.watch(listener);
    marks.put([{ id: 'a/b', item: mark }]);
    expect(listener).toHaveBeenCalledOnce();
  });
});
