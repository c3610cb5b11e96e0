import { describe, expect, it } from 'vitest';
import { planNext } from '../../../src/model/read-next.ts';
import { readRequirements } from '../../../src/model/requirements.ts';

const planOf = (graph: Record<string, string[]>) => {
  const requires = new Map(Object.entries(graph));
  return planNext(requires, readRequirements(requires));
};

const plan = (graph: Record<string, string[]>) => {
  const next = planOf(graph);
  return (id: string) => next(id).map((step) => step.id);
};

describe('what to read next', () => {
  const graph = {
    vectors: [],
    gradient: ['vectors'],
    chance: ['vectors', 'gradient'],
    python: [],
    arrays: ['vectors', 'python'],
    network: ['vectors', 'arrays'],
    backward: ['gradient', 'network'],
  };

  it('is what a note opens, without what rests on another of those', () => {
    expect(plan(graph)('vectors')).toEqual(['gradient', 'arrays']);
  });

  it('names what else must be read before, and only that', () => {
    const next = planOf(graph);
    expect(next('vectors')).toEqual([
      { id: 'gradient', needs: [] },
      { id: 'arrays', needs: ['python'] },
    ]);
  });

  it('puts first what can be read at once', () => {
    const other = plan({ a: [], b: [], far: ['a', 'b'], near: ['a'] });
    expect(other('a')).toEqual(['near', 'far']);
  });

  it('is filled up by what is open anyway, the next in order first, then the nearest before', () => {
    expect(plan(graph)('chance')).toEqual(['python']);
    expect(plan(graph)('backward')).toEqual(['chance']);
    expect(plan({ a: [], b: [], c: [], d: [] })('b')).toEqual(['c', 'd']);
    expect(plan({ a: [], b: [], c: [], d: [] })('d')).toEqual(['c', 'b']);
  });

  it('never offers more than three, nor what has been read by then', () => {
    const wide = plan({ a: [], b: ['a'], c: ['a'], d: ['a'], e: ['a'], f: ['b'] });
    expect(wide('a')).toEqual(['b', 'c', 'd']);
    expect(wide('f')).toEqual(['e', 'd']);
  });

  it('does not hang on a circle', () => {
    expect(plan({ a: ['b'], b: ['a'] })('a')).toEqual([]);
  });
});
