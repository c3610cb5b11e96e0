import type { YamlFile } from '../markdown/front-matter.ts';
import type { ReadNote } from '../markdown/read-note.ts';
import type { GuideData } from '../schema/guide.ts';
import type { Imported } from '../schema/imported.ts';
import type { Issue } from '../schema/issue.ts';
import type { PageData } from '../schema/note.ts';
import type { Published } from '../schema/published.ts';
import type { Term } from '../schema/term.ts';
import { SaidError } from '../schema/phrases/index.ts';

/** A file as its folder lists it. */
export interface ContentFile {
  /** Path as messages name it, `/` between its parts. */
  path: string;
  /** Path relative to the folder: that of the content, or public/. */
  name: string;
  isSymlink: boolean;
  /** False for links, pipes, devices and files whose name cannot be read. */
  isFile: boolean;
  /** Size in bytes. */
  size: number;
}

/** A YAML or JSON file that the whole guide shares. */
export interface DataFile<Data> {
  path: string;
  data: Data | undefined;
  raw: unknown;
  placeOf: YamlFile['placeOf'];
}

/** A file below public/, which the site publishes as it is. */
export interface PublicFile extends ContentFile {
  /** What an image holds; undefined where it was not read. */
  bytes: Uint8Array | undefined;
}

/** Notes that are there but not known. */
export interface Unread {
  noteIds: ReadonlySet<string>;
  /** Their texts, as far as they can be read. */
  texts: readonly string[];
  /** True when there is a note of which not even the text is known. */
  isOpaque: boolean;
}

/** Everything that the rules judge: read once, no file system behind it. */
export interface Content {
  /** The folder as messages name it. */
  folder: string;
  files: ContentFile[];
  guide: DataFile<GuideData>;
  terms: DataFile<Term[]>;
  published: DataFile<Published>;
  imported: DataFile<Imported>;
  notes: ReadNote[];
  pages: ReadNote<PageData>[];
  /** By address, e.g. `/images/a.png`. */
  publicFiles: ReadonlyMap<string, PublicFile>;
  /** What may stand in files that could not be read or understood, so that nothing is called missing for it. */
  unread: Unread;
  /** Faults found while reading: encoding, YAML, schema, guard. */
  issues: Issue[];
}

/** There is no content folder, or nobody may look into it: a wrong use, not a fault of the content. */
export class ContentFolderError extends SaidError {}

/** Whether a note of this id has a file, readable or not. */
export function hasNote({ notes, unread }: Content, id: string): boolean {
  return unread.noteIds.has(id) || notes.some((note) => note.id === id);
}

/** Whether an id may stand in a file that could not be understood. */
export function mayBeUnread({ unread }: Content, id: string): boolean {
  return unread.isOpaque || unread.texts.some((text) => text.includes(id));
}

/** The links of a note as written, even when another field of the front matter is at fault. */
export interface RawLink {
  id: string | undefined;
  ref: string | undefined;
  url: string | undefined;
  aliases: string[];
  group: string | undefined;
  path: PropertyKey[];
  section: number;
}

/** Sections and links as written; nothing that is not text where text belongs. */
export function rawSections(
  raw: unknown,
): { id: string | undefined; path: PropertyKey[]; links: RawLink[] }[] {
  return listOf(raw, 'sections').map((section, index) => ({
    id: textOf(section, 'id'),
    path: ['sections', index],
    links: listOf(section, 'links').map((link, position) => ({
      id: textOf(link, 'id'),
      ref: textOf(link, 'ref'),
      url: textOf(link, 'url'),
      group: textOf(link, 'group'),
      aliases: listOf(link, 'aliases').filter((alias) => typeof alias === 'string'),
      path: ['sections', index, 'links', position],
      section: index,
    })),
  }));
}

export function listOf(value: unknown, key: string): unknown[] {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}

export function textOf(value: unknown, key: string): string | undefined {
  const text = isRecord(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
