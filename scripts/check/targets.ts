import { figureNames } from '../../src/figures/names.ts';
import { attributeOf } from '../../src/markdown/jsx.ts';
import type { ReadNote } from '../../src/markdown/read-note.ts';
import { listOf, mayBeUnread, rawSections, textOf, type Content } from '../../src/read/content.ts';
import { addresses, dataFiles } from '../../src/schema/address.ts';
import { createFinder } from '../../src/schema/nearest.ts';
import { movedNotes } from './nearest-note.ts';

/** What can be pointed at: pages with their fragments, links, terms, figures. Collected first, compared after. */
export interface Targets {
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

/** @param sites addresses at which the guide is published */
export function collectTargets(content: Content, sites: readonly string[]): Targets {
  const pages = new Map<string, Set<string> | undefined>();
  const notesByPart = Map.groupBy(content.notes, ({ id }) => partOf(id));
  const unreadParts = new Set([...content.unread.noteIds].map(partOf));
  const termIds = listOf({ terms: content.terms.raw }, 'terms').flatMap(
    (term) => textOf(term, 'id') ?? [],
  );
  for (const address of [...Object.values(addresses), ...dataFiles.map((name) => `/${name}`)]) {
    if (typeof address === 'string') pages.set(address, new Set());
  }
  pages.set(addresses.terms, new Set(termIds));
  for (const part of listOf(content.guide.raw, 'parts')) {
    const id = textOf(part, 'id');
    if (id !== undefined) setPart(id);
  }
  for (const id of content.unread.noteIds) pages.set(addresses.note(id), undefined);
  for (const part of notesByPart.keys()) setPart(part);
  for (const note of [...content.notes, ...content.pages])
    pages.set(addresses.note(note.id), fragmentsOf(note));
  const links = new Set<string>();
  for (const note of content.notes) {
    for (const id of rawSections(note.raw).flatMap(idsOfLinks)) links.add(id);
  }
  function setPart(id: string): void {
    pages.set(addresses.part(id), new Set());
    const entries = unreadParts.has(id) ? undefined : entriesOf(notesByPart.get(id) ?? []);
    pages.set(addresses.readingPart(id), entries);
    pages.set(addresses.citations(id), new Set());
  }
  return {
    pages,
    links,
    sites,
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
function entriesOf(notes: Content['notes']): Set<string> | undefined {
  if (notes.some(({ raw }) => raw === undefined)) return undefined;
  return new Set(notes.flatMap(({ raw }) => rawSections(raw).flatMap(idsOfLinks)));
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
