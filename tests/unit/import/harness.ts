import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import type { Link, LinkRef } from '../../../src/schema/link.ts';
import { runImport } from '../../../scripts/import/run-import.ts';
import { chinese, inChinese } from '../../helpers/chinese.ts';
import { check, copyGuide, plain } from '../scripts/harness.ts';

export { check, copyGuide };

/** A folder that goes with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Imports a list into a guide, a new one where none is given. LIST stands for its file. */
export function importList(list: string, args: readonly string[] = [], folder = makeFolder()) {
  const home = join(makeFolder(), 'tea-list');
  mkdirSync(home);
  const file = join(home, 'README.md');
  writeFileSync(file, list);
  const { status, text } = inChinese(() =>
    runImport([file, ...args], folder, '2026-01-31', chinese),
  );
  const stdout = plain(text, folder).replaceAll(file.replaceAll('\\', '/'), 'LIST');
  return { folder, status, stdout };
}

/** Every file of a guide with its text. */
export function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.map((name) => [
      name.slice(folder.length + 1).replaceAll('\\', '/'),
      readFileSync(name, 'utf8'),
    ]),
  );
}

export interface ImportedNote {
  id: string;
  title: string;
  sections: { id: string; title: string; links: (Link | LinkRef)[] }[];
}

/** The notes of a guide in its order, as far as they were imported. */
export function notesOf(folder: string): ImportedNote[] {
  const guide = parse(readFileSync(join(folder, 'guide.yaml'), 'utf8')) as {
    parts: { id: string; notes: string[] }[];
  };
  return guide.parts.flatMap(({ id, notes }) =>
    notes.map((slug) => {
      const text = readFileSync(join(folder, id, `${slug}.mdx`), 'utf8');
      const note = parse(splitFrontMatter(text)!.yaml) as Omit<ImportedNote, 'id'>;
      return { ...note, id: `${id}/${slug}`, sections: note.sections };
    }),
  );
}

/** Every link and reference of a guide in its order. */
export function linksOf(folder: string): (Link | LinkRef)[] {
  return notesOf(folder).flatMap(({ sections = [] }) => sections.flatMap(({ links }) => links));
}

/** A list as lines: `note > section: title | address | rating | why`, what is absent left out. */
export function shown(folder: string): string[] {
  return notesOf(folder).flatMap(({ title: note, sections = [] }) =>
    sections.flatMap(({ title, links }) =>
      links.map((link) => {
        const facts =
          'ref' in link
            ? [`ref ${link.ref}`]
            : [link.title, link.url, link.rating, link.why].filter((fact) => fact !== undefined);
        return `${note} > ${title}: ${facts.join(' | ')}`;
      }),
    ),
  );
}

/** What the checker calls an error, by its rule and place. */
export function errorsOf(folder: string): string[] {
  return check(folder)
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
}
