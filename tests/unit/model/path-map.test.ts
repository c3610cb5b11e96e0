import { describe, expect, it } from 'vitest';
import { drawPathMap, mapShapes } from '../../../src/model/path-map.ts';
import type { NoteView } from '../../../src/model/types.ts';

const note = (id: string, ...nearest: string[]) =>
  ({ id, title: id, href: `/${id}/`, nearest }) as unknown as NoteView;

/** Ids by rows, from the top. */
function rowsOf(notes: readonly NoteView[]): string[][] {
  const { nodes } = drawPathMap(notes, mapShapes.wide);
  return [...Map.groupBy(nodes, ({ y }) => y)]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row.map(({ id }) => id).sort());
}

const chain = (length: number) =>
  Array.from({ length }, (_, index) =>
    note(`n${index}`, ...(index === 0 ? [] : [`n${index - 1}`])),
  );

describe('the map of the path', () => {
  it('sets what is required above what requires it, and leaves out what nothing is joined to', () => {
    expect(rowsOf([note('c', 'a', 'b'), note('a'), note('b', 'a'), note('alone')])).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ]);
  });

  it('is drawn of thousands of notes that follow one another, too', () => {
    const rows = rowsOf(chain(3000));
    expect(rows).toHaveLength(3000);
    expect(rows.slice(0, 2)).toEqual([['n0'], ['n1']]);
  });

  it('stands as deep in a large guide as in a small one, whatever the order of the notes', () => {
    const wide = (count: number) => [
      ...Array.from({ length: count }, (_, index) => note(`w${index}`, 'top')),
      note('end', 'middle'),
      note('middle', 'w1'),
      note('top'),
    ];
    const shapeOf = (rows: string[][]) => [rows[0], rows.at(-2), rows.at(-1)];
    expect(shapeOf(rowsOf(wide(700)))).toEqual([['top'], ['middle'], ['end']]);
    expect(shapeOf(rowsOf(wide(5)))).toEqual(shapeOf(rowsOf(wide(700))));
  });

  it('ends with notes that wait for one another, which only dev ever shows', () => {
    const rows = rowsOf([...chain(700), note('a', 'b'), note('b', 'a')]);
    expect(rows.at(-1)).toEqual(['a', 'b']);
  });
});
