import { describe, expect, it } from 'vitest';
import { buildFeed } from '../../../src/model/feed.ts';
import type { Guide } from '../../../src/model/guide-types.ts';
import type { HealthView, LinkView, NoteView } from '../../../src/model/types.ts';
import { en } from '../../../src/words/en/index.ts';
import { entriesOf } from '../../helpers/feed.ts';

const health = (deadSince?: string) => ({ deadSince }) as HealthView;
const note = (id: string, more: Partial<NoteView> = {}) =>
  ({
    id,
    title: id,
    summary: `About ${id}`,
    href: `/repo/${id}/`,
    firstHref: `/repo/${id}/`,
    reviewed: '2026-01-01',
    days: undefined,
    ...more,
  }) as NoteView;
const link = (id: string, more: Partial<LinkView> = {}) =>
  ({
    id,
    aliases: [],
    title: id,
    url: `https://${id}.example/`,
    note: { title: 'A' },
    href: `/repo/a/one/#${id}`,
    health: health(),
    ...more,
  }) as LinkView;

function feedOf(more: {
  notes?: NoteView[];
  links?: LinkView[];
  textLinks?: Guide['textLinks'];
  site?: string;
  main?: string;
}) {
  const guide = {
    title: 'Guide & <more>',
    repository: 'https://github.com/o/r',
    licence: { text: 'Text & <figures> CC0' },
    notes: new Map((more.notes ?? []).map((one) => [one.id, one])),
    links: more.links ?? [],
    textLinks: more.textLinks ?? [],
  } as unknown as Guide;
  const site = new URL(more.site ?? 'https://guide.example');
  const mainUrl = (path: string) =>
    more.main === undefined ? new URL(path, site).href : path.replace('/repo/', () => more.main!);
  return buildFeed(guide, { words: en, base: '/repo/', site, mainUrl });
}

describe('the feed', () => {
  it('of a mirror tells the same as that of the main site, and leads to its own pages', () => {
    const notes = [note('a/one', { days: { made: '2026-01-02', changed: '2026-01-02' } })];
    const main = 'https://main.example/guide/';
    const feed = feedOf({ notes, main });
    expect(entriesOf(feed)).toMatchObject([
      { id: `${main}a/one/`, link: 'https://guide.example/repo/a/one/' },
    ]);
    expect(feed).toContain(`<id>${main}</id>`);
    expect(feed).toContain('href="https://guide.example/repo/feed.xml"');
  });

  it('tells new notes from changed ones, newest first, with whole addresses and instants', () => {
    const notes = [
      note('a/one', { days: { made: '2026-01-02', changed: '2026-01-02' } }),
      note('a/two', { days: { made: '2026-01-02', changed: '2026-02-03' } }),
    ];
    expect(entriesOf(feedOf({ notes }))).toEqual([
      {
        title: 'Changed: a/two',
        id: 'https://guide.example/repo/a/two/',
        link: 'https://guide.example/repo/a/two/',
        updated: '2026-02-03T00:00:00.000Z',
        published: '2026-01-02T00:00:00.000Z',
        summary: 'About a/two',
      },
      {
        title: 'New: a/one',
        id: 'https://guide.example/repo/a/one/',
        link: 'https://guide.example/repo/a/one/',
        updated: '2026-01-02T00:00:00.000Z',
        published: '2026-01-02T00:00:00.000Z',
        summary: 'About a/one',
      },
    ]);
  });

  it('keeps the id of what has moved or been renamed', () => {
    const days = { made: '2026-01-02', changed: '2026-01-02' };
    const [moved, renamed] = entriesOf(
      feedOf({
        notes: [note('b/new', { firstHref: '/repo/a/old/', days })],
        links: [link('new', { aliases: ['old', 'other'], health: health('2026-01-01') })],
      }),
    );
    expect(moved).toMatchObject({
      id: 'https://guide.example/repo/a/old/',
      link: 'https://guide.example/repo/b/new/',
    });
    expect(renamed!['id']).toBe('https://guide.example/repo/health/#old');
  });

  it('tells of dead links of lists and texts since when and where, and of no others', () => {
    const feed = feedOf({
      links: [link('gone', { health: health('2026-03-01') }), link('alive')],
      textLinks: [
        {
          url: 'https://text.example/?a=1&b=2',
          health: health('2026-03-02'),
          places: [{ title: 'B', href: '/repo/b/two/' }],
        },
        { url: 'https://fine.example/', health: health(), places: [] },
      ],
    });
    expect(entriesOf(feed)).toMatchObject([
      {
        title: 'Dead link: text.example',
        link: 'https://guide.example/repo/b/two/',
        summary:
          'This link of “B” has not opened since 2026-03-02: https://text.example/?a=1&amp;b=2',
      },
      {
        title: 'Dead link: gone',
        link: 'https://guide.example/repo/a/one/#gone',
        summary: 'This link of “A” has not opened since 2026-03-01: https://gone.example/',
      },
    ]);
    const ids = entriesOf(feed).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('is the same at every build, and dated, where nothing is known of days', () => {
    const quiet = feedOf({ notes: [note('a/one'), note('a/two', { reviewed: '2026-05-06' })] });
    expect(entriesOf(quiet)).toEqual([]);
    expect(quiet).toContain('<updated>2026-05-06T00:00:00.000Z</updated>');
    expect(feedOf({})).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  it('says what Atom asks for: id, title, author and its own address', () => {
    expect(feedOf({}).replace(/>\s+</g, '><')).toContain(
      '<id>https://guide.example/repo/</id><title>Guide &amp; &lt;more&gt;</title>',
    );
    expect(feedOf({})).toContain('<name>Guide &amp; &lt;more&gt;</name>');
    expect(feedOf({})).toContain('<link rel="self" href="https://guide.example/repo/feed.xml"/>');
  });

  it('lets no title become markup', () => {
    const days = { made: '2026-01-02', changed: '2026-01-02' };
    const title = '<b>&amp;]]></title>';
    const [entry] = entriesOf(feedOf({ notes: [note('a/one', { title, days })] }));
    // HTML in XML: read twice, it is what was written.
    expect(entry!['title']).toBe('New: &lt;b&gt;&amp;amp;]]&gt;&lt;/title&gt;');
  });

  it('says what may be done with the texts, as guide.yaml does', () => {
    expect(feedOf({})).toContain('<rights>Text &amp; &lt;figures&gt; CC0</rights>');
  });

  it('holds at most forty notes and twenty dead links, the newest', () => {
    const day = (index: number) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const notes = Array.from({ length: 50 }, (_, i) =>
      note(`a/n${i}`, { days: { made: day(i), changed: day(i) } }),
    );
    const links = Array.from({ length: 30 }, (_, i) => link(`l${i}`, { health: health(day(i)) }));
    const titles = entriesOf(feedOf({ notes, links })).map(({ title }) => title!);
    expect(titles.filter((title) => title.startsWith('New'))).toHaveLength(40);
    expect(titles.filter((title) => title.startsWith('Dead'))).toHaveLength(20);
    expect(titles[0]).toBe('New: a/n49');
    expect(titles).not.toContain('New: a/n9');
    expect(titles).not.toContain('Dead link: l9');
  });
});
