import { describe, expect, it } from 'vitest';
import { list, type ListLink, type ListNote } from '../../own/unit/seed/facts.ts';
import { errorsOf, importList, notesOf } from './harness.ts';

// The list that this guide starts from has no licence, so its text is not here. Its facts are: written down again as a
// list with the same headings, lines, marks and alternatives.

/** The list as its author would have written it, by what is recorded of it. */
function writeList(): string {
  const blocks = [
    ...list.headings.map(({ line, level, heading }) => ({
      line,
      text: `\n${'#'.repeat(level)} ${heading}\n`,
    })),
    ...[...Map.groupBy(list.links, ({ line }) => line)].map(([line, links]) => ({
      line,
      text: `- ${links.map(writeLink).join('')}`,
    })),
    ...list.notes.map((note) => ({ line: note.line, text: `- ${writeNote(note)}` })),
  ];
  return blocks
    .sort((a, b) => a.line - b.line)
    .map(({ text }) => text)
    .join('\n');
}

function writeLink(link: ListLink, index: number): string {
  const joined = index === 0 ? '' : link.group === undefined ? '；' : '  |  ';
  const title = /^https?:/.test(link.title)
    ? `<${link.url}>`
    : `[${escape(link.title)}](<${link.url}>)`;
  return `${joined}${title}${link.mark === undefined ? '' : `  ${link.mark}`}`;
}

const writeNote = ({ title, path, mark = '' }: ListNote): string =>
  `[${escape(title)}](<./${path}>)  ${mark}`;

const escape = (title: string): string => title.replace(/[[\]|]/g, '\\$&');

const heading = (id: string) => list.headings.find((item) => item.id === id)!;

/** Imported once: the folder goes with the test that makes it, what it held stays. */
let kept: ReturnType<typeof importOnce> | undefined;

function importOnce() {
  const { status, stdout, folder } = importList(writeList());
  const notes = notesOf(folder);
  const links = notes.flatMap(({ title: note, sections }) =>
    sections.flatMap(({ title: section, links }) =>
      links.flatMap((link) => ('url' in link ? [{ ...link, note, section }] : [])),
    ),
  );
  const byAddress = new Map(links.map((link) => [link.url, link]));
  return { status, stdout, errors: errorsOf(folder), links, byAddress };
}

const seed = () => (kept ??= importOnce());

describe('the list that this guide starts from', () => {
  it('is imported whole, and passes the check', () => {
    const { status, stdout, errors } = seed();
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/^LIST：176 条，收进 138 条（其中 1 条写成 ref），没有收 38 条\n/);
    expect(errors).toEqual([]);
  });

  it('has each of its addresses once, save for tracking parameters', () => {
    const { stdout, links, byAddress } = seed();
    const wanted = new Set(list.links.map(({ url }) => url));
    const missing = [...wanted].filter(
      (url) => !byAddress.has(url) && !stdout.includes(`${url} → `),
    );
    expect(missing).toEqual([]);
    expect(links).toHaveLength(137);
  });

  it('has their titles and ratings', () => {
    const { byAddress } = seed();
    const wrong = list.links.flatMap(({ url, title, rating, id }) => {
      const link = byAddress.get(url);
      if (!link || /^https?:/.test(title)) return [];
      const wanted = [title.replaceAll('`', '').replace(/\s+/g, ' ').trim(), rating].join(' | ');
      const got = [link.title, link.rating ?? 'none'].join(' | ');
      return wanted === got ? [] : [`${id}: ${wanted} ≠ ${got}`];
    });
    // 「百度网盘下载」 says nothing of the work; the report of the next test tells the rest.
    expect(wrong.filter((line) => !line.includes('百度网盘'))).toEqual([]);
  });

  it('has each under its heading', () => {
    const { byAddress } = seed();
    const wrong = list.links.flatMap(({ id, url, section }) => {
      const link = byAddress.get(url);
      if (!link) return [];
      const { heading: written } = heading(section);
      const title = written
        .replace(/^[\d.x]+[.、]?\s*|^[一二三]、/u, '')
        .replace(/★+$/u, '')
        .trim();
      return `${link.note} ${link.section}`.includes(title.slice(0, 40))
        ? []
        : [`${id}: ${title} ≠ ${link.note} > ${link.section}`];
    });
    // The one that stands twice is a link where it comes first.
    expect(wrong.filter((line) => !line.startsWith('L122'))).toEqual([]);
  });

  it('tells each of its author’s own files with its line', () => {
    const { stdout } = seed();
    expect(list.notes.filter(({ path }) => !stdout.includes(path)).map(({ id }) => id)).toEqual([]);
  });

  it('groups the alternatives of a line', () => {
    const { links } = seed();
    const groups = (ids: readonly (string | undefined)[]) =>
      new Set(ids.filter((id) => id !== undefined)).size;
    const wanted = list.links
      .map(({ group }) => group)
      .filter((group) => group?.startsWith('alternates'));
    expect(groups(links.map(({ group }) => group))).toBeGreaterThanOrEqual(groups(wanted));
  });
});
