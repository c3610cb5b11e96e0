import { describe, expect, it } from 'vitest';
import { indexTerms, indexTranslations } from '../../../src/model/term-index.ts';
import { buildTermView } from '../../../src/model/term-view.ts';
import type { NoteEntry } from '../../../src/model/types.ts';
import { noteSchema } from '../../../src/schema/note.ts';
import type { Term } from '../../../src/schema/term.ts';

const link = { id: 'l', title: 'L', url: 'https://example.org/', kind: 'article' };
const note: NoteEntry = {
  id: 'maths/one',
  minutes: 5,
  cards: [],
  toc: [
    { id: 'definition', text: '定义', depth: 2 },
    { id: 'gradient', text: '梯度', depth: 3 },
    { id: 'gan', text: '生成对抗网络', depth: 2 },
  ],
  data: noteSchema.parse({
    title: '一',
    summary: 's',
    level: 'intro',
    requires: [],
    teaches: [],
    reviewed: '2026-01-01',
    sections: [{ id: 'gan', title: '生成对抗网络', links: [link] }],
  }),
};
const view = (term: Partial<Term>) =>
  buildTermView({ id: 't', zh: '甲', en: 'first', meaning: 'm', note: note.id, ...term }, note, {
    base: '/repo/',
    notes: [],
    renderInline: (text) => text,
    inlineToText: (text) => text,
  });

describe('a term', () => {
  it('leads to the heading that is named, to the one called like it, else to its note', () => {
    const places = [
      view({ heading: 'definition' }),
      view({ id: 'gradient' }),
      view({ zh: '梯度' }),
      view({}),
    ].map(({ place }) => place);
    expect(places).toEqual([
      { href: '/repo/maths/one/#definition', heading: '定义' },
      { href: '/repo/maths/one/#gradient', heading: '梯度' },
      { href: '/repo/maths/one/#gradient', heading: '梯度' },
      { href: '/repo/maths/one/', heading: undefined },
    ]);
  });

  it('is not explained by a reading list that is called like it', () => {
    expect(view({ id: 'gan', zh: '生成对抗网络' }).place.heading).toBeUndefined();
  });

  it('says where other notes use it, in their order, by the heading or list it stands under', () => {
    const other = (id: string, terms: NoteEntry['terms']): NoteEntry => ({
      ...note,
      id,
      terms,
      data: { ...note.data, title: id },
    });
    const { uses } = buildTermView(
      { id: 't', zh: '甲', en: 'a', meaning: 'm', note: note.id },
      note,
      {
        base: '/repo/',
        notes: [
          other('b/late', [{ id: 'other' }, { id: 't', place: 'pitfalls' }]),
          other(note.id, [{ id: 't', place: 'definition' }]),
          other('a/lead', [{ id: 't' }]),
          other('a/none', undefined),
        ],
        renderInline: (text) => text,
        inlineToText: (text) => text,
      },
    );
    expect(uses).toEqual([
      { title: 'b/late', href: '/repo/b/late/#pitfalls' },
      { title: 'a/lead', href: '/repo/a/lead/' },
    ]);
  });

  it('is named once where its names are one', () => {
    expect(view({ zh: 'Adam', en: 'Adam' }).translation).toBeUndefined();
    expect(view({ zh: 'Leaky ReLU', en: 'leaky-relu' }).translation).toBeUndefined();
    expect(view({ zh: '梯度', en: 'gradient' }).translation).toBe('gradient');
  });

  it('tells synonyms from what is explained with it, and is found by all of them', () => {
    const { synonyms, covers, aliases } = view({
      en: 'RMSProp',
      aliases: ['RMSprop', '均方根传播'],
      avoid: ['乙'],
      covers: ['丙'],
    });
    expect(synonyms).toEqual(['均方根传播', '乙']);
    expect(covers).toEqual(['丙']);
    expect(aliases).toEqual(['RMSprop', '均方根传播', '乙', '丙']);
  });
});

describe('the index of terms', () => {
  const names = ['梯度', 'Adam', '1×1 卷积', '卷积', '感受野', 'KL 散度', '卷积核', '权重', '绿'];
  const terms = names.map((zh) => view({ id: zh, zh, en: `en ${zh}` }));

  it('stands in the order of a dictionary, Latin names among the readings of Chinese ones', () => {
    expect(
      indexTerms(terms).map(({ letter, id, terms: members }) => [
        letter,
        id,
        ...members.map(({ zh }) => zh),
      ]),
    ).toEqual([
      ['#', 'letter-0', '1×1 卷积'],
      ['A', 'letter-A', 'Adam'],
      ['G', 'letter-G', '感受野'],
      ['J', 'letter-J', '卷积', '卷积核'],
      ['K', 'letter-K', 'KL 散度'],
      ['L', 'letter-L', '绿'],
      ['Q', 'letter-Q', '权重'],
      ['T', 'letter-T', '梯度'],
    ]);
  });

  it('knows how the Chinese names sound', () => {
    const [group] = indexTerms([view({ aliases: ['正态分布', 'normal'], zh: '高斯分布' })]);
    expect(group!.terms[0]!.pinyin).toBe('gao si fen bu,zheng tai fen bu');
    expect(indexTerms([view({ zh: 'Adam' })])[0]!.terms[0]!.pinyin).toBeUndefined();
  });

  it('has a second one by the other names, where there are any', () => {
    expect(indexTranslations([view({ en: 'b' }), view({ en: 'A' })]).map(({ en }) => en)).toEqual([
      'A',
      'b',
    ]);
    expect(indexTranslations([view({ zh: 'Adam', en: 'Adam' })])).toEqual([]);
  });
});
