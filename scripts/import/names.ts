import { listOf, rawSections, textOf, type Content } from '../../src/read/content.ts';
import { listedNotes, plannedNotes } from '../../src/read/listed-notes.ts';
import { takenIds } from '../authors/refuse-links.ts';
import { furniture } from '../check/page-ids.ts';
import { freeSlug } from './outline.ts';

/** Names that are free in a guide; each that is given is taken from then on. */
export interface GuideNames {
  hasPart: (id: string) => boolean;
  addPart: (id: string) => void;
  newPart: (title: string) => string;
  newNote: (part: string, title: string) => string;
  newSection: (note: string, title: string) => string;
  /** Ids that no new link can have. */
  links: Set<string>;
}

/** Looks through a guide once for all names that readers or files may know. */
export function createNames(content: Content): GuideNames {
  const parts = new Set(
    listOf(content.guide.raw, 'parts').flatMap((part) => textOf(part, 'id') ?? []),
  );
  const former = new Set<string>([
    ...(content.published.data?.addresses ?? []),
    ...listOf(content.guide.raw, 'parts').flatMap((part) => listOf(part, 'formerly').map(String)),
    ...content.notes.flatMap((note) => listOf(note.raw, 'formerly').map(String)),
  ]);
  const notes = new Set<string>([
    ...former,
    ...content.files.map(({ name }) => name.toLowerCase().replace(/\.\w+$/, '')),
    ...[...listedNotes(content), ...plannedNotes(content)].map(({ id }) => id),
  ]);
  const folders = new Set(content.files.map(({ name }) => name.toLowerCase().split('/')[0]!));
  const pageIds = new Map(
    content.notes.map((note) => [
      note.id,
      [
        ...rawSections(note.raw).flatMap(({ id }) => id ?? []),
        ...(note.landmarks?.headings ?? []).flatMap(({ id }) => id ?? []),
      ],
    ]),
  );
  // Links of this note among them; those of others might share the name, but need not.
  const known = new Set([...takenIds(content, '').keys(), ...furniture.note]);
  const links = new Set<string>([...known, ...furniture.reading, ...[...pageIds.values()].flat()]);
  const sections = new Map([...pageIds].map(([id, names]) => [id, new Set(names)]));
  return {
    links,
    hasPart: (id) => parts.has(id),
    addPart: (id) => parts.add(id),
    newPart: (title) =>
      freeSlug(title, 'list', { has: (id) => parts.has(id) || former.has(id) || folders.has(id) }),
    newNote: (part, title) => {
      const slug = freeSlug(title, 'links', { has: (id) => notes.has(`${part}/${id}`) });
      notes.add(`${part}/${slug}`);
      return `${part}/${slug}`;
    },
    newSection: (note, title) => {
      const own = sections.get(note) ?? new Set<string>();
      sections.set(note, own);
      const isTaken = { has: (id: string) => own.has(id) || known.has(id) };
      const id = freeSlug(title, 'reading', isTaken);
      own.add(id);
      links.add(id);
      return id;
    },
  };
}
