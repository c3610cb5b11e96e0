import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import type { ContentsItem } from './contents.ts';
import { files } from './places.ts';
import { printXml } from './xml.ts';

/** A file of a book as its package names it. */
export interface ManifestItem {
  id: string;
  href: string;
  type: string;
  /** As in `nav` or `mathml svg`. */
  properties?: string;
  /** Whether it is read in its turn. */
  isPage: boolean;
}

/** What a book says of itself. */
export interface Metadata {
  /** The same for every edition, so that readers keep their place. */
  identifier: string;
  title: string;
  description: string;
  lang: string;
  creator: string;
  rights: string;
  /** Where it is from. */
  source: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Of which it is a part. */
  collection: string | undefined;
  accessibility: string;
}

/** `META-INF/container.xml`: where the package is. */
export function containerXml(packagePath: string): string {
  return printXml({
    type: 'root',
    children: [
      x(
        'container',
        { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
        x('rootfiles', [
          x('rootfile', {
            'full-path': packagePath,
            'media-type': 'application/oebps-package+xml',
          }),
        ]),
      ),
    ],
  });
}

/** The package document: what a book is, which files it has and in which order they are read. */
export function packageXml(metadata: Metadata, items: readonly ManifestItem[]): string {
  const ncx = items.find(({ type }) => type === 'application/x-dtbncx+xml');
  return printXml({
    type: 'root',
    children: [
      x(
        'package',
        {
          xmlns: 'http://www.idpf.org/2007/opf',
          version: '3.0',
          'unique-identifier': 'book-id',
          'xml:lang': metadata.lang,
        },
        [
          printMetadata(metadata, items),
          x('manifest', items.map(printItem)),
          x(
            'spine',
            { toc: ncx?.id },
            items.filter(({ isPage }) => isPage).map(({ id }) => x('itemref', { idref: id })),
          ),
        ],
      ),
    ],
  });
}

function printItem({ id, href, type, properties }: ManifestItem): XmlElement {
  return x('item', { id, href, 'media-type': type, properties });
}

function printMetadata(metadata: Metadata, items: readonly ManifestItem[]): XmlElement {
  const meta = (property: string, value: string) => x('meta', { property }, value);
  const cover = items.find(({ properties }) => properties === 'cover-image');
  const features = [
    'MathML',
    'alternativeText',
    'longDescription',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
  ];
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'book-id' }, metadata.identifier),
    x('dc:title', metadata.title),
    x('dc:language', metadata.lang),
    x('dc:creator', metadata.creator),
    x('dc:description', metadata.description),
    x('dc:rights', metadata.rights),
    x('dc:source', metadata.source),
    x('dc:date', metadata.day),
    meta('dcterms:modified', `${metadata.day}T12:00:00Z`),
    ...(metadata.collection === undefined
      ? []
      : [
          x('meta', { property: 'belongs-to-collection', id: 'collection' }, metadata.collection),
          x('meta', { refines: '#collection', property: 'collection-type' }, 'set'),
        ]),
    ...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', metadata.accessibility),
    ...(cover ? [x('meta', { name: 'cover', content: cover.id })] : []),
  ]);
}

/** The contents as reading systems from before EPUB 3 want them. */
export function ncxXml(
  { identifier, title, lang }: Pick<Metadata, 'identifier' | 'title' | 'lang'>,
  items: readonly ContentsItem[],
): string {
  let order = 0;
  const point = (item: ContentsItem): XmlElement => {
    const id = `point-${++order}`;
    return x('navPoint', { id, playOrder: order }, [
      x('navLabel', [x('text', item.title)]),
      x('content', { src: item.href }),
      ...item.items.map(point),
    ]);
  };
  const depth = (inner: readonly ContentsItem[]): number =>
    Math.max(0, ...inner.map((item) => 1 + depth(item.items)));
  const meta = (name: string, content: string) => x('meta', { name: `dtb:${name}`, content });
  return printXml({
    type: 'root',
    children: [
      x(
        'ncx',
        { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': lang },
        [
          x('head', [
            meta('uid', identifier),
            meta('depth', String(depth(items))),
            meta('totalPageCount', '0'),
            meta('maxPageNumber', '0'),
          ]),
          x('docTitle', [x('text', title)]),
          x('navMap', items.map(point)),
        ],
      ),
    ],
  });
}

/** Where the package lies in the archive. */
export const packagePath = `EPUB/${files.package}`;
