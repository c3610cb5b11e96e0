import { describe, expect, it } from 'vitest';
import { placeBets } from '../../../src/client/search/bets.ts';
import { completeNames } from '../../../src/client/search/library.ts';
import { unpackNames } from '../../../src/client/search/names.ts';
import type { Guide } from '../../../src/model/guide-types.ts';
import type { LinkView, NoteView, TermView } from '../../../src/model/types.ts';
import { buildLexicon, buildVocabulary } from '../../../src/search/lexicon.ts';

const note = {
  id: 'foundations/convolution',
  partId: 'foundations',
  title: '卷积神经网络',
  href: '/repo/foundations/convolution/',
  aliases: ['CNN', '卷积神经网络'],
  toc: [
    { id: 'receptive-field', text: '感受野', depth: 3 },
    { id: 'code', text: '代码', depth: 2 },
  ],
} as Partial<NoteView> as NoteView;
const term = (id: string, zh: string, en: string, aliases: string[] = [], heading = '') =>
  ({
    id,
    zh,
    en,
    aliases,
    note: { title: note.title, href: note.href },
    place: { href: note.href + (heading && `#${heading}`), heading: undefined },
  }) as Partial<TermView> as TermView;
const guide = {
  parts: [
    { id: 'start', title: '启程' },
    { id: 'foundations', title: '基础' },
  ],
  notes: new Map([[note.id, note]]),
  terms: [
    term('receptive-field', '感受野', 'receptive field', ['RF'], 'receptive-field'),
    term('output', '输出大小', 'output size', [], 'code'),
    term('stride', '步幅', 'stride', ['步长']),
  ],
  links: [
    {
      title: 'R-CNN survey',
      byline: '机器之心',
      whyText: 'survey',
    } as Partial<LinkView> as LinkView,
  ],
} as unknown as Guide;
const texts = [
  '学习率 学习率 增强 增强 数据 数据 overfitting overfitting overfitting overfitting overfitting regularize regularize regularize regularize https://example.com/overthinking-overthinking 一次 once',
];
const lexicon = buildLexicon({ guide });

describe('buildLexicon', () => {
  it('names the note, its terms and the headings that define them, in the language of the guide', () => {
    expect(lexicon.parts).toEqual(['启程', '基础']);
    expect(lexicon.notes).toEqual([
      [
        'foundations/convolution',
        1,
        '卷积神经网络',
        ['步幅'],
        [
          ['receptive-field', '感受野', []],
          ['code', '代码', ['输出大小']],
        ],
      ],
    ]);
  });

  it('leaves further names of terms to what comes later, in the same order', () => {
    expect(buildVocabulary({ guide, texts }).others).toEqual([
      [['CNN'], ['stride', '步长'], ['receptive field', 'RF'], ['output size']],
    ]);
  });

  it('says once what readers type alike', () => {
    const aliases = ['mini-batch', 'minibatch', 'Mini Batch', '卷积 神经网络'];
    const notes = new Map([[note.id, { ...note, aliases }]]);
    const named = { guide: { ...guide, notes, terms: [] }, texts };
    expect(buildVocabulary(named).others).toEqual([[['mini-batch'], []]]);
  });

  it('leaves a name to the note that teaches it', () => {
    const other = { ...note, id: 'vision/other', href: '/repo/vision/other/', aliases: ['感受野'] };
    const notes = new Map([note, other].map((one) => [one.id, one]));
    const { others } = buildVocabulary({ guide: { ...guide, notes }, texts });
    expect(others.map(([aliases]) => aliases)).toEqual([['CNN'], []]);
  });

  it('leaves the other names of notes to what comes later, with the readings that only they need', () => {
    const notes = new Map([[note.id, { ...note, aliases: ['深度网'] }]]);
    const named = { guide: { ...guide, notes }, texts };
    expect(JSON.stringify(buildLexicon(named).notes)).not.toContain('深度网');
    expect(buildLexicon(named).pinyin).not.toContain('深');
    const vocabulary = buildVocabulary(named);
    expect(vocabulary.others[0]![0]).toEqual(['深度网']);
    expect(vocabulary.pinyin).toBe('chang长 du度 shen深');
    const names = unpackNames(buildLexicon(named));
    const found = (all: typeof names) =>
      placeBets('shenduwang', all).map(({ name }) => name.folded);
    expect(found(names)).toEqual([]);
    expect(found(completeNames(names, vocabulary))).toEqual(['深度网']);
  });

  it('spells the characters of names and no others', () => {
    expect(lexicon.pinyin.split(' ')).toContain('juan卷');
    expect(lexicon.pinyin).not.toContain('率');
  });

  it('knows the traditional forms of the characters in use', () => {
    const vocabulary = buildVocabulary({ guide, texts });
    expect(vocabulary.traditional).toContain('學学');
    expect(vocabulary.traditional).toContain('強强');
    expect(vocabulary.traditional).not.toContain('龍龙');
  });
});

describe('buildLexicon of a guide with polyphones and Taiwanese words', () => {
  const titled = (title: string) => ({
    ...guide,
    notes: new Map([[note.id, { ...note, title, aliases: [] }]]),
    terms: [],
  });
  const phrasesOf = (title: string) => {
    const named = { guide: titled(title), texts: [] };
    return buildVocabulary(named).phrases;
  };

  it('reads 率 in 学习率 as people type it', () => {
    expect(buildLexicon({ guide: titled('学习率') }).pinyin.split(' ')).toContain('lv率');
  });

  it('maps words of Taiwan to those in the names', () => {
    expect(phrasesOf('数据增强')).toContainEqual(['资料', '数据']);
    expect(phrasesOf('学习率')).toEqual([]);
  });
});

describe('notes that keep the past', () => {
  it('come with their title alone', () => {
    const notes = new Map([
      ['a', { ...note, id: 'a' }],
      ['b', { ...note, id: 'b', form: 'archive' as const }],
    ]);
    const named = buildLexicon({ guide: { ...guide, notes, terms: [] } }).notes;
    expect(named.map(({ length }) => length)).toEqual([5, 3]);
  });
});

describe('headings that several notes have', () => {
  const named = (id: string, heading: string) => ({
    ...note,
    id,
    href: `/repo/${id}/`,
    toc: [
      { id: 'intuition', text: `直觉：${heading}`, depth: 2 },
      { id: heading, text: heading, depth: 2 },
    ],
  });
  it('are listed once, up to their colon, with the notes that have them', () => {
    const notes = new Map(['a', 'b'].map((id) => [id, named(id, id)]));
    expect(buildLexicon({ guide: { ...guide, notes, terms: [] } }).headings).toEqual([
      ['intuition', '直觉', [0, 1]],
    ]);
  });
});

describe('buildVocabulary', () => {
  const words = buildVocabulary({ guide, texts }).words.split(' ');

  it('holds the words that lists use twice or notes five times and no name holds, sorted', () => {
    expect(words).toEqual(['overfitting', 'survey']);
  });
});
