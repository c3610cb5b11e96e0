import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { readNote } from '../../../src/markdown/read-note.ts';
import { openKeptFiles } from '../../../src/notes/kept-files.ts';
import { rememberReads, type KeptRead } from '../../../src/notes/kept-reads.ts';
import { listNotes, readNoteText } from '../../../src/read/note-files.ts';
import { readContent } from '../../../src/read/read-content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reads-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const open = (engine = '1') => rememberReads(openKeptFiles<KeptRead>(root), engine);
const water = readFileSync('tests/fixtures/tiny/basics/water.mdx', 'utf8');

describe('reading notes with a memory', () => {
  it.each(listNotes('content'))('comes to the same as reading %s anew', (id) => {
    const read = open();
    const text = readNoteText('content', id);
    // Functions aside, and what JSON has no word for; two texts are compared in no time, two trees of a lesson are not.
    const [anew, remembered] = [1, 2].map(() => JSON.stringify(read(`${id}.mdx`, id, text)));
    expect(remembered).toBe(anew);
    expect(readdirSync(root)).toHaveLength(1);
  });

  it('keeps notes of the same text apart', () => {
    const read = open();
    for (const id of ['a/b', 'a/c']) expect(read(`${id}.mdx`, id, water).id).toBe(id);
    expect(readdirSync(root)).toHaveLength(2);
  });

  it('knows the place of every field', () => {
    open()('a.mdx', 'a/b', water);
    const remembered = open()('a.mdx', 'a/b', water);
    const anew = readNote('a.mdx', 'a/b', water);
    for (const field of ['title', 'summary', 'reviewed', 'none'])
      for (const onKey of [true, false])
        expect(remembered.placeOf([field], onKey)).toEqual(anew.placeOf([field], onKey));
  });

  it('looks for no place in the front matter of a note that the check finds sound', () => {
    const places = new Set<object>();
    const remember: typeof readNote = (...args) => {
      open()(...args);
      const note = open()(...args);
      const { placeOf } = note;
      note.placeOf = (...path) => {
        const place = placeOf(...path);
        for (const name of ['line', 'column'])
          Object.defineProperty(place, name, { get: () => places.add(path) });
        return place;
      };
      return note;
    };
    expect(checkContent(readContent('tests/fixtures/tiny', 'public', remember))).toEqual([]);
    expect([...places]).toEqual([]);
  });

  it('reads a note with a fault each time, and tells all of it', () => {
    const faulty = `${water.replace('level: intro', 'level: none')}\n{1 + 1}\n`;
    for (let time = 0; time < 2; time++)
      expect(open()('a.mdx', 'a/b', faulty).issues.map(({ ruleId }) => ruleId)).toEqual([
        'field-value',
        'note-no-expression',
      ]);
    expect(readdirSync(root)).toEqual([]);
  });

  it.each([
    ['another text', water.replace('boiling', 'cold'), '1'],
    ['another program', water, '2'],
  ])('reads anew for %s', (_, text, engine) => {
    open()('a.mdx', 'a/b', water);
    open(engine)('a.mdx', 'a/b', text);
    expect(readdirSync(root)).toHaveLength(2);
  });
});
