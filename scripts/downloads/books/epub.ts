import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BookInput } from './book-input.ts';
import { addressOf, termsOf } from './book-input.ts';
import { contentsOf, navigation, type ContentsItem, type Landmark } from './contents.ts';
import { drawCover } from './cover.ts';
import { findFirst, isTag } from './elements.ts';
import { colophon, glossaryPage, partPage, titleOf, titlePage } from './front-matter.ts';
import { mapImages, readImage, type SiteImage } from './images.ts';
import { mapLinks, resolver } from './links.ts';
import {
  containerXml,
  ncxXml,
  packagePath,
  packageXml,
  type ManifestItem,
} from './package-document.ts';
import { fileOf, files, wayTo, type Places } from './places.ts';
import { meaning, printXhtml } from './xml.ts';
import { packEpub, type ArchiveFile } from '../zip.ts';

/** A book as an EPUB 3 container; the same input makes the same bytes. */
export function makeEpub(input: BookInput): Uint8Array {
  return packEpub(filesOf(input), input.edition.day);
}

function filesOf(input: BookInput): ArchiveFile[] {
  const { subject, parts, edition, words, base, site } = input;
  const { guide, part: only } = subject;
  const { books } = words;
  const title = titleOf(subject, words);
  const lang = words.htmlLang;
  const terms = termsOf(input);
  const contents: ArchiveFile[] = [];
  const items: ManifestItem[] = [];
  const places: Places = {
    chapters: new Map(
      parts.flatMap(({ chapters }) => chapters.map((chapter) => [chapter.id, chapter])),
    ),
    parts: new Set(only ? [] : parts.map(({ part }) => part.id)),
    terms: new Set(terms.map(({ id }) => id)),
  };
  const images = new Map<string, SiteImage>();

  const landmarks: Landmark[] = [
    { type: 'toc', title: books.contents, href: files.contents },
    { type: 'bodymatter', title, href: firstPage() },
    ...(terms.length > 0
      ? [{ type: 'glossary', title: books.glossary, href: files.glossary }]
      : []),
    { type: 'colophon', title: books.colophon, href: files.colophon },
  ];
  const toc = contentsOfBook();

  addPage(files.cover, books.cover, 'cover-page', [
    meaning(h('section', h('img', { src: files.coverImage, alt: title })), 'cover'),
  ]);
  addPage(files.title, title, 'front', titlePage(subject, edition, words));
  addPage(
    files.contents,
    books.contents,
    'front',
    navigation(toc, landmarks, books.contents),
    'nav',
  );
  for (const { part, chapters } of parts) {
    if (!only) {
      const from = files.part(part.id);
      const page = partPage(part, chapters, ({ id }) => wayTo(files.note(id), from));
      addPage(from, part.title, 'front', [meaning(h('section', page), 'part')]);
    }
    for (const { id, title: name, tree } of chapters)
      addPage(files.note(id), name, 'chapter', [
        meaning(h('section', place(tree, id, files.note(id))), 'chapter'),
      ]);
  }
  if (terms.length > 0)
    addPage(files.glossary, books.glossary, 'back', [
      meaning(h('section', place(glossaryPage(terms, words), 'terms', files.glossary)), 'glossary'),
    ]);
  addPage(files.colophon, books.colophon, 'back', [
    meaning(
      h('section', colophon(subject, edition, { words, address: addressOf(input) })),
      'colophon',
    ),
  ]);
  addImages();
  addFile(files.sheet, 'text/css', input.sheet);
  addFile(
    files.coverImage,
    'image/svg+xml',
    drawCover({
      title: only?.title ?? guide.title,
      subtitle: only ? guide.title : guide.tagline,
      edition: books.edition(edition.day),
      lang,
      accent: input.accent,
    }),
    'cover-image',
  );
  const identifier = identifierOf(guide.repository, only?.id);
  addFile(files.contentsOld, 'application/x-dtbncx+xml', ncxXml({ identifier, title, lang }, toc));
  return [
    ['META-INF/container.xml', containerXml(packagePath)],
    [
      packagePath,
      packageXml(
        {
          identifier,
          title,
          lang,
          description: only?.summary ?? guide.description,
          creator: guide.title,
          rights: guide.licence.text,
          source: addressOf(input) ?? guide.repository,
          day: edition.day,
          collection: only && guide.title,
          accessibility: books.accessibility,
        },
        items,
      ),
    ],
    ...contents,
  ];

  function firstPage(): string {
    const [first] = parts;
    return only ? files.note(first!.chapters[0]!.id) : files.part(first!.part.id);
  }

  function contentsOfBook(): ContentsItem[] {
    const listed = parts.map(({ part, chapters }) => ({
      title: part.title,
      href: files.part(part.id),
      items: chapters.map((chapter) => contentsOf(chapter, files.note(chapter.id))),
    }));
    return [
      ...(only ? listed.flatMap((part) => part.items) : listed),
      ...(terms.length > 0 ? [{ title: books.glossary, href: files.glossary, items: [] }] : []),
      { title: books.colophon, href: files.colophon, items: [] },
    ];
  }

  /** Nodes of a page of the site where they stand in the book. */
  function place(nodes: readonly ElementContent[], path: string, from: string): ElementContent[] {
    const withImages = mapImages(nodes, (src) => placeImage(src, from), words);
    const resolve = resolver({ base, path, site }, (target) => {
      const found = fileOf(target, places);
      return found === undefined ? undefined : wayTo(found, from);
    });
    return mapLinks(withImages, resolve);
  }

  function placeImage(src: string, from: string): string | undefined {
    const image = readImage(src, base);
    if (!image?.isCore) return undefined;
    const { path } = image;
    if (!images.has(path) && input.readFile(path) === undefined) return undefined;
    images.set(path, image);
    return wayTo(files.image(path), from);
  }

  function addImages(): void {
    for (const path of [...images.keys()].sort())
      addFile(files.image(path), images.get(path)!.type, input.readFile(path)!);
  }

  function addPage(
    href: string,
    name: string,
    kind: string,
    children: ElementContent[],
    also = '',
  ): void {
    const sheet = wayTo(files.sheet, href);
    const text = printXhtml({ title: name, lang, sheet, kind, children });
    addFile(href, 'application/xhtml+xml', text, [also, ...embeddedIn(children)].join(' ').trim());
    items.at(-1)!.isPage = true;
  }

  function addFile(
    href: string,
    type: string,
    content: string | Uint8Array,
    properties = '',
  ): void {
    const id = `file-${items.length + 1}`;
    items.push({ id, href, type, isPage: false, ...(properties === '' ? {} : { properties }) });
    contents.push([`EPUB/${href}`, content]);
  }
}

/** The languages that a page holds beside XHTML, as its line of the manifest must say. */
function embeddedIn(children: ElementContent[]): string[] {
  return [
    ...(findFirst(children, isTag('math')) ? ['mathml'] : []),
    ...(findFirst(children, isTag('svg')) ? ['svg'] : []),
  ];
}

/** The same for all editions of a book, wherever it was made. */
function identifierOf(repository: string, part: string | undefined): string {
  const digest = createHash('sha256')
    .update(`${repository}#${part ?? ''}`)
    .digest('hex');
  // A UUID of version 8: of our own making.
  const groups = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
