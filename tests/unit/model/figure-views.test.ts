import { describe, expect, it } from 'vitest';
import { groupFigures } from '../../../src/model/figure-views.ts';

const toc = [{ id: 'idea', text: 'The idea', depth: 2 }];
const parts = [
  {
    id: 'a',
    title: 'A',
    href: '/repo/a/',
    pages: [
      {
        id: 'a/one',
        title: 'One',
        href: '/repo/a/one/',
        toc,
        figures: [
          { name: 'bowl', caption: 'See it fall', place: 'idea' },
          { name: 'curve', place: 'gone' },
        ],
      },
    ],
  },
  {
    id: 'b',
    title: 'B',
    href: '/repo/b/',
    pages: [{ id: 'b/two', title: 'Two', href: '/repo/b/two/' }],
  },
  {
    id: 'c',
    title: 'C',
    href: '/repo/c/',
    pages: [
      {
        id: 'c/three',
        title: 'Three',
        href: '/repo/c/three/',
        figures: [{ name: 'bowl' }, { name: 'net' }],
      },
    ],
  },
];
const home = { title: 'Guide', href: '/repo/', cover: undefined };
const all = { parts, pages: [], home, base: '/repo/' };
const names = (cover?: string, pages: Parameters<typeof groupFigures>[0]['pages'] = []) =>
  groupFigures({ ...all, pages, home: { ...home, cover } }).map(({ id, figures }) => [
    id,
    figures.map(({ name }) => name),
  ]);

describe('the figures of a guide', () => {
  it('stand under the part that shows them first, and a part without any is left out', () => {
    expect(names()).toEqual([
      ['a', ['bowl', 'curve']],
      ['c', ['net']],
    ]);
  });

  it('know every place that shows them, in reading order, with its heading and caption', () => {
    const [bowl, curve] = groupFigures(all)[0]!.figures;
    expect(bowl).toEqual({
      name: 'bowl',
      href: '/repo/figures/bowl/',
      uses: [
        {
          title: 'One',
          href: '/repo/a/one/#figure-bowl',
          noteId: 'a/one',
          heading: 'The idea',
          caption: 'See it fall',
        },
        {
          title: 'Three',
          href: '/repo/c/three/#figure-bowl',
          noteId: 'c/three',
          heading: undefined,
          caption: undefined,
        },
      ],
    });
    expect(curve!.uses[0]!.heading).toBeUndefined();
  });

  it('come from pages beside the notes and from the home page where no note shows them', () => {
    const about = { id: 'about', title: 'About', href: '/repo/about/' };
    const page = { ...about, figures: [{ name: 'net' }, { name: 'mark' }] };
    expect(names('cover', [page])).toEqual([
      ['a', ['bowl', 'curve']],
      ['c', ['net']],
      ['about', ['mark']],
      ['', ['cover']],
    ]);
    const marks = groupFigures({ ...all, pages: [page] })[2]!.figures[0]!;
    expect(marks.uses).toEqual([
      {
        title: 'About',
        href: '/repo/about/#figure-mark',
        noteId: undefined,
        heading: undefined,
        caption: undefined,
      },
    ]);
    // A cover that a note shows stands there.
    expect(names('net')).toEqual(names());
  });
});
