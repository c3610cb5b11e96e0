import { describe, expect, it } from 'vitest';
import { buildExplorerData } from '../../../src/model/explorer-data.ts';
import {
  absent,
  buildFacets,
  buildReadingParts,
  entryBudget,
  noteBudget,
  isShort,
  pickEssentials,
} from '../../../src/model/explorer.ts';
import { buildGuide } from '../../../src/model/guide.ts';
import { buildHealth } from '../../../src/model/health.ts';
import { guideSchema } from '../../../src/schema/guide.ts';
import { noteSchema } from '../../../src/schema/note.ts';
import { zhCN } from '../../../src/words/zh-CN/index.ts';

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
  cards: [],
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
    frameworks: [{ id: 'tensorflow', title: 'TensorFlow' }],
    parts: [
      { id: 'a', title: '甲', summary: 's', notes: ['one'] },
      { id: 'b', title: '乙', summary: 's', notes: ['two'] },
    ],
  }),
  notes: [
    note('a/one', 'intro', [
      link('x', { rating: 'recommended', framework: 'tensorflow@1' }),
      link('y', { kind: 'paper', by: ['Y'], year: 2017, minutes: 16 }),
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
      { value: 'tensorflow@1', label: '旧版 TensorFlow 1.x', count: 1 },
    ]);
  });

  it('offers each note under its part, with the links that it shows', () => {
    expect(facets.get('note')).toEqual([
      { value: 'a/one', label: 'a/one', count: 2, group: '甲' },
      { value: 'b/two', label: 'b/two', count: 2, group: '乙' },
    ]);
  });

  it('offers no notes where they are too many for a list to choose from', () => {
    const [first] = guide.notes.values();
    const notes = new Map(
      Array.from({ length: noteBudget + 1 }, (_, index) => [`a/${index}`, first!]),
    );
    const keys = buildFacets({ ...guide, notes: new Map([...notes, ...guide.notes]) }, zhCN);
    expect(keys.map(({ key }) => key)).not.toContain('note');
  });

  it('offers how long a link takes, in steps, where that is known of any', () => {
    expect(facets.get('minutes')?.map(({ value, count }) => [value, count])).toEqual([
      ['60', 1],
      [absent, 2],
    ]);
  });

  it('offers the state of a link once links have more than one', () => {
    const [first, ...rest] = guide.links;
    const dead = { ...first!, health: { ...first!.health, state: 'dead' as const } };
    const keys = buildFacets({ ...guide, links: [dead, ...rest] }, zhCN).map(({ key }) => key);
    expect(keys).toContain('state');
  });

  it('leaves out a facet that could not narrow anything', () => {
    expect([...facets.keys()]).toEqual(['part', 'note', 'rating', 'kind', 'minutes', 'framework']);
  });
});

describe('buildReadingParts', () => {
  it('counts a link once in each part that shows it, and names the essential ones that live there', () => {
    expect(
      buildReadingParts(guide).map(({ id, linkCount, essentials }) => [
        id,
        linkCount,
        essentials.map((link) => link.id),
      ]),
    ).toEqual([
      ['a', 2, []],
      ['b', 2, ['z']],
    ]);
  });

  it('leads past a part that has no links', () => {
    const [a, b] = guide.parts;
    const empty = { ...a!, id: 'empty', notes: [] };
    const [first, , last] = buildReadingParts({ ...guide, parts: [a!, empty, b!] });
    expect(first!.next).toEqual({ title: '乙', href: '/reading/b/' });
    expect(last!.previous).toEqual({ title: '甲', href: '/reading/a/' });
  });
});

describe('what the reading list prints', () => {
  const parts = buildReadingParts(guide);
  const partOf = (linkCount: number, essentialCount: number) => ({
    ...parts[0]!,
    notes: [{ ...parts[0]!.notes[0]!, linkCount }],
    essentials: Array.from({ length: essentialCount }, () => guide.links[0]!),
  });

  it('is all of it up to the budget, references counted', () => {
    expect(isShort([partOf(entryBudget - 1, 0), partOf(1, 0)])).toBe(true);
    expect(isShort([partOf(entryBudget, 0), partOf(1, 0)])).toBe(false);
  });

  it('never exceeds the budget, whatever is essential', () => {
    const many = Array.from({ length: 3 }, () => partOf(500, 150));
    const printed = many.map((part) => pickEssentials(part, many).length);
    expect(printed).toEqual([66, 66, 66]);
  });
});

describe('buildExplorerData', () => {
  const data = buildExplorerData(guide, zhCN, '/');

  it('takes the level of the link, or else of its note', () => {
    expect(data.links[1]).toEqual({
      id: 'y',
      title: 'y',
      url: 'https://www.gov.uk/y',
      rating: 'none',
      kind: 'paper',
      lang: 'zh',
      level: 'intro',
      minutes: '60',
      access: 'open',
      framework: 'none',
      state: 'unknown',
      year: 2017,
      by: 'Y',
      host: 'gov.uk',
      facts: ['Y', '论文', '2017', '约 16 分钟', 'gov.uk'],
    });
    expect(data.links[2]).toMatchObject({ id: 'z', level: 'intro' });
  });

  it('takes the state of the link, not of links at large', () => {
    const link = guide.linkById.get('y')!;
    const dead = { ...link, health: { ...link.health, state: 'dead' as const } };
    const links = guide.links.map((other) => (other === link ? dead : other));
    const changed = buildExplorerData({ ...guide, links, parts: [] }, zhCN, '/');
    expect(changed.links.map(({ state }) => state)).toEqual(['unknown', 'dead', 'unknown']);
  });

  it('marks a reference and leaves its facts to the entry it refers to', () => {
    expect(
      data.parts.map(({ id, notes }) => [id, notes.flatMap(({ sections }) => sections)]),
    ).toEqual([
      ['a', [{ title: 'more', groups: [0, 1] }]],
      ['b', [{ title: 'more', groups: [{ ref: 0 }, { ref: 0 }, 2] }]],
    ]);
  });
});
