import { describe, expect, it } from 'vitest';
import { buildFacets, entryData } from '../../../src/model/explorer.ts';
import { buildGuide } from '../../../src/model/guide.ts';
import { buildHealth } from '../../../src/model/health.ts';
import { guideSchema } from '../../../src/schema/guide.ts';
import { noteSchema } from '../../../src/schema/note.ts';
import { zhCN } from '../../../src/words/zh-CN.ts';

const link = (id: string, more: object = {}) => ({
  id,
  title: id,
  url: `https://www.gov.uk/${id}`,
  kind: 'article',
  ...more,
});
const note = (id: string, level: string, links: object[]) => ({
  id,
  minutes: 1,
  data: noteSchema.parse({
    title: id,
    summary: id,
    level,
    requires: [],
    teaches: [],
    reviewed: '2026-01-01',
    sections: [{ id: 'more', title: 'more', links }],
  }),
  toc: [],
});
const guide = buildGuide({
  guide: guideSchema.parse({
    title: 't',
    tagline: 't',
    description: 't',
    language: 'zh-CN',
    repository: 'https://github.com/o/r',
    parts: [
      { id: 'a', title: '甲', summary: 's', notes: ['one'] },
      { id: 'b', title: '乙', summary: 's', notes: ['two'] },
    ],
  }),
  notes: [
    note('a/one', 'intro', [
      link('x', { rating: 'recommended', framework: 'tensorflow@1' }),
      link('y', { kind: 'paper', by: ['Y'], year: 2017 }),
    ]),
    note('b/two', 'core', [
      { ref: 'x' },
      { ref: 'x' },
      link('z', { level: 'intro', rating: 'essential' }),
    ]),
  ],
  terms: [],
  pages: [],
  words: zhCN,
  base: '/',
  repository: 'https://github.com/o/r',
  renderInline: (text) => text,
  inlineToText: (text) => text,
  healthOf: buildHealth(undefined, zhCN),
});
const facets = new Map(buildFacets(guide, zhCN).map(({ key, values }) => [key as string, values]));

describe('buildFacets', () => {
  it('counts a link once in each part that shows it', () => {
    expect(facets.get('part')).toEqual([
      { value: 'a', label: '甲', count: 2 },
      { value: 'b', label: '乙', count: 2 },
    ]);
  });

  it('offers the values that occur, best rating first, and what has none last', () => {
    expect(facets.get('rating')?.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '必读 1',
      '推荐 1',
      '未评级 1',
    ]);
    expect(facets.get('kind')?.map(({ value }) => value)).toEqual(['article', 'paper']);
  });

  it('offers each old framework beside what is not old', () => {
    expect(facets.get('framework')).toEqual([
      { value: 'none', label: '不是旧版', count: 2 },
      { value: 'tensorflow@1', label: '旧版 tensorflow@1', count: 1 },
    ]);
  });

  it('leaves out a facet that could not narrow anything', () => {
    expect([...facets.keys()]).toEqual(['part', 'rating', 'kind', 'framework']);
  });
});

describe('entryData', () => {
  it('takes the level of the link, or else of its note', () => {
    expect(entryData(guide.linkById.get('y')!, false)).toEqual({
      'data-rating': 'none',
      'data-kind': 'paper',
      'data-lang': 'zh',
      'data-level': 'intro',
      'data-access': 'open',
      'data-framework': 'none',
      'data-state': 'unknown',
      'data-year': 2017,
      'data-by': 'Y',
      'data-host': 'gov.uk',
    });
    expect(entryData(guide.linkById.get('z')!, false)).toMatchObject({ 'data-level': 'intro' });
  });

  it('takes the state of the link, not of links at large', () => {
    const link = guide.linkById.get('y')!;
    const dead = { ...link, health: { ...link.health, state: 'dead' as const } };
    expect(entryData(dead, false)).toMatchObject({ 'data-state': 'dead' });
  });

  it('marks a reference and leaves its facts to the entry it refers to', () => {
    expect(entryData(guide.linkById.get('x')!, true)).toEqual({ 'data-ref': '' });
  });
});
