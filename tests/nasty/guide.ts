import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../scripts/check/check-content.ts';
import { rawSections, type Content } from '../../src/read/content.ts';
import { readContent } from '../../src/read/read-content.ts';
import type { ReadNote } from '../../src/markdown/read-note.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { frontMatters, oddSlugs } from './front-matters.ts';
import { pieces } from './pieces.ts';

/** A stretch of a note that can be taken out when the check refuses it; one that is kept has no name. */
interface Unit {
  name?: string;
  text: string;
}

interface Note {
  id: string;
  head: Unit[];
  body: Unit[];
}

/** What became of a guide of nasty pieces. */
export interface NastyGuide {
  /** Its notes, those of nothing but pieces first. */
  ids: string[];
  /** Names of the pieces that stand in it, and how often the check had one taken out. */
  kept: Map<string, number>;
  dropped: Map<string, number>;
}

interface Size {
  /** Notes of nothing but pieces. */
  notes: number;
  /** Pieces of each of them. */
  perNote: number;
  /** Decides which pieces meet. */
  seed: number;
}

const partSize = 100;
/** Pieces in a real note, and in a page such as about.mdx, of which there is but one. */
const added = { note: 2, page: 8 };

/**
 * Writes a guide of nasty pieces that passes the check: the notes of `source` with pieces between their paragraphs, and
 * notes of nothing but pieces, of which each stands in several, in other company each time. What the check refuses is
 * taken out, until it refuses nothing. The same numbers give the same bytes.
 * @param pick which notes have pieces, by their place in `ids`: for the search of the one that breaks a build
 */
export function writeNastyGuide(
  source: string,
  folder: string,
  { notes: count, perNote, seed }: Size,
  pick: (index: number) => boolean = () => true,
): NastyGuide {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(source, folder, { recursive: true });
  rmSync(join(folder, 'published.json'), { force: true });
  const random = createRandom(seed);
  const real = readContent(source);
  const names = Object.keys(pieces);
  const order = Array.from({ length: Math.ceil((count * perNote) / names.length) + 2 }, () =>
    shuffle(names, random),
  ).flat();
  const fill = createFiller(real);
  const take = (word: string): Unit => {
    const name = order.shift()!;
    return { name, text: fill(pieces[name]!, word) };
  };
  const takeMany = (many: number, id: string) =>
    Array.from({ length: many }, (_, at) => take(`r${id.replace('/', '-')}${at}`));
  const written = [
    ...Array.from({ length: count }, (_, index): Note => {
      const [name, text] = frontMatters[index % frontMatters.length]!;
      return {
        id: `nasty-${Math.floor(index / partSize)}/${oddSlugs[index] ?? `note-${index}`}`,
        head: [
          { text: baseFields(text) },
          { name, text: fill(text, `n${index}`) },
          { text: '---\n' },
        ],
        body: [
          { text: '一段导读。' },
          ...Array.from({ length: perNote }, (_, at) => take(`n${index}x${at}`)),
          { text: '最后一段。' },
        ],
      };
    }),
    ...real.notes.map((note) => mix(note, takeMany(added.note, note.id), random)),
    ...real.pages.map((page) => mix(page, takeMany(added.page, page.id), random)),
  ].filter((_, index) => pick(index));
  writeGuideYaml(folder, written);
  const dropped = repair(folder, written);
  return { ids: written.map(({ id }) => id), kept: countNames(written), dropped };
}

/** Takes out what the check refuses. @throws when it refuses what cannot be taken out */
function repair(folder: string, notes: Note[]): Map<string, number> {
  const dropped = new Map<string, number>();
  for (let round = 0; round < 30; round++) {
    for (const note of notes) {
      mkdirSync(join(folder, dirname(note.id)), { recursive: true });
      writeFileSync(join(folder, `${note.id}.mdx`), render(note).text);
    }
    const errors = checkContent(readContent(folder)).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return dropped;
    for (const note of notes) {
      const own = errors.filter(({ file }) => file.endsWith(`/${note.id}.mdx`));
      for (const unit of blame(note, own)) {
        dropped.set(unit.name!, (dropped.get(unit.name!) ?? 0) + 1);
        if (note.head.includes(unit)) note.head = [{ text: `${baseFields('')}\n---\n` }];
        note.body = note.body.filter((other) => other !== unit);
      }
    }
    const foreign = errors.filter(
      ({ file }) => !notes.some(({ id }) => file.endsWith(`/${id}.mdx`)),
    );
    if (foreign.length > 0) throw new Error(`the check refuses ${JSON.stringify(foreign[0])}`);
  }
  throw new Error('the guide still does not pass the check');
}

/** The units at fault: where an error lies in one that is kept, the last before it, else the first. */
function blame(note: Note, errors: Issue[]): Set<Unit> {
  const { starts } = render(note);
  const units = [...note.head, ...note.body];
  return new Set(
    errors.map(({ line, ruleId }) => {
      const at = starts.findLastIndex((start) => start <= line);
      const unit =
        units.slice(0, at + 1).findLast(({ name }) => name !== undefined) ??
        units.find(({ name }) => name !== undefined);
      if (!unit) throw new Error(`${note.id}:${line} ${ruleId} in what cannot be taken out`);
      return unit;
    }),
  );
}

/** The text of a note, and the line on which each unit begins. */
function render({ head, body }: Note): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const [index, unit] of [...head, ...body].entries()) {
    if (index > head.length) text += '\n';
    starts.push(text.split('\n').length);
    text += `${unit.text.replace(/\n$/, '')}\n`;
  }
  return { text, starts };
}

function baseFields(own: string): string {
  const fields = {
    title: '一篇笔记',
    summary: '一句话',
    level: 'intro',
    requires: '[]',
    teaches: '[]',
    reviewed: '2026-01-15',
  };
  const kept = Object.entries(fields).filter(([name]) => !new RegExp(`^${name}:`, 'm').test(own));
  return ['---', ...kept.map(([name, value]) => `${name}: ${value}`)].join('\n');
}

/** A real note, cut at its paragraphs, with pieces between. */
function mix(note: ReadNote<unknown>, own: Unit[], random: () => number): Note {
  const { text } = note.source;
  const cuts = note.tree!.children.map((node) => node.position!.start.offset!);
  const [first = text.length] = cuts;
  const units: Unit[] = cuts.map((from, index) => ({ text: text.slice(from, cuts[index + 1]) }));
  for (const unit of own) units.splice(1 + Math.floor(random() * (units.length - 1)), 0, unit);
  return { id: note.id, head: [{ text: text.slice(0, first) }], body: units };
}

/** Puts words of the real guide into a piece. */
function createFiller(real: Content): (text: string, word: string) => string {
  const target = real.notes.find(({ landmarks }) =>
    landmarks?.headings.some(({ id }) => id !== undefined),
  );
  const heading = target?.landmarks!.headings.find(({ id }) => id !== undefined)?.id;
  const link = real.notes
    .flatMap(({ raw }) => rawSections(raw).flatMap(({ links }) => links))
    .find(({ id }) => id !== undefined)?.id;
  const encode = (text: string) => `%${text.charCodeAt(0).toString(16)}${text.slice(1)}`;
  return (text, word) =>
    text
      .replaceAll('%70ractice/brewing', encode(target?.id ?? 'practice/brewing'))
      .replaceAll('practice/brewing', target?.id ?? 'practice/brewing')
      .replaceAll('%74ime', encode(heading ?? 'time'))
      .replaceAll('#time', `#${heading ?? 'time'}`)
      .replaceAll('~link~', link ?? 'link')
      .replaceAll('~term~', real.terms.data?.[0]?.id ?? 'term')
      .replace(/@(?!example|\d)/g, word);
}

function writeGuideYaml(folder: string, notes: readonly Note[]): void {
  const file = join(folder, 'guide.yaml');
  const guide = parse(readFileSync(file, 'utf8')) as { parts: object[] };
  const byPart = Map.groupBy(
    notes.filter(({ id }) => id.startsWith('nasty-')),
    ({ id }) => id.split('/')[0]!,
  );
  for (const [id, own] of byPart)
    guide.parts.push({
      id,
      title: `部分 ${id}`,
      summary: '写坏了也要建得成',
      notes: own.map((note) => note.id.split('/')[1]),
    });
  writeFileSync(file, stringify(guide));
}

function countNames(notes: readonly Note[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { head, body } of notes)
    for (const { name } of [...head, ...body])
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
