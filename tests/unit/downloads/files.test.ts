import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { narrowNames } from '../../../scripts/downloads/offline/narrow-names.ts';
import { makePrograms } from '../../../scripts/downloads/offline/programs.ts';
import { packEpub, zipFolder } from '../../../scripts/downloads/zip.ts';
import { planDownloads, wholeName } from '../../../src/model/downloads.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a ZIP', () => {
  const files = new Map([
    ['b/index.html', bytes('<p>b')],
    ['a.woff2', bytes('font')],
  ]);

  test('holds its files in one folder', () => {
    const entries = unzipSync(zipFolder('guide-offline', files));
    expect(Object.keys(entries)).toEqual(['guide-offline/a.woff2', 'guide-offline/b/index.html']);
    expect(entries['guide-offline/b/index.html']).toEqual(bytes('<p>b'));
  });

  test.each([
    ['a copy', zipFolder('x', new Map([['images/茶.png', bytes('tea')]]))],
    ['a book', packEpub([['images/茶.png', 'tea']], '2026-01-02')],
  ])('of %s has the names in UTF-8, by which unzip goes where it is of Unix', (_, zip) => {
    const view = new DataView(zip.buffer);
    const { central, name } = lastEntry(view, zip);
    expect(name).toMatch(/images\/茶\.png$/);
    expect(view.getUint8(central + 5)).toBe(3);
    expect(view.getUint16(central + 8, true) & 0x800).toBe(0x800);
    expect(view.getUint32(central + 38, true) >>> 16).toBe(0o100644);
  });

  test('is the same bytes in whatever order the files come, in any time zone and year', () => {
    const zone = process.env['TZ'];
    const zip = zipFolder('x', files);
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      expect(zipFolder('x', new Map([...files].reverse()))).toEqual(zip);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    const view = new DataView(zip.buffer);
    // 1 January 1980, midnight, as the format writes it.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });
});

describe('what a guide offers', () => {
  const parts = [
    { id: 'maths', notes: [1] },
    { id: 'later', notes: [] },
  ];
  test.each([
    ['https://github.com/tea/steep', 'steep'],
    ['https://github.com/tea/steep.git', 'steep'],
    ['https://git.example/group/茶/', 'guide'],
    ['https://git.example/group/绿 tea', 'tea'],
    ['https://github.com/tea/.github', 'github'],
    ['https://git.example/', 'guide'],
    // A part without notes has no file of its own.
    ['https://github.com/tea/later', 'later'],
  ])('is named after %s', (repository, name) => {
    expect(planDownloads(repository, parts)).toEqual([
      { name: `${name}.epub`, kind: 'epub' },
      { name: `${name}-offline.zip`, kind: 'offline' },
      { name: 'maths.epub', kind: 'epub', part: 'maths' },
      { name: 'maths-offline.zip', kind: 'offline', part: 'maths' },
      { name: 'maths.html', kind: 'print', part: 'maths' },
    ]);
  });
});

test.each([
  ['steep', ['steep'], 'steep-guide'],
  ['steep', ['steep', 'steep-guide'], 'steep-guide-guide'],
  ['CV', ['cv'], 'CV-guide'],
])('the file of a whole guide, %s, is that of no part of %j, on any disk', (last, ids, name) => {
  const parts = ids.map((id) => ({ id }));
  expect(wholeName(`https://github.com/tea/${last}`, parts)).toBe(name);
});

describe('the names of some notes', () => {
  test('are theirs, with the headings that several of them have', () => {
    const { lexicon, vocabulary } = narrowNames(
      {
        parts: ['A', 'B'],
        notes: [
          ['a/one', 0, 'One', [], []],
          ['b/two', 1, 'Two', [], [['x', 'X', ['x']]]],
          ['b/three', 1, 'Three'],
          ['b/four', 1, 'Four', [], []],
        ],
        headings: [
          ['code', 'Code', [0, 1, 3]],
          ['sum', 'Sum', [0, 1]],
        ],
        pinyin: '',
      },
      {
        others: [
          [['1'], []],
          [['2'], [], ['x2']],
          [['3'], []],
          [['4'], []],
        ],
        ...{ pinyin: '', words: '', traditional: '', phrases: [] },
      },
      (note) => note.startsWith('b/'),
    );
    expect(lexicon.notes.map(([id]) => id)).toEqual(['b/two', 'b/three', 'b/four']);
    expect(lexicon.headings).toEqual([['code', 'Code', [0, 2]]]);
    expect(vocabulary.others).toEqual([
      [['2'], [], ['x2']],
      [['3'], []],
      [['4'], []],
    ]);
    expect(lexicon.parts).toEqual(['A', 'B']);
  });
});

describe('programs of modules', () => {
  let dir: string | undefined;
  afterEach(() => dir !== undefined && rmSync(dir, { recursive: true }));

  test('run as scripts, share what they share, and load on demand what they loaded so', async () => {
    dir = mkdtempSync(join(tmpdir(), 'programs-'));
    const write = (name: string, text: string) => writeFileSync(join(dir!, name), text);
    write('count.js', 'let count = 0; export const next = () => (count += 1);');
    write(
      'late.js',
      "import { next } from './count.js'; export const late = () => said.push('late ' + next());",
    );
    write('a.js', "import { next } from './count.js'; said.push('a ' + next());");
    write(
      'b.js',
      "import { next } from './count.js'; said.push('b ' + next()); import('./late.js').then((m) => m.late());",
    );
    const { files, closures } = await makePrograms([join(dir, 'a.js'), join(dir, 'b.js')]);
    const order = new Set([...closures.get('a.js')!, ...closures.get('b.js')!]);
    expect([...order].sort()).toEqual([...files.keys()].sort());
    expect(closures.get('b.js')!.at(-1)).toBe('b.js');

    // The part of the runtime that calls them.
    type Program = (...given: unknown[]) => void;
    const programs = new Map<string, Program>();
    const loaded = new Map<string, object>();
    const load = (name: string): object => {
      const own = name.replace('./', '');
      if (!loaded.has(own)) {
        const module = { exports: {} };
        loaded.set(own, module.exports);
        programs.get(own)!(load, module.exports, module);
      }
      return loaded.get(own)!;
    };
    const said: string[] = [];
    for (const name of order)
      runInNewContext(files.get(name)!, {
        offlineProgram: (own: string, program: Program) => programs.set(own, program),
        said,
      });
    load('a.js');
    load('b.js');
    await new Promise((done) => setTimeout(done));
    expect(said).toEqual(['a 1', 'b 2', 'late 3']);
  });
});

/** The last entry of an archive's directory. */
function lastEntry(view: DataView, zip: Uint8Array): { central: number; name: string } {
  const start = view.getUint32(zip.length - 6, true);
  let central = start;
  let next = start;
  while (view.getUint32(next, true) === 0x02014b50) {
    central = next;
    next += 46 + view.getUint16(next + 28, true) + view.getUint16(next + 30, true);
  }
  const name = zip.subarray(central + 46, central + 46 + view.getUint16(central + 28, true));
  return { central, name: new TextDecoder().decode(name) };
}
