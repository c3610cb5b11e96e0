import { describe, expect, it } from 'vitest';
import type { Guide, LinkView, NoteView, TermView } from '../../../src/model/types.ts';
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
const term = (id: string, zh: string, en: string, aliases: string[] = []) =>
  ({
    id,
    zh,
    en,
    aliases,
    note: { title: note.title, href: note.href },
  }) as Partial<TermView> as TermView;
const guide = {
  parts: [
    { id: 'start', title: '启程' },
    { id: 'foundations', title: '基础' },
  ],
  notes: new Map([[note.id, note]]),
  terms: [
    term('receptive-field', '感受野', 'receptive field'),
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
  '学习率 学习率 增强 增强 数据 数据 overfitting overfitting https://example.com/overthinking-overthinking 一次 once',
];
const lexicon = buildLexicon({ guide, texts });

describe('buildLexicon', () => {
  it('names the note, its terms and the headings that define them', () => {
    expect(lexicon.parts).toEqual(['启程', '基础']);
    expect(lexicon.notes).toEqual([
      [
        'foundations/convolution',
        1,
        '卷积神经网络',
        ['CNN', '步幅', 'stride', '步长'],
        [['receptive-field', '感受野', ['receptive field']]],
      ],
    ]);
  });

  it('spells the characters of names and no others', () => {
    expect(lexicon.pinyin.split(' ')).toContain('juan卷');
    expect(lexicon.pinyin).not.toContain('率');
  });

  it('knows the traditional forms of the characters in use', () => {
    expect(lexicon.traditional).toContain('學学');
    expect(lexicon.traditional).toContain('強强');
    expect(lexicon.traditional).not.toContain('龍龙');
  });
});

describe('buildLexicon of a guide with polyphones and Taiwanese words', () => {
  const named = (title: string) =>
    buildLexicon({
      guide: { ...guide, notes: new Map([[note.id, { ...note, title, aliases: [] }]]), terms: [] },
      texts: [],
    });

  it('reads 率 in 学习率 as people type it', () => {
    expect(named('学习率').pinyin.split(' ')).toContain('lv率');
  });

  it('maps words of Taiwan to those in the names', () => {
    expect(named('数据增强').phrases).toContainEqual(['资料', '数据']);
    expect(named('学习率').phrases).toEqual([]);
  });
});

describe('buildVocabulary', () => {
  const words = buildVocabulary({ guide, texts }, lexicon).words.split(' ');

  it('holds the words of names and those used twice, sorted', () => {
    expect(words).toEqual(['field', 'overfitting', 'receptive', 'stride', 'survey'].sort());
  });
});
