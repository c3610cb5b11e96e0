import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { h } from 'hastscript';
import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BookInput } from '../../../../scripts/downloads/books/book-input.ts';
import { drawCover } from '../../../../scripts/downloads/books/cover.ts';
import { readEdition } from '../../../../scripts/downloads/books/edition.ts';
import { makeEpub } from '../../../../scripts/downloads/books/epub.ts';
import { printPart } from '../../../../scripts/downloads/books/print.ts';
import { wordsOf } from '../../../../src/words/index.ts';

const part = { id: 'basics', title: 'Basics', summary: 'In the pot', notes: ['basics/leaves'] };
const guide = {
  title: 'Steep',
  tagline: 'A guide',
  description: 'Of tea',
  language: 'en' as const,
  repository: 'https://github.com/example/Steep',
  licence: { text: 'CC0' },
  parts: [part],
};
const pixel = Uint8Array.of(137, 80, 78, 71);

/** A book of one note. */
function input(changes: Partial<BookInput> = {}): BookInput {
  const tree = [
    h('h1', 'Leaves'),
    h('h2', { id: 'colour' }, 'Colour'),
    h('p', [
      h('a', { href: '#colour' }, 'colour'),
      h('a', { href: 'https://example.org/tea' }, 'tea'),
      h('a', { href: 'https://example.org/' }, 'https://example.org/'),
      h('a', { href: '/practice/brewing/' }, 'brewing'),
    ]),
    h('img', { src: '/images/leaf.png', alt: 'A leaf' }),
    h('img', { src: '/images/leaf.webp', alt: 'Another' }),
    h('section.figure-texts', h('p', 'numbers')),
  ];
  const ids = new Set(['colour']);
  const sections = [{ id: 'colour', title: 'Colour' }];
  const chapter = {
    id: 'basics/leaves',
    title: 'Leaves',
    summary: 'Of leaves',
    tree,
    sections,
    ids,
  };
  return {
    subject: { guide, part },
    parts: [{ part, chapters: [chapter] }],
    glossary: [{ id: 'oxidation', term: [], meaning: [] }],
    edition: { day: '2026-03-04', commit: 'c0ffee00c0ffee00' },
    words: wordsOf('en'),
    base: '/',
    site: 'https://guide.example',
    accent: '#0b6e4f',
    sheet: 'p {}',
    readFile: (path) => (path.startsWith('images/leaf.') ? pixel : undefined),
    ...changes,
  };
}

const textsOf = (epub: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('an EPUB', () => {
  it('is the same bytes on another day in another zone', () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    const first = makeEpub(input());
    vi.useFakeTimers({ now: new Date('2031-05-06T23:59:00Z') });
    vi.stubEnv('TZ', 'Pacific/Pago_Pago');
    expect(Buffer.from(makeEpub(input())).equals(Buffer.from(first))).toBe(true);
  });

  it('begins with its type, as it is', () => {
    const head = Buffer.from(makeEpub(input())).subarray(0, 80).toString('latin1');
    expect(head.slice(30)).toMatch(/^mimetypeapplication\/epub\+zip/);
    expect(head.charCodeAt(8)).toBe(0);
  });

  it('takes along the images that every reading system knows, and links to the others', () => {
    const files = textsOf(makeEpub(input()));
    const chapter = files['EPUB/text/basics/leaves.xhtml'];
    expect(chapter).toContain('<img src="../../images/images/leaf.png" alt="A leaf"/>');
    expect(chapter).toContain(
      '<a href="https://guide.example/images/leaf.webp">Image: Another</a>',
    );
    expect(Object.keys(files).filter((name) => name.includes('/images/'))).toEqual([
      'EPUB/images/images/leaf.png',
    ]);
  });

  it('calls its images in letters that need no escape in an address', () => {
    const tree = [h('img', { src: '/images/%E8%8C%B6%20a&b.png', alt: 'Tea' })];
    const [chapter] = input().parts[0]!.chapters;
    const book = input({
      parts: [{ part, chapters: [{ ...chapter!, tree }] }],
      readFile: (path) => (path === 'images/茶 a&b.png' ? pixel : undefined),
    });
    const files = textsOf(makeEpub(book));
    const name = 'images/images/.8336..20.a.26.b.png';
    expect(files['EPUB/text/basics/leaves.xhtml']).toContain(
      `<img src="../../${name}" alt="Tea"/>`,
    );
    expect(files['EPUB/package.opf']).toContain(`href="${name}"`);
    expect(Object.keys(files)).toContain(`EPUB/${name}`);
  });

  it('has no glossary where its notes name no term', () => {
    expect(Object.keys(textsOf(makeEpub(input())))).not.toContain('EPUB/glossary.xhtml');
  });

  it('says which commit it is, and keeps its identifier over editions', () => {
    const idOf = (book: BookInput) =>
      /urn:uuid:[0-9a-f-]+/.exec(textsOf(makeEpub(book))['EPUB/package.opf']!)![0];
    const files = textsOf(makeEpub(input()));
    expect(files['EPUB/colophon.xhtml']).toContain('c0ffee00c0ff');
    expect(files['EPUB/package.opf']).toContain('2026-03-04T12:00:00Z');
    expect(idOf(input({ edition: { day: '2027-01-01', commit: undefined } }))).toBe(idOf(input()));
    expect(idOf(input({ subject: { guide, part: undefined } }))).not.toBe(idOf(input()));
  });
});

describe('a part to print', () => {
  const html = printPart(input());

  it('gives the ids of each note its name, and leads to them', () => {
    expect(html).toContain('<h2 id="leaves/colour">');
    expect(html).toContain('<a href="#leaves/colour">colour</a>');
    expect(html).toContain('<a href="#leaves">Leaves</a>');
    expect(html).toContain('<article id="leaves">');
  });

  it('marks links whose address must be printed: not those that say it, not those of the guide', () => {
    expect(html).toContain('<a href="https://example.org/tea" class="away">');
    expect(html).toContain('<a href="https://example.org/">https');
    expect(html).toContain('<a href="https://guide.example/practice/brewing/">brewing</a>');
  });

  it('holds its images, and asks for nothing', () => {
    expect(html.match(/<img src="data:image\/(?:png|webp);base64,iVBORw==" alt=/g)).toHaveLength(2);
    expect(html).toContain('content="default-src &#x27;none&#x27;;');
    expect(html).not.toMatch(/<script|<link/);
  });

  it('has on paper not what a figure shows already', () => {
    expect(html).not.toContain('numbers');
  });
});

describe('a cover', () => {
  it('breaks a long title between words, a Chinese one where the line is full, and never before a comma', () => {
    const linesOf = (title: string) =>
      [
        ...drawCover({ title, subtitle: '', edition: '', lang: 'en', accent: '#000' }).matchAll(
          /<text[^>]*>([^<]+)<\/text>/g,
        ),
      ].map(([, line]) => line);
    expect(linesOf('A long way through the mathematics')).toEqual([
      'A long way through',
      'the mathematics',
    ]);
    expect(linesOf('从一点一点到深的数学，计算机视觉')).toEqual([
      '从一点一点到深的数学，',
      '计算机视觉',
    ]);
  });
});

describe('the edition of a guide', () => {
  it('is its last commit', () => {
    const { commit, day } = readEdition('.', []);
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is the day of the last review outside a repository', () => {
    const folder = mkdtempSync(join(tmpdir(), 'edition-'));
    try {
      expect(readEdition(folder, ['2026-01-02', '2026-03-04', '2025-12-31'])).toEqual({
        commit: undefined,
        day: '2026-03-04',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
