import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';
import { openKeptFiles } from '../../../src/notes/kept-files.ts';
import { openNotes } from '../../../src/notes/note-store.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { chinese } from '../../helpers/chinese.ts';

let root: string;
let contentDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notes-'));
  contentDir = join(root, 'content');
  cpSync('tests/fixtures/tiny', contentDir, { recursive: true });
  // A small checkout: what the digest is made of.
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/a.ts'), 'export const a = 1;');
  writeFileSync(join(root, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

const open = (changes: { base?: string; language?: 'en' | 'zh-CN' } = {}) =>
  openNotes({
    contentDir,
    projectDir: root,
    keptDir: join(root, 'kept'),
    base: changes.base ?? '/',
    words: wordsOf(changes.language ?? 'en'),
    authorWords: chinese,
  });
const file = () => join(contentDir, 'basics/water.mdx');
const text = () => readFileSync(file(), 'utf8');

describe('the store of notes', () => {
  it('gives the facts and the body of a note, with Windows line ends the same', async () => {
    const notes = open();
    const facts = notes.facts('basics/water');
    expect(facts.data.title).toBe('Water');
    expect(facts).toMatchObject({ hasMath: true, readingMinutes: 3, toc: [] });
    expect(facts.terms).toEqual([]);
    const body = await notes.body('basics/water');
    expect(body.pieces[0]).toMatch(/^<p>Hot, not boiling/);
    const digest = notes.digest('basics/water');
    writeFileSync(file(), text().replaceAll('\n', '\r\n'));
    expect(open().digest('basics/water')).toBe(digest);
    expect(await open().body('basics/water')).toEqual(body);
  });

  it.each([
    ['the text', () => writeFileSync(file(), text().replace('boiling', 'cold')), {}],
    ['the base', () => undefined, { base: '/repo/' }],
    ['the language', () => undefined, { language: 'zh-CN' as const }],
    ['a package', () => writeFileSync(join(root, 'package-lock.json'), '{"a":1}'), {}],
    ['a source file', () => writeFileSync(join(root, 'src/a.ts'), 'export const a = 2;'), {}],
    ['a new source file', () => writeFileSync(join(root, 'src/b.ts'), ''), {}],
  ])('has another digest when %s changes', (_, change, options) => {
    const before = open().digest('basics/water');
    change();
    expect(open(options).digest('basics/water')).not.toBe(before);
  });

  it('reads and renders no note again whose text it knows', async () => {
    const key = open().digest('basics/water');
    const facts = { ...open().facts('basics/water'), readingMinutes: 99 };
    openKeptFiles(join(root, 'kept/facts')).write(key, facts);
    openKeptFiles(join(root, 'kept/bodies')).write(key, { pieces: ['<p>Kept.</p>'], tasks: [] });
    expect(open().facts('basics/water')).toEqual(facts);
    expect(await open().body('basics/water')).toEqual({ pieces: ['<p>Kept.</p>'], tasks: [] });
  });

  it('throws every fault of a note with its place', async () => {
    writeFileSync(file(), `${text().replace('level: intro', 'level: none')}\n{1 + 1}\n`);
    const faults = /water\.mdx:4:8 field-value .*\n.*water\.mdx:13:1 note-no-expression/;
    expect(() => open().facts('basics/water')).toThrow(faults);
    await expect(open().body('basics/water')).rejects.toThrow(faults);
  });

  it('renders ahead what a build has read, and forgets notes that are gone', async () => {
    const ids = ['basics/water', 'basics/leaves'];
    const read = () =>
      ids.map((id) => readNote(id, id, readFileSync(join(contentDir, `${id}.mdx`), 'utf8')));
    await open().keepAll(read());
    const bodies = () => readdirSync(join(root, 'kept/bodies')).length;
    expect(bodies()).toBe(2);
    ids.pop();
    await open().keepAll(read());
    expect(bodies()).toBe(1);
  });
});
