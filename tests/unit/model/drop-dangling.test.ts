import { describe, expect, test } from 'vitest';
import { dropDangling, dropDanglingPieces } from '../../../src/model/drop-dangling.ts';
import { buildGuide, type GuideInput } from '../../../src/model/guide.ts';
import { noteSchema } from '../../../src/schema/note.ts';
import type { Piece } from '../../../src/markdown/pieces.ts';
import { wordsOf } from '../../../src/words/index.ts';

const note = (id: string, more: object = {}) => ({
  id,
  minutes: 10,
  cards: [],
  toc: [],
  terms: [{ id: 'term' }, { id: 'lost-term' }],
  data: noteSchema.parse({
    title: id,
    summary: 's',
    level: 'intro',
    requires: [],
    teaches: [],
    reviewed: '2026-01-01',
    formerly: [`old/${id.split('/')[1]}`],
    ...more,
  }),
});
const link = (id: string, more: object = {}) => ({
  id,
  title: id,
  url: `https://www.site.org/${id}`,
  kind: 'article',
  ...more,
});
const term = (id: string, home: string) => ({ id, zh: id, en: id, meaning: 'm', note: home });
const part = (id: string, notes: string[], more: object = {}) => ({
  id,
  title: id,
  summary: 's',
  notes,
  ...more,
});

const sound = (): GuideInput => ({
  guide: {
    title: 'G',
    tagline: 't',
    description: 'd',
    language: 'en',
    repository: 'https://github.com/o/r',
    branch: 'main',
    favicon: '/favicon.svg',
    parts: [
      part('a', ['one', 'later'], { planned: [{ slug: 'later', title: 'Later' }] }),
      part('b', ['two']),
    ],
    routes: [{ id: 'r', title: 'R', summary: 's', notes: ['a/one', 'a/later', 'b/two'] }],
  },
  notes: [
    note('a/one', {
      teaches: ['term'],
      sections: [{ id: 's', title: 'S', links: [link('x', { aliases: ['old-x'] })] }],
    }),
    note('b/two', {
      requires: ['a/one'],
      sections: [{ id: 's', title: 'S', links: [{ ref: 'x' }, link('y')] }],
    }),
  ],
  terms: [term('term', 'a/one')],
  pages: [],
  words: wordsOf('en'),
  base: '/',
  repository: 'https://github.com/o/r',
  renderInline: (text) => text,
  inlineToText: (text) => text,
  healthOf: () => ({ state: 'unchecked' }) as never,
});

describe('a guide that is being written', () => {
  test('stays as it is where every name leads somewhere', () => {
    const input = sound();
    expect(dropDangling(input)).toEqual(input);
  });

  test('can be built whatever is missing', () => {
    const input = sound();
    const { guide } = input;
    guide.parts[0]!.notes.push('no-file');
    guide.routes!.push({ id: 'q', title: 'Q', summary: 's', notes: ['a/no-file'] });
    guide.routes![0]!.notes.push('no-part/note');
    const broken: GuideInput = {
      ...input,
      notes: [
        input.notes[0]!,
        note('b/two', {
          requires: ['a/one', 'a/no-file', 'a/later', 'b/unlisted'],
          teaches: ['term', 'lost-term', 'no-term'],
          sections: [
            { id: 's', title: 'S', links: [{ ref: 'old-x' }, { ref: 'no-link' }, { ref: 'z' }] },
            { id: 't', title: 'T', links: [{ ref: 'no-link' }] },
          ],
        }),
        note('b/unlisted', { sections: [{ id: 's', title: 'S', links: [link('z')] }] }),
        note('a/later'),
      ],
      terms: [term('term', 'a/one'), term('lost-term', 'b/unlisted')],
    };
    expect(() => buildGuide(broken)).toThrow('unresolved id');
    const built = buildGuide(dropDangling(broken));
    expect([...built.notes.keys()]).toEqual(['a/one', 'b/two']);
    expect(built.routes.map(({ id, steps }) => [id, steps.length])).toEqual([['r', 3]]);
    const two = built.notes.get('b/two')!;
    expect(two.requires.map(({ id }) => id)).toEqual(['a/one']);
    expect(two.teaches.map(({ id }) => id)).toEqual(['term']);
    expect(two.sections.map(({ groups }) => groups.map(({ id }) => id))).toEqual([['old-x'], []]);
    expect([...built.moved.keys()].sort()).toEqual(['old/one', 'old/two']);
  });

  test('keeps what stands in a component that names what is not there', () => {
    const guide = { termById: new Map([['t', {}]]), linkById: new Map([['l', {}]]) } as never;
    const cite = (of: string): Piece => ({ name: 'Cite', attributes: { link: of }, pieces: [] });
    const named = (id: string): Piece => ({ name: 'Term', attributes: { id }, pieces: [id] });
    const holding = (name: 'Callout' | 'Quote', attributes: Record<string, string>): Piece => ({
      name,
      attributes,
      pieces: ['<p>', named('gone'), named('t'), '</p>', cite('l')],
    });
    const kept = ['<p>', 'gone', named('t'), '</p>', cite('l')];
    expect(
      dropDanglingPieces(
        [
          'a',
          cite('gone'),
          holding('Callout', { kind: 'note' }),
          holding('Quote', { link: 'gone' }),
          holding('Quote', { link: 'l' }),
        ],
        guide,
      ),
    ).toEqual([
      'a',
      { name: 'Callout', attributes: { kind: 'note' }, pieces: kept },
      ...kept,
      { name: 'Quote', attributes: { link: 'l' }, pieces: kept },
    ]);
  });
});
