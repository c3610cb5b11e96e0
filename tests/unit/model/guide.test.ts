import { describe, expect, it } from 'vitest';
import { buildGuide, type GuideInput } from '../../../src/model/guide.ts';
import { buildReadingData } from '../../../src/model/reading-data.ts';
import { noteSchema } from '../../../src/schema/note.ts';
import { wordsOf } from '../../../src/words/index.ts';

const note = (
  id: string,
  { minutes = 10, ...more }: { minutes?: number; [field: string]: unknown } = {},
  changed?: string,
) => ({
  id,
  minutes,
  cards: [],
  toc: [],
  days: changed === undefined ? undefined : { made: '2025-12-31', changed },
  data: noteSchema.parse({
    title: id.toUpperCase(),
    summary: 's',
    level: 'intro',
    requires: [],
    teaches: [],
    reviewed: '2026-01-01',
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

function input(more: Partial<GuideInput> = {}): GuideInput {
  return {
    guide: {
      title: 'G',
      tagline: 't',
      description: 'd',
      language: 'zh-CN',
      repository: 'https://github.com/o/r',
      branch: 'main',
      favicon: '/favicon.svg',
      parts: [
        { id: 'a', title: 'A', summary: 's', notes: ['one', 'two'] },
        { id: 'b', title: 'B', summary: 's', notes: ['three'] },
      ],
      routes: [{ id: 'r', title: 'R', summary: 's', notes: ['b/three', 'a/one'] }],
    },
    notes: [
      // Order of the files, which must not matter.
      note(
        'b/three',
        {
          requires: ['a/one'],
          sections: [
            {
              id: 's',
              title: 'S',
              links: [
                { ref: 'x' },
                link('z', { rating: 'essential' }),
                link('v', { rating: 'recommended' }),
              ],
            },
          ],
        },
        '2026-02-02',
      ),
      note('a/two', { minutes: 50 }, '2026-03-03'),
      note(
        'a/one',
        {
          teaches: ['t'],
          rating: 'recommended',
          sections: [
            {
              id: 's',
              title: 'S',
              links: [
                link('x', { aliases: ['old-x'] }),
                link('y', { group: 'g' }),
                link('w', { group: 'g', why: '讲 **a**' }),
              ],
            },
          ],
        },
        '2026-01-01',
      ),
    ],
    terms: [{ id: 't', zh: '甲', en: 'jia', meaning: 'm', note: 'a/one' }],
    pages: [{ id: 'about', title: 'About' }],
    words: wordsOf('zh-CN'),
    base: '/repo/',
    repository: 'https://github.com/o/r',
    renderInline: (text) => `<${text}>`,
    inlineToText: (text) => text.replaceAll('*', ''),
    healthOf: () => ({
      state: 'unknown',
      label: '未检查',
      remark: undefined,
      checked: undefined,
      deadSince: undefined,
      reached: undefined,
      finalUrl: undefined,
      archive: undefined,
    }),
    ...more,
  };
}

describe('the guide model', () => {
  const guide = buildGuide(input());

  it('orders notes by guide.yaml and by nothing else', () => {
    expect([...guide.notes.keys()]).toEqual(['a/one', 'a/two', 'b/three']);
  });

  it('links each note to its neighbours across parts', () => {
    const two = guide.notes.get('a/two')!;
    expect([two.previous?.href, two.next?.href]).toEqual(['/repo/a/one/', '/repo/b/three/']);
    expect(guide.notes.get('a/one')!.previous).toBeUndefined();
    expect(guide.notes.get('b/three')!.next).toBeUndefined();
  });

  it('offers after a note what it opens, with what else that needs', () => {
    const { notes } = input();
    const wider = buildGuide(
      input({
        notes: notes.map((entry) =>
          entry.id === 'b/three' ? note('b/three', { requires: ['a/one', 'a/two'] }) : entry,
        ),
      }),
    );
    expect(
      wider.notes.get('a/one')!.readNext.map(({ note: { id }, needs }) => [id, needs]),
    ).toEqual([
      ['b/three', [{ title: 'A/TWO', href: '/repo/a/two/' }]],
      ['a/two', []],
    ]);
  });

  it('resolves requirements, terms and references to addresses with the base', () => {
    const three = guide.notes.get('b/three')!;
    expect(three.requires).toMatchObject([{ title: 'A/ONE', href: '/repo/a/one/' }]);
    expect(three.nearest).toEqual(['a/one']);
    expect(three.chain.map(({ id }) => id)).toEqual(['a/one']);
    expect(guide.notes.get('a/one')!.opens.map(({ id }) => id)).toEqual(['b/three']);
    expect(guide.notes.get('a/one')!.teaches[0]!.href).toBe('/repo/terms/#t');
    expect(three.sections[0]!.groups[0]!.links[0]).toMatchObject({
      isRef: true,
      link: { id: 'x', href: '/repo/a/one/#x' },
    });
  });

  it('keeps every link once, in reading order, and answers to former ids', () => {
    expect(guide.links.map(({ id }) => id)).toEqual(['x', 'y', 'w', 'z', 'v']);
    expect(guide.linkById.get('old-x')).toBe(guide.linkById.get('x'));
  });

  it('prints neighbours of one group together as alternatives', () => {
    const groups = guide.notes.get('a/one')!.sections[0]!.groups;
    expect(
      groups.map(({ isAlternatives, links }) => [
        isAlternatives,
        links.map(({ link: { id } }) => id),
      ]),
    ).toEqual([
      [false, ['x']],
      [true, ['y', 'w']],
    ]);
  });

  it('says ratings, kinds and hours in words', () => {
    expect(guide.linkById.get('z')).toMatchObject({
      ratingLabel: '必读',
      kindLabel: '文章',
      host: 'site.org',
      facts: ['文章', 'site.org'],
    });
    expect(guide.notes.get('a/one')).toMatchObject({
      ratingLabel: '推荐',
      minutesLabel: '约 10 分钟',
    });
    expect(guide.parts[0]).toMatchObject({ minutesLabel: '约 1 小时', linkCount: 3 });
  });

  it('says what a link asks of the reader, and keeps what an old list said of it', () => {
    const own = { access: 'paid', accessCode: 'a1b2', listedAs: 'https://old.site.org/x' };
    const { notes } = input();
    const sections = [{ id: 's', title: 'S', links: [link('p', own), link('q')] }];
    const { linkById } = buildGuide(
      input({ notes: [...notes.slice(0, 1), note('a/two', { sections }), ...notes.slice(2)] }),
    );
    expect(linkById.get('p')).toMatchObject({
      ...own,
      badges: [wordsOf('zh-CN').accesses.paid],
    });
    expect(linkById.get('q')).toMatchObject({ access: 'open', badges: [] });
  });

  it('marks a sentence that another list has written', () => {
    const { notes } = input();
    const sections = [{ id: 's', title: 'S', links: [link('p', { why: 'Theirs', draft: true })] }];
    const { linkById } = buildGuide(
      input({ notes: [...notes.slice(0, 1), note('a/two', { sections }), ...notes.slice(2)] }),
    );
    expect(linkById.get('p')).toMatchObject({ badges: ['摘自原清单'], whyText: 'Theirs' });
  });

  it('dates a note by its review and by its commit, each in its own words', () => {
    expect(guide.notes.get('a/two')).toMatchObject({
      reviewedLabel: wordsOf('zh-CN').reviewed('2026-01-01'),
      changedLabel: wordsOf('zh-CN').changed('2026-03-03'),
    });
  });

  it('knows the framework of an old note, the place of each among its siblings and its source', () => {
    const old = buildGuide(
      input({
        notes: input().notes.map((entry) => ({
          ...entry,
          data: { ...entry.data, framework: 'tf@1' },
        })),
      }),
    );
    expect(old.notes.get('a/one')!.legacyText).toContain('讲的是 tf 1.x，');
    const two = guide.notes.get('a/two')!;
    expect(two.legacyText).toBeUndefined();
    expect(two.siblings).toEqual([
      { title: 'A/ONE', href: '/repo/a/one/' },
      { title: 'A/TWO', href: '/repo/a/two/' },
    ]);
    expect(two.editHref).toBe('https://github.com/o/r/edit/main/content/a/two.mdx');
  });

  it('has what guide.yaml sets for the site, and else what it had before there was a setting', () => {
    expect(guide).toMatchObject({
      pages: [{ title: 'About', href: '/repo/about/', isInHeader: true }],
      licence: { text: wordsOf('zh-CN').license, url: expect.stringContaining('by/4.0') as string },
      favicon: '/repo/favicon.svg',
      accent: undefined,
      logo: undefined,
    });
    const licence = { text: 'L' };
    const set = buildGuide(
      input({
        guide: {
          ...input().guide,
          branch: 'site/live',
          licence,
          accent: { light: '#0b6e4f' },
          logo: '/images/l.png',
          pages: [
            { id: 'faq', header: true },
            { id: 'about', header: false },
          ],
        },
        pages: [...input().pages, { id: 'faq', title: 'FAQ' }],
      }),
    );
    expect(set.notes.get('a/two')!.editHref).toBe(
      'https://github.com/o/r/edit/site/live/content/a/two.mdx',
    );
    expect(set).toMatchObject({
      licence,
      accent: { light: '#0b6e4f', dark: expect.stringMatching(/^#[0-9a-f]{6}$/) as string },
      logo: '/repo/images/l.png',
      pages: [
        { title: 'FAQ', href: '/repo/faq/', isInHeader: true },
        { title: 'About', href: '/repo/about/', isInHeader: false },
      ],
    });
  });

  it('names no more than six notes as changed last', () => {
    const slugs = [...'abcdefgh'];
    const many = buildGuide(
      input({
        guide: {
          ...input().guide,
          parts: [{ id: 'a', title: 'A', summary: 's', notes: slugs }],
          routes: [],
        },
        notes: slugs.map((slug, index) => note(`a/${slug}`, {}, `2026-01-0${index + 1}`)),
        terms: [],
      }),
    );
    expect(many.recent.map(({ title }) => title)).toEqual([
      'A/H',
      'A/G',
      'A/F',
      'A/E',
      'A/D',
      'A/C',
    ]);
  });

  it('collects the essential links by part and the notes changed last', () => {
    expect(
      guide.essentials.map(({ part, links }) => [part.title, links.map(({ id }) => id)]),
    ).toEqual([['B', ['z']]]);
    expect(guide.recent.map(({ day }) => day)).toEqual(['2026-03-03', '2026-02-02', '2026-01-01']);
  });

  it('names nothing as changed outside a full clone', () => {
    const shallow = input();
    expect(
      buildGuide({
        ...shallow,
        notes: shallow.notes.map((entry) => ({ ...entry, days: undefined })),
      }).recent,
    ).toEqual([]);
  });

  it('walks past planned notes, which have a title and no page', () => {
    const { guide: data, ...rest } = input();
    const planned = buildGuide({
      ...rest,
      guide: {
        ...data,
        parts: [
          {
            ...data.parts[0]!,
            notes: ['zero', 'one', 'half', 'two'],
            planned: [
              { slug: 'zero', title: 'Zero' },
              { slug: 'half', title: 'Half' },
            ],
          },
          data.parts[1]!,
        ],
        routes: [{ id: 'r', title: 'R', summary: 's', notes: ['a/half', 'b/three'] }],
      },
    });
    const show = (steps: readonly { title: string; note: unknown }[]) =>
      steps.map(({ title, note }) => (note ? title : `(${title})`));
    expect(show(planned.parts[0]!.steps)).toEqual(['(Zero)', 'A/ONE', '(Half)', 'A/TWO']);
    expect(show(planned.routes[0]!.steps)).toEqual(['(Half)', 'B/THREE']);
    expect(planned.routes[0]!.notes.map(({ id }) => id)).toEqual(['b/three']);
    expect([...planned.notes.keys()]).toEqual(['a/one', 'a/two', 'b/three']);
    expect(planned.notes.get('a/two')).toMatchObject({
      previous: { title: 'A/ONE' },
      siblings: [{ title: 'A/ONE' }, { title: 'A/TWO' }],
    });
    expect(planned.parts.map(({ minutesLabel }) => minutesLabel)).toEqual(
      guide.parts.map(({ minutesLabel }) => minutesLabel),
    );
  });

  it('leads from the former addresses of notes and parts to where they are now', () => {
    const { guide: data, notes } = input();
    const moved = buildGuide({
      ...input(),
      guide: { ...data, parts: [{ ...data.parts[0]!, formerly: ['z'] }, data.parts[1]!] },
      notes: notes.map((entry) =>
        entry.id === 'a/one'
          ? note('a/one', { ...entry.data, formerly: ['z/one', 'y/one'] })
          : entry,
      ),
    }).moved;
    expect(Object.fromEntries(moved)).toEqual({
      'z/one': { title: 'A/ONE', href: '/repo/a/one/' },
      'y/one': { title: 'A/ONE', href: '/repo/a/one/' },
      z: { title: 'A', href: '/repo/a/' },
      'reading/z': { title: 'A：阅读清单', href: '/repo/reading/a/' },
      'reading/z/cite': { title: 'A：引用', href: '/repo/reading/a/cite/' },
    });
  });

  it('prefills the issue form of each link', () => {
    const { searchParams, pathname } = new URL(guide.linkById.get('x')!.reportHref);
    expect(pathname).toBe('/o/r/issues/new');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      template: 'dead-link.yml',
      link: 'x',
      url: 'https://www.site.org/x',
      note: 'a/one',
    });
  });

  it('is data without empty keys in reading.json', () => {
    const { version, links } = buildReadingData(guide.links);
    expect(version).toBe(1);
    expect(links[0]).toEqual({
      id: 'x',
      title: 'x',
      url: 'https://www.site.org/x',
      kind: 'article',
      lang: 'zh',
      access: 'open',
      note: 'a/one',
      section: 's',
      state: 'unknown',
      accessed: '2026-01-01',
    });
    expect(links[2]).toMatchObject({ group: 'g', why: '讲 a' });
  });

  it('refuses what the checker should have refused', () => {
    expect(() => buildGuide(input({ notes: [] }))).toThrow(
      'unresolved id in a checked guide: a/one',
    );
  });
});
