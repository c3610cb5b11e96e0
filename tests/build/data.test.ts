import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { GuideRecord } from '../../src/schema/guide-data.ts';
import type { ReadingData } from '../../src/schema/reading.ts';
import type { Vocabulary } from '../../src/search/lexicon.ts';
import { collectVocabulary } from '../../src/search/vocabulary.ts';
import { readBoth } from './both.ts';
import { sites } from './built.ts';
import { readingOrder } from './reading-order.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

/** What programs read: data that says which version it is of, and the schema of that version beside it. */
describe.each([sites.repo, sites.tiny])('the data of the site $name', (site) => {
  const { content } = readBoth(site);
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(site.dir, name), 'utf8')) as unknown;
  const guide = read('guide.json') as GuideRecord;
  const reading = read('reading.json') as ReadingData;
  const { title, language, parts, routes = [] } = content.guide.data!;

  it.each([
    ['guide.json', 'guide-data'],
    ['reading.json', 'reading'],
  ])('%s keeps to its schema, which knows every field and lets later ones be added', (name, of) => {
    const schema = read(`schemas/${of}.json`) as JsonSchema;
    const data = read(name) as Record<string, unknown>;
    const check = z.fromJSONSchema(schema);
    expect(check.safeParse(data).error).toBeUndefined();
    expect(check.safeParse({ ...data, later: 1 }).success).toBe(true);
    expect(check.safeParse({ ...data, version: 2 }).success).toBe(false);
    expect(unknownFields(data, schema)).toEqual([]);
  });

  it('refuses a link whose day is none', () => {
    const check = z.fromJSONSchema(read('schemas/reading.json') as JsonSchema);
    const links = [{ ...reading.links[0], accessed: 'yesterday' }];
    expect(check.safeParse({ ...reading, links }).success).toBe(false);
  });

  it('names parts, notes and routes in the order of guide.yaml', () => {
    expect(guide).toMatchObject({ title, language });
    expect(new URL(guide.url).pathname).toBe(site.base);
    expect(guide.notes.map(({ id }) => id)).toEqual(readingOrder(content.guide.data!).written);
    expect(guide.parts.map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
    for (const [index, part] of guide.parts.entries())
      expect(part.planned).toEqual((parts[index]!.planned ?? []).map((note) => note.title));
    expect(guide.parts.flatMap(({ notes }) => notes)).toEqual(guide.notes.map(({ id }) => id));
    expect(guide.routes.map(({ id }) => id)).toEqual(routes.map(({ id }) => id));
  });

  it('says of each note what its author wrote, and where it stands', () => {
    const byId = new Map(guide.notes.map((note) => [note.id, note]));
    for (const { id, data } of content.notes) {
      const { summary, level, form, requires, teaches, reviewed, sections = [] } = data!;
      const note = byId.get(id)!;
      expect(note).toMatchObject({ title: data!.title, summary, level, form, reviewed });
      expect(note.requires, id).toEqual(requires);
      expect(note.teaches, id).toEqual(teaches);
      expect(new URL(note.url).pathname).toBe(`${site.base}${id}/`);
      expect(note.links, id).toHaveLength(sections.flatMap(({ links }) => links).length);
    }
  });

  it('knows the words that texts use often, so that readers can be corrected to them', () => {
    const { words, others } = read('vocabulary.json') as Vocabulary;
    const known = new Set(words.split(' '));
    const names = [read('lexicon.json'), others].map((data) => JSON.stringify(data));
    const texts = content.notes.map(({ id }) => readFileSync(join(site.dir, `${id}.md`), 'utf8'));
    // Beside a link stands its host.
    const hosts = reading.links.map(({ url }) => url).join(' ');
    const often = collectVocabulary(names, texts, 12).filter((word) => !hosts.includes(word));
    expect(often.filter((word) => !known.has(word))).toEqual([]);
  });

  it('leads from links of notes and terms to what is there', () => {
    const links = new Set(reading.links.map(({ id }) => id));
    const notes = new Set(guide.notes.map(({ id }) => id));
    const terms = new Set(guide.terms.map(({ id }) => id));
    expect(guide.notes.flatMap((note) => note.links).filter((id) => !links.has(id))).toEqual([]);
    expect(guide.notes.flatMap(({ teaches }) => teaches).filter((id) => !terms.has(id))).toEqual(
      [],
    );
    expect(guide.terms.filter(({ note }) => !notes.has(note))).toEqual([]);
    expect(guide.terms.map(({ id }) => id)).toEqual(content.terms.data!.map(({ id }) => id));
  });
});

/** Paths of fields that the data has and the schema does not name. */
function unknownFields(data: unknown, schema: JsonSchema, path = ''): string[] {
  if (typeof schema !== 'object' || data === null || typeof data !== 'object') return [];
  if (Array.isArray(data))
    return [
      ...new Set(data.flatMap((item) => unknownFields(item, schema.items as JsonSchema, path))),
    ];
  const known = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return Object.entries(data).flatMap(([name, value]) =>
    Object.hasOwn(known, name)
      ? unknownFields(value, known[name]!, `${path}/${name}`)
      : [`${path}/${name}`],
  );
}
