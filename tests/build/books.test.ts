import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import type { Element as XmlElement, Root as XmlRoot } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBookFacts } from '../../scripts/downloads/books/book-guide.ts';
import type { MadeDownload } from '../../src/model/downloads.ts';
import { makeBooks } from '../../scripts/downloads/books/make-books.ts';
import { visit } from '../../src/markdown/visit.ts';
import { checkEpub, whyNoEpubcheck } from '../helpers/epubcheck.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { sites } from './built.ts';
import { commitDays } from './tiny-content.ts';

const site = sites.tiny;
const { content, words, treeOf } = readBoth(site);
const outDir = mkdtempSync(join(tmpdir(), 'books-'));
let made: MadeDownload[];
let books: Map<string, ReturnType<typeof openBook>>;

beforeAll(async () => {
  const facts = readBookFacts(content, { words, repository: undefined });
  const { dir, base } = site;
  const request = { ...facts, siteDir: dir, outDir, words, base, site: 'https://guide.example' };
  made = await makeBooks(request);
  const epubs = made.filter(({ kind }) => kind === 'epub').map(({ name }) => name);
  books = new Map(epubs.map((name) => [name, openBook(name)]));
});

afterAll(() => rmSync(outDir, { recursive: true }));

/** A book as an XML parser reads it; it throws on what is not well formed. */
function openBook(name: string) {
  const files = unzipSync(readFileSync(join(outDir, name)));
  const documents = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(?:xhtml|opf|ncx|xml|svg)$/.test(path) && !path.includes('/images/'))
      .map(([path, bytes]) => [path, fromXml(strFromU8(bytes))]),
  );
  const pages = [...documents].filter(([path]) => path.endsWith('.xhtml'));
  return { files, documents, pages, opf: documents.get('EPUB/package.opf')! };
}

function elementsOf(tree: XmlRoot | XmlElement, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  visit(tree, 'element', (node: XmlElement) => {
    if (names.length === 0 || names.includes(node.name)) found.push(node);
  });
  return found;
}

const attribute = (element: XmlElement, name: string) => element.attributes[name] ?? undefined;

const idsOf = (tree: XmlRoot) => elementsOf(tree).flatMap((one) => attribute(one, 'id') ?? []);

const lettersOf = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (child.type === 'element') return lettersOf(child);
      return 'value' in child ? child.value : '';
    })
    .join('');

/** As `text` of an element of a page. */
const textOf = (element: XmlElement): string => lettersOf(element).replaceAll(/\s+/g, ' ').trim();

const noteIds = content.guide
  .data!.parts.flatMap(({ id, notes }) => notes.map((slug) => `${id}/${slug}`))
  .filter((id) => content.notes.some((note) => note.id === id));

const chapterOf = (id: string): XmlRoot =>
  books.get('steep.epub')!.documents.get(`EPUB/text/${id}.xhtml`)!;

describe('the books of a site', () => {
  it('are one of the guide, and two of each part', () => {
    expect(made.map(({ name, part, kind }) => ({ name, part, kind }))).toEqual([
      { name: 'steep.epub', part: undefined, kind: 'epub' },
      ...['basics', 'practice'].flatMap((part) => [
        { name: `${part}.epub`, part, kind: 'epub' },
        { name: `${part}.html`, part, kind: 'print' },
      ]),
    ]);
    for (const { name, bytes } of made)
      expect(readFileSync(join(outDir, name)).byteLength).toBe(bytes);
  });

  it.skipIf(whyNoEpubcheck)('are what epubcheck wants, the whole guide', () => {
    // It takes seconds for each: those of parts are checked once a week, with more in them.
    expect(checkEpub(join(outDir, 'steep.epub'))).toEqual([]);
  });

  it('name every file that they hold, and say what is in it', () => {
    for (const [name, { files, documents, opf }] of books) {
      const items = elementsOf(opf, 'item').map(({ attributes }) => attributes);
      expect(items.map(({ href }) => `EPUB/${href}`).sort(), name).toEqual(
        Object.keys(files)
          .filter((path) => path.startsWith('EPUB/') && !path.endsWith('.opf'))
          .sort(),
      );
      for (const { href, properties } of items.filter((item) => item['href']!.endsWith('.xhtml'))) {
        const page = documents.get(`EPUB/${href}`)!;
        const wanted = [
          ...(elementsOf(page, 'math').length > 0 ? ['mathml'] : []),
          ...(elementsOf(page, 'svg').length > 0 ? ['svg'] : []),
        ];
        const said = (properties ?? '').split(' ').filter((word) => word && word !== 'nav');
        expect(said, `${name} ${href}`).toEqual(wanted);
      }
    }
  });

  it('are read in the order of the guide', () => {
    const { opf } = books.get('steep.epub')!;
    const hrefs = new Map(
      elementsOf(opf, 'item').map(({ attributes }) => [attributes['id'], attributes['href']]),
    );
    const spine = elementsOf(opf, 'itemref').map(({ attributes }) =>
      hrefs.get(attributes['idref']),
    );
    expect(spine).toEqual([
      'cover.xhtml',
      'title.xhtml',
      'nav.xhtml',
      'text/basics.xhtml',
      ...noteIds.slice(0, 2).map((id) => `text/${id}.xhtml`),
      'text/practice.xhtml',
      ...noteIds.slice(2).map((id) => `text/${id}.xhtml`),
      'glossary.xhtml',
      'colophon.xhtml',
    ]);
  });

  it('lead inside to what is there, and elsewhere by whole addresses', () => {
    for (const [name, { files, documents, pages }] of books)
      for (const [path, page] of pages) {
        const ids = idsOf(page);
        expect(ids.length, `${name} ${path}`).toBe(new Set(ids).size);
        for (const element of elementsOf(page, 'a', 'img', 'link')) {
          const address = attribute(element, 'href') ?? attribute(element, 'src')!;
          if (/^(?:https?|mailto):/.test(address)) continue;
          const [file = '', fragment] = address.split('#');
          const target = file === '' ? path : posix.join(posix.dirname(path), file);
          expect(Object.keys(files), `${name} ${path}: ${address}`).toContain(target);
          if (fragment !== undefined)
            expect(idsOf(documents.get(target)!)).toContain(decodeURIComponent(fragment));
        }
      }
  });

  it('lead to the site for what they do not hold', () => {
    const practice = books.get('practice.epub')!.documents.get('EPUB/text/practice/serving.xhtml')!;
    const hrefs = elementsOf(practice, 'a').map((link) => attribute(link, 'href'));
    expect(hrefs).toContain('https://guide.example/basics/leaves/#colour');
    const whole = elementsOf(chapterOf('practice/serving'), 'a').map((a) => attribute(a, 'href'));
    expect(whole).toContain('../basics/leaves.xhtml#colour');
    expect(whole).toContain('../../glossary.xhtml#strength');
  });

  it('say which edition they are', () => {
    for (const [, { documents, opf }] of books) {
      const modified = elementsOf(opf, 'meta').find(
        (meta) => attribute(meta, 'property') === 'dcterms:modified',
      );
      expect(textOf(modified!)).toBe(`${commitDays.second}T12:00:00Z`);
      expect(textOf(elementsOf(documents.get('EPUB/colophon.xhtml')!, 'body')[0]!)).toMatch(
        /made from commit [0-9a-f]{12}/,
      );
    }
  });

  it('have contents of parts, notes and their sections, for old readers too', () => {
    const { documents } = books.get('steep.epub')!;
    const nav = elementsOf(documents.get('EPUB/nav.xhtml')!, 'nav')[0]!;
    const listed = elementsOf(nav, 'a').map((link) => attribute(link, 'href'));
    const old = elementsOf(documents.get('EPUB/toc.ncx')!, 'content');
    expect(old.map((one) => attribute(one, 'src'))).toEqual(listed);
    const sections = noteIds.flatMap((id) =>
      elementsOf(chapterOf(id), 'h2').map(
        (heading) => `text/${id}.xhtml#${attribute(heading, 'id')}`,
      ),
    );
    expect(listed.filter((href) => href!.includes('#'))).toEqual(sections);
    for (const id of noteIds) expect(listed).toContain(`text/${id}.xhtml`);
  });
});

describe('the chapter of a note', () => {
  it('has what its page says: headings, code, tables, formulas, links', () => {
    for (const id of noteIds) {
      const main = select('main', treeOf(`${id}/index.html`))!;
      const chapter = chapterOf(id);
      const prose = select('.prose', main)!;
      const headings = elementsOf(chapter, 'h2', 'h3', 'h4').map(textOf);
      for (const heading of selectAll('h2, h3, h4', prose))
        expect(headings).toContain(text(heading));
      expect(elementsOf(chapter, 'pre').map(textOf).sort()).toEqual(
        selectAll('pre', prose)
          .map((pre) => text(pre))
          .sort(),
      );
      expect(elementsOf(chapter, 'table')).toHaveLength(selectAll('table', prose).length);
      const titles = selectAll('.entry-title a', prose).map(({ properties }) => properties.href);
      const hrefs = elementsOf(chapter, 'a').map((link) => attribute(link, 'href'));
      for (const href of titles) expect(hrefs, id).toContain(href);
      const formulas = selectAll('annotation', prose).map((one) => text(one));
      const told = elementsOf(chapter, 'math').map((math) => attribute(math, 'alttext'));
      for (const tex of formulas) expect(told, id).toContain(tex);
    }
  });

  it('keeps answers and the numbers of figures for its end, and says so where they were', () => {
    const chapter = chapterOf('practice/serving');
    const folded = elementsOf(chapter, 'div').filter(
      (div) => attribute(div, 'class') === 'folded-text',
    );
    const page = treeOf('practice/serving/index.html');
    const wanted = selectAll('details.card, details.answer, details.figure-text', page);
    expect(folded).toHaveLength(wanted.length);
    const links = elementsOf(chapter, 'a').filter((a) => attribute(a, 'class') === 'unfold');
    expect(links.map((link) => attribute(link, 'href')).sort()).toEqual(
      folded.map((one) => `#${attribute(one, 'id')}`).sort(),
    );
    expect(elementsOf(chapter, 'details', 'summary')).toEqual([]);
  });

  it('has nothing that runs, waits, or needs the sheet of the site', () => {
    for (const id of noteIds) {
      const all = elementsOf(chapterOf(id));
      const names = new Set(all.map(({ name }) => name));
      for (const name of ['script', 'button', 'input', 'select', 'semantics', 'annotation'])
        expect(names, id).not.toContain(name);
      expect([...names].filter((name) => name.includes('-'))).toEqual([]);
      const attributes = new Set(all.flatMap((one) => Object.keys(one.attributes)));
      expect(
        [...attributes].filter((name) => /^(?:data-|on|style|tabindex|hidden)/.test(name)),
      ).toEqual([]);
    }
  });

  it('draws its figures in colours of their own', () => {
    const [svg] = elementsOf(chapterOf('practice/serving'), 'svg');
    const inner = elementsOf(svg!);
    expect(inner.flatMap((one) => attribute(one, 'class') ?? [])).toEqual([]);
    const strokes = inner.flatMap((one) => attribute(one, 'stroke') ?? []);
    expect(strokes.length).toBeGreaterThan(0);
    expect(strokes.filter((colour) => /var|light-dark/.test(colour))).toEqual([]);
    // The colour of the guide, which its own sheet sets.
    expect(strFromU8(books.get('steep.epub')!.files['EPUB/cover.svg']!)).toContain('#0b6e4f');
  });
});

describe('a part to print', () => {
  it('is one page that needs no other, whose links inside lead to what is there', () => {
    for (const { name } of made.filter(({ kind }) => kind === 'print')) {
      const page = fromHtml(readFileSync(join(outDir, name), 'utf8'));
      expect(selectAll('script, link, iframe, object, button', page)).toEqual([]);
      const ids = selectAll('[id]', page).map(({ properties }) => String(properties.id));
      expect(ids.length).toBe(new Set(ids).size);
      const addresses = selectAll('a[href]', page).map(({ properties }) => String(properties.href));
      for (const address of addresses.filter((one) => one.startsWith('#')))
        expect(ids, `${name}: ${address}`).toContain(decodeURIComponent(address.slice(1)));
      expect(addresses.filter((one) => !/^(?:#|https?:|mailto:)/.test(one))).toEqual([]);
      const sources = selectAll('[src]', page).map(({ properties }) => String(properties.src));
      expect(sources.filter((one) => !one.startsWith('data:'))).toEqual([]);
      const described = selectAll('svg[aria-labelledby]', page).flatMap(
        ({ properties }) => properties.ariaLabelledBy as string[],
      );
      for (const id of described) expect(ids).toContain(id);
    }
  });
});
