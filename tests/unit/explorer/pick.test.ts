import { describe, expect, it } from 'vitest';
import { createList } from '../../../src/client/explorer/list.ts';
import { createPicker } from '../../../src/client/explorer/pick.ts';
import { parseState } from '../../../src/client/explorer/state.ts';
import type { ExplorerData, ExplorerGroup } from '../../../src/model/explorer-data.ts';

const link = (id: string, more: object = {}) => ({
  id,
  title: id,
  url: `https://www.gov.uk/${id}`,
  host: 'gov.uk',
  rating: 'none',
  kind: 'article',
  lang: 'zh',
  level: 'core',
  minutes: 'none',
  access: 'open',
  framework: 'none',
  state: 'alive',
  facts: [],
  ...more,
});
const part = (id: string, groups: ExplorerGroup[]) => ({
  id,
  title: id,
  href: `/${id}/`,
  notes: [
    {
      id: `${id}/n`,
      title: `${id} 笔记`,
      href: `/${id}/n/`,
      from: '',
      names: id === 'b' ? ['卷积'] : undefined,
      sections: [{ title: 's', groups }],
    },
  ],
});
const data = {
  words: {} as ExplorerData['words'],
  lookup: { traditional: '積积', phrases: [], pinyin: 'juan卷 ji积', names: [] },
  parts: [part('a', [0, { ref: 2 }]), part('b', [[1, 2], { ref: 0 }])],
  links: [
    link('x', { year: 2020, why: 'ＡＢＣ' }),
    link('y', { by: '某人' }),
    link('z', { year: 2024, kind: 'paper' }),
  ],
};
const facets = [
  { key: 'part', values: ['a', 'b'] },
  { key: 'kind', values: ['article', 'paper'] },
  { key: 'note', values: ['a/n', 'b/n'], isSingle: true },
];
const list = createList(data, facets);
const pick = createPicker(list, { part: 0, note: 2 }, 'zh-CN');
const picked = (query: string, matches = [true, true, true]) => {
  const state = parseState(query, facets);
  return pick({ matches }, state, list.readWords(state.text)).map(
    ({ entry, part: { id }, isRef, also = [] }) =>
      `${entry.link.id} in ${id}${isRef ? ', referred to' : ''}${also.map((note) => `, also in ${note.title}`).join('')}`,
  );
};

describe('createList', () => {
  it('knows the values of a link, and every part that shows it', () => {
    expect(list.entries.map(({ values }) => values)).toEqual([
      [[0, 1], [0], [0, 1]],
      [[1], [0], [1]],
      [[0, 1], [1], [0, 1]],
    ]);
  });

  it('finds a link by title, author, reason, host and the names of every note that shows it', () => {
    expect(list.entries[0]!.text).toBe('x abc gov.uk a 笔记 b 笔记 卷积');
    expect(list.entries[1]!.text).toBe('y 某人 gov.uk b 笔记 卷积');
  });

  it('knows which places are alternatives', () => {
    expect(list.places.map(({ group }) => group)).toEqual([
      undefined,
      undefined,
      [1, 2],
      [1, 2],
      undefined,
    ]);
  });
});

describe('createPicker', () => {
  it('shows each link once, where it lives, in the order of reading', () => {
    expect(picked('')).toEqual(['x in a', 'y in b', 'z in b']);
    expect(picked('', [false, true, false])).toEqual(['y in b']);
  });

  it('shows a link in the chosen part if it is there at all', () => {
    expect(picked('?part=a', [true, false, true])).toEqual(['x in a', 'z in a, referred to']);
    expect(picked('?part=b')).toEqual(['y in b', 'z in b', 'x in b, referred to']);
    expect(picked('?part=a,b')).toEqual(['x in a', 'y in b', 'z in b']);
  });

  it('shows a link in the chosen note', () => {
    expect(picked('?note=a/n', [true, false, true])).toEqual(['x in a', 'z in a, referred to']);
    expect(picked('?note=b/n&part=a', [true, false, false])).toEqual(['x in a']);
  });

  it('shows a link under the note that it was found by', () => {
    expect(picked('?q=卷积')).toEqual(['y in b', 'z in b', 'x in b, referred to']);
    expect(picked('?q=juanji')).toEqual(picked('?q=卷積'));
    expect(picked('?q=笔记')).toEqual(['x in a', 'y in b', 'z in b']);
  });

  it('names the note that a link was found by where it cannot stand under it', () => {
    expect(picked('?q=卷积&sort=title')).toEqual(['x in a, also in b 笔记', 'y in b', 'z in b']);
    expect(picked('?q=卷积&part=a', [true, false, false])).toEqual(['x in a, also in b 笔记']);
  });

  it('sorts into the wanted order, again and again', () => {
    expect(picked('?sort=year')).toEqual(['z in b', 'x in a', 'y in b']);
    expect(picked('?sort=year', [true, true, false])).toEqual(['x in a', 'y in b']);
    expect(picked('?sort=title')).toEqual(['x in a', 'y in b', 'z in b']);
  });
});
