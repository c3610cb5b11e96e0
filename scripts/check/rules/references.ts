import { figureNames } from '../../../src/figures/names.ts';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isOutside, resolveInternal } from '../../../src/markdown/internal-link.ts';
import { attributeOf } from '../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { addresses } from '../../../src/schema/address.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { createFinder, findNearest } from '../../../src/schema/nearest.ts';
import { judgeAddress } from './addresses.ts';
import { isMailAddress, urlFault } from '../../../src/schema/url.ts';
import {
  listOf,
  mayBeUnread,
  rawSections,
  textOf,
  type Content,
} from '../../../src/read/content.ts';
import { movedNotes } from '../nearest-note.ts';
import { attributePlace, placeOf } from '../place.ts';
import { isInRawLink } from './raw-links.ts';

/** What can be pointed at: pages with their fragments, links, terms, figures. Collected first, compared after. */
interface Targets {
  /** Fragments by root-absolute address; undefined where they are unknown because the note is at fault. */
  pages: Map<string, Set<string> | undefined>;
  links: ReadonlySet<string>;
  /** Undefined when terms.yaml cannot be read. */
  terms: ReadonlySet<string> | undefined;
  figures: ReadonlySet<string>;
  nearest: Record<'page' | 'link' | 'term' | 'figure', (name: string) => string | undefined>;
  /** Addresses at which this guide is published. */
  sites: readonly string[];
  /** Whether an id may stand in a note that could not be understood. */
  mayBeUnread: (id: string) => boolean;
}

/** Files of the site for programs. */
const dataAddresses = ['/reading.json', '/sitemap.xml'];

export function checkReferences(content: Content, sites: readonly string[]): Issue[] {
  const targets = { ...collectTargets(content), sites };
  return [...content.notes, ...content.pages].flatMap((note) => [
    ...checkLinks(note, targets),
    ...checkElements(note, targets),
    ...checkRefs(note, targets),
  ]);
}

function collectTargets(content: Content): Omit<Targets, 'sites'> {
  const pages = new Map<string, Set<string> | undefined>();
  const termIds = listOf({ terms: content.terms.raw }, 'terms').flatMap(
    (term) => textOf(term, 'id') ?? [],
  );
  for (const address of [...Object.values(addresses), ...dataAddresses]) {
    if (typeof address === 'string') pages.set(address, new Set());
  }
  pages.set(addresses.terms, new Set(termIds));
  for (const part of listOf(content.guide.raw, 'parts')) {
    const id = textOf(part, 'id');
    if (id !== undefined) setPart(id);
  }
  for (const id of content.unread.noteIds) pages.set(addresses.note(id), undefined);
  for (const note of content.notes) setPart(partOf(note.id));
  for (const note of [...content.notes, ...content.pages])
    pages.set(addresses.note(note.id), fragmentsOf(note));
  const links = new Set<string>();
  for (const note of content.notes) {
    for (const id of rawSections(note.raw).flatMap(idsOfLinks)) links.add(id);
  }
  function setPart(id: string): void {
    pages.set(addresses.part(id), new Set());
    pages.set(addresses.readingPart(id), entriesOf(content, id));
  }
  return {
    pages,
    links,
    terms: Array.isArray(content.terms.raw) ? new Set(termIds) : undefined,
    figures: new Set<string>(figureNames),
    nearest: {
      page: createPageFinder(content, pages.keys()),
      link: createFinder(links),
      term: createFinder(termIds),
      figure: createFinder(figureNames),
    },
    mayBeUnread: (id) => mayBeUnread(content, id),
  };
}

/** As `createNoteFinder`, for addresses. */
function createPageFinder(content: Content, pages: Iterable<string>) {
  const moved = movedNotes(content);
  const nearest = createFinder(pages);
  return (pathname: string) => {
    const id = moved.get(pathname.slice(1, -1));
    return id === undefined ? nearest(pathname) : addresses.note(id);
  };
}

/** What can be pointed at on the page of a part's links; undefined where one of its notes is not understood. */
function entriesOf({ notes, unread }: Content, part: string): Set<string> | undefined {
  const own = notes.filter(({ id }) => partOf(id) === part);
  if (
    own.some(({ raw }) => raw === undefined) ||
    [...unread.noteIds].some((id) => partOf(id) === part)
  )
    return undefined;
  return new Set(own.flatMap(({ raw }) => rawSections(raw).flatMap(idsOfLinks)));
}

function idsOfLinks({ links }: ReturnType<typeof rawSections>[number]): string[] {
  return links.flatMap(({ id, aliases }) => (id === undefined ? aliases : [id, ...aliases]));
}

function partOf(noteId: string): string {
  return noteId.split('/')[0]!;
}

function fragmentsOf({ draft, raw }: ReadNote<unknown>): Set<string> | undefined {
  if (!draft?.isWhole || raw === undefined) return undefined;
  const { landmarks } = draft;
  const ids = landmarks.headings.flatMap(({ id }) => id ?? []);
  const figures = landmarks.elements.flatMap((element) =>
    element.name === 'Figure' ? `figure-${attributeOf(element, 'name')}` : [],
  );
  const entries = rawSections(raw).flatMap((section) => [section.id, ...idsOfLinks(section)]);
  return new Set([...ids, ...figures, ...entries.filter((id) => id !== undefined)]);
}

const emptyTexts = /^(?:这里|此处|点击|点这里|点击这里|链接|这个|here|click here|link|this)$/i;

function checkLinks(note: ReadNote<unknown>, targets: Targets): Issue[] {
  if (!note.draft) return [];
  const { landmarks, refused } = note.draft;
  const images = new Set(
    landmarks.references
      .filter(({ type }) => type === 'imageReference')
      .map(({ identifier }) => identifier),
  );
  const texts = [
    ...landmarks.links,
    ...landmarks.references.filter(({ type }) => type === 'linkReference'),
  ];
  const addressed = [
    ...landmarks.links,
    ...landmarks.definitions.filter(({ identifier }) => !images.has(identifier)),
  ];
  return [
    ...texts.flatMap((node): Issue[] => {
      const text = toString(node).trim();
      if (text !== '' && !emptyTexts.test(text)) return [];
      return [createIssue('link-text', placeOf(node, note.source.file), { value: text })];
    }),
    ...addressed
      .filter((node) => !refused.has(node) && !isInRawLink(node, note.source.text))
      .flatMap((node) => checkAddress(node.url, placeOf(node, note.source.file), note, targets)),
    ...checkFootnotes(note, landmarks.footnotes),
  ];
}

function checkAddress(
  url: string,
  place: Place,
  note: ReadNote<unknown>,
  { pages, nearest, sites }: Targets,
): Issue[] {
  if (/^mailto:/i.test(url))
    return isMailAddress(url) ? [] : [createIssue('url-mail', place, { value: url })];
  if (isOutside(url)) {
    const fault = urlFault(url);
    return fault
      ? [createIssue(fault.rule, place, { value: fault.value })]
      : judgeAddress(url, place, sites);
  }
  const { pathname, fragment } = resolveInternal(url, note.id);
  if (
    url === '' ||
    url === '#' ||
    (/\.mdx?$/i.test(url.split('#')[0]!) && !/\.mdx(?:#|$)/.test(url)) ||
    !pages.has(pathname)
  ) {
    return [
      createIssue(
        'link-target-exists',
        place,
        { value: url },
        { nearest: url === '' || url === '#' ? undefined : nearest.page(pathname) },
      ),
    ];
  }
  const fragments = pages.get(pathname);
  // `#top` is the top of any page.
  if (/^(?:top)?$/i.test(fragment) || !fragments || fragments.has(fragment)) return [];
  return [
    createIssue(
      'link-fragment-exists',
      place,
      { value: fragment, page: pathname },
      {
        expected:
          [...fragments]
            .slice(0, 12)
            .map((id) => `#${id}`)
            .join('、') || '（那一页没有片段）',
        nearest: withHash(findNearest(fragment, fragments)),
      },
    ),
  ];
}

function checkFootnotes(
  { source }: ReadNote<unknown>,
  nodes: readonly (FootnoteReference | FootnoteDefinition)[],
): Issue[] {
  const used = new Set(
    nodes.filter(({ type }) => type === 'footnoteReference').map(({ identifier }) => identifier),
  );
  return nodes
    .filter(({ type, identifier }) => type === 'footnoteDefinition' && !used.has(identifier))
    .map((node) =>
      createIssue('footnote-paired', placeOf(node, source.file), {
        value: `[^${node.identifier}]`,
        found: '没有人引用',
      }),
    );
}

function checkElements(
  note: ReadNote<unknown>,
  { links, terms, figures, nearest, mayBeUnread }: Targets,
): Issue[] {
  return (note.draft?.landmarks.elements ?? []).flatMap((element): Issue[] => {
    if (note.draft!.refused.has(element)) return [];
    const missing = (
      rule: 'term-exists' | 'figure-exists' | 'link-exists',
      attribute: string,
      known: ReadonlySet<string> | undefined,
      find: (name: string) => string | undefined,
    ): Issue[] => {
      const value = attributeOf(element, attribute);
      if (value === undefined || !known || known.has(value)) return [];
      if (rule === 'link-exists' && mayBeUnread(value)) return [];
      return [
        createIssue(
          rule,
          attributePlace(element, attribute, note.source.file),
          { value },
          { nearest: find(value) },
        ),
      ];
    };
    switch (element.name) {
      case 'Term':
        return missing('term-exists', 'id', terms, nearest.term);
      case 'Figure':
        return missing('figure-exists', 'name', figures, nearest.figure);
      case 'Cite':
      case 'Quote':
        return missing('link-exists', 'link', links, nearest.link);
      default:
        return [];
    }
  });
}

function checkRefs(note: ReadNote<unknown>, { links, nearest, mayBeUnread }: Targets): Issue[] {
  return rawSections(note.raw).flatMap((section) =>
    section.links.flatMap(({ ref, path }) => {
      if (ref === undefined || links.has(ref) || mayBeUnread(ref)) return [];
      return [
        createIssue(
          'link-exists',
          note.placeOf([...path, 'ref']),
          { value: ref },
          { nearest: nearest.link(ref) },
        ),
      ];
    }),
  );
}

function withHash(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `#${id}`;
}
