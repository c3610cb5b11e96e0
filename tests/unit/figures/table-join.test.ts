import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';
import { figure } from '../../../src/figures/table-join/figure.ts';
import { countKeys, hows, join, lefts, right } from '../../../src/figures/table-join/model.ts';

describe('table-join', () => {
  /** Rows as pandas 1.5.3 prints them, without the numbers of the rows. */
  const said = (twice: number, how: (typeof hows)[number]) =>
    join(lefts[twice]!, how).map((row) =>
      [
        row.id,
        row.left === undefined ? 'NaN' : lefts[twice]![row.left]!.size,
        row.right === undefined ? 'NaN' : right[row.right]!.acc,
      ].join(' '),
    );

  it('has the rows of pandas in its order', () => {
    const pairs = ['A 11 0.9', 'A 11 0.88', 'B 25 0.86'];
    expect(said(0, 'inner')).toEqual(pairs);
    expect(said(0, 'left')).toEqual([...pairs, 'C 7 NaN']);
    expect(said(0, 'right')).toEqual(['A 11 0.9', 'B 25 0.86', 'A 11 0.88', 'D NaN 0.91']);
    expect(said(0, 'outer')).toEqual([...pairs, 'C 7 NaN', 'D NaN 0.91']);
  });

  it('pairs each with each where a key is twice on both sides', () => {
    const pairs = ['A 11 0.9', 'A 11 0.88', 'A 12 0.9', 'A 12 0.88', 'B 25 0.86'];
    expect(said(1, 'inner')).toEqual(pairs);
    expect(said(1, 'left')).toEqual([...pairs, 'C 7 NaN']);
    expect(said(1, 'right')).toEqual([
      ...['A 11 0.9', 'A 12 0.9', 'B 25 0.86', 'A 11 0.88', 'A 12 0.88'],
      'D NaN 0.91',
    ]);
    expect(said(1, 'outer')).toEqual([...pairs, 'C 7 NaN', 'D NaN 0.91']);
  });

  it('counts a key’s rows as a product, or as those that are kept', () => {
    expect(countKeys(lefts[1]!, 'outer').map(({ result }) => result)).toEqual([4, 1, 1, 1]);
    expect(countKeys(lefts[0]!, 'inner').map(({ result }) => result)).toEqual([2, 1, 0, 0]);
    expect(countKeys(lefts[0]!, 'right').map(({ result }) => result)).toEqual([2, 1, 0, 1]);
  });

  it('prints whole numbers with a point where a NaN stands beside them', () => {
    const start = initialValues(figure);
    expect(figure.panels(start)[0]!.description).toContain('A 11 0.90；A 11 0.88；B 25 0.86');
    expect(figure.panels({ ...start, how: 1 })[0]!.description).toContain('C 7 NaN');
    expect(figure.panels({ ...start, how: 2 })[0]!.description).toContain('A 11.0 0.90');
    expect(figure.verdict(start)).toContain('左表的 C 和右表的 D 没有进结果');
  });
});
