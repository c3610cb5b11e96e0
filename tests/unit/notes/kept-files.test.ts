import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptFiles } from '../../../src/notes/kept-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('kept files', () => {
  it('give back what was written, also to the next process', () => {
    openKeptFiles<string[]>(root).write('a', ['甲', 'b']);
    expect(openKeptFiles<string[]>(root).read('a')).toEqual(['甲', 'b']);
    expect(openKeptFiles(root).read('b')).toBeUndefined();
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -3)],
    ['changed', (text: string) => text.replace('甲', '乙')],
    ['empty', () => ''],
    ['of another form', () => '["甲"]'],
  ])('trust no file that is %s', (_, damage) => {
    openKeptFiles(root).write('a', ['甲']);
    const file = join(root, 'a.json');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(openKeptFiles(root).read('a')).toBeUndefined();
  });

  it('read a folder in the place of a file as absent, and write nothing half', () => {
    mkdirSync(join(root, 'a.json'));
    const kept = openKeptFiles(root);
    expect(kept.read('a')).toBeUndefined();
    kept.write('a', 1);
    expect(kept.read('a')).toBeUndefined();
    expect(readdirSync(root)).toEqual(['a.json']);
  });

  it('work without a folder that can be made', () => {
    writeFileSync(join(root, 'file'), '');
    const kept = openKeptFiles(join(root, 'file/kept'));
    kept.write('a', 1);
    kept.prune();
    expect(kept.read('a')).toBeUndefined();
  });

  it('drop at the end what nobody asked for', () => {
    const first = openKeptFiles(root);
    for (const key of ['a', 'b', 'c']) first.write(key, key);
    const second = openKeptFiles(root);
    second.read('a');
    second.write('d', 'd');
    second.prune();
    expect(readdirSync(root).sort()).toEqual(['a.json', 'd.json']);
  });
});
