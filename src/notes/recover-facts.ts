import { collectLandmarks } from '../markdown/landmarks.ts';
import type { ReadNote } from '../markdown/read-note.ts';
import { linkSchema, refSchema } from '../schema/link.ts';
import { noteSchema, sectionSchema, type NoteData, type SectionData } from '../schema/note.ts';
import { factsOf, type NoteFacts } from './note-facts.ts';

/**
 * What can be saved of a note that cannot be shown, so that the pages of others still have what they name: each field
 * that is right by itself, of the lists each link, and of the body what could be read. It is called by its id where it
 * has no title.
 */
export function recoverFacts(note: ReadNote): NoteFacts {
  const landmarks =
    note.landmarks ?? note.draft?.landmarks ?? collectLandmarks({ type: 'root', children: [] });
  return factsOf({ data: recoverData(note.id, note.raw), landmarks });
}

function recoverData(id: string, raw: unknown): NoteData {
  const written = isRecord(raw) ? raw : {};
  const fields = Object.entries(noteSchema.shape).flatMap(([name, schema]) => {
    const { success, data } = schema.safeParse(written[name]);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  const sections = recoverList(written['sections'], recoverSection);
  return {
    title: id,
    summary: '',
    level: 'intro',
    form: 'brief',
    requires: [],
    teaches: [],
    reviewed: '',
    ...Object.fromEntries(fields),
    ...(sections.length > 0 && { sections }),
  };
}

function recoverSection(raw: unknown): SectionData[] {
  if (!isRecord(raw)) return [];
  const id = sectionSchema.shape.id.safeParse(raw['id']);
  const title = sectionSchema.shape.title.safeParse(raw['title']);
  if (!id.success) return [];
  const links = recoverList(raw['links'], (link) =>
    [refSchema, linkSchema].flatMap((schema): SectionData['links'] => {
      const { data } = schema.safeParse(link);
      return data === undefined ? [] : [data];
    }),
  );
  return [{ id: id.data, title: title.data ?? id.data, links }];
}

function recoverList<Item>(raw: unknown, recover: (item: unknown) => Item[]): Item[] {
  return Array.isArray(raw) ? raw.flatMap(recover) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
