import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discard, nextOf, recover, stage, swap, workOf } from '../../../scripts/build/swap.ts';
import { withBrokenFs, type FsCall } from '../../helpers/broken-fs.ts';

let root: string;
let out: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  out = join(root, 'dist');
  mkdirSync(workOf(out));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A site of two files that belong together. */
function put(folder: string, version: string): string {
  for (const name of ['index.html', 'deep/page.html']) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), version);
  }
  writeFileSync(join(folder, version), '');
  return folder;
}

const previousOf = (folder: string) => join(workOf(folder), 'previous');
const versionOf = (folder: string) => readdirSync(folder).sort();
const whole = (version: string) => ['deep', 'index.html', version].sort();

describe('the swap of a new site for the old one', () => {
  test('replaces the old site by the new one and leaves neither beside it', () => {
    put(out, 'old');
    put(nextOf(out), 'new');
    swap(out);
    expect(versionOf(out)).toEqual(whole('new'));
    expect(readdirSync(workOf(out))).toEqual([]);
  });

  test('touches the folder that everybody sees by two renames alone, the site whole before each', () => {
    put(out, 'old');
    put(nextOf(out), 'new');
    const names = ['renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'cpSync', 'copyFileSync'];
    const more = ['writeFileSync', 'mkdirSync', 'openSync', 'symlinkSync', 'linkSync'];
    const seen: [name: string, names: string[] | undefined][] = [];
    const watch = ({ name, args }: FsCall) => {
      const isSeen = args.some((arg) => arg === out || String(arg).startsWith(`${out}/`));
      if (isSeen) seen.push([name, existsSync(out) ? versionOf(out) : undefined]);
      return false;
    };
    withBrokenFs([...names, ...more], 'EIO', watch, () => swap(out));
    expect(seen).toEqual([
      ['renameSync', whole('old')],
      ['renameSync', undefined],
    ]);
  });

  test.each([1, 2, 3, 4])('leaves a whole site when step %i of the file system fails', (step) => {
    put(out, 'old');
    put(nextOf(out), 'new');
    const names = ['renameSync', 'rmSync'];
    const run = () =>
      withBrokenFs(
        names,
        'ENOSPC',
        ({ count }) => count === step,
        () => swap(out),
      );
    // The last step removes the old site; that it cannot is no fault of the new one.
    if (step < 4) expect(run).toThrow('ENOSPC');
    else run();
    expect(versionOf(out)).toEqual(whole(step < 4 ? 'old' : 'new'));
  });

  test.each([1, 2, 3, 4])('is recovered to a whole site after a kill before step %i', (step) => {
    put(out, 'old');
    put(nextOf(out), 'new');
    const isKilled = ({ count }: FsCall) => count >= step;
    const names = ['renameSync', 'rmSync'];
    // From one step on nothing works any more: what a kill leaves.
    try {
      withBrokenFs(names, 'EIO', isKilled, () => swap(out));
    } catch {
      // as a kill, without a word
    }
    recover(out);
    expect(versionOf(out)).toEqual(whole(step < 4 ? 'old' : 'new'));
    expect(readdirSync(workOf(out))).toEqual([]);
    recover(out);
    expect(versionOf(out)).toEqual(whole(step < 4 ? 'old' : 'new'));
  });

  test('brings the old site back also when an empty folder has taken its place', () => {
    put(previousOf(out), 'old');
    mkdirSync(out);
    recover(out);
    expect(versionOf(out)).toEqual(whole('old'));
  });

  test('needs no old site', () => {
    put(nextOf(out), 'new');
    recover(put(join(root, 'other'), 'x'));
    swap(out);
    expect(versionOf(out)).toEqual(whole('new'));
  });
});

describe('the way of a new site beside the old one', () => {
  test('is a rename, and over the border of a file system a copy', () => {
    stage(put(join(root, 'built'), 'new'), out);
    expect(versionOf(nextOf(out))).toEqual(whole('new'));
    expect(existsSync(join(root, 'built'))).toBe(false);

    const built = put(join(root, 'built'), 'newer');
    withBrokenFs(
      ['renameSync'],
      'EXDEV',
      () => true,
      () => stage(built, out),
    );
    expect(versionOf(nextOf(out))).toEqual(whole('newer'));
    expect(existsSync(built)).toBe(false);
  });

  test('that fails is told, and leaves what was built where it was', () => {
    const built = put(join(root, 'built'), 'new');
    expect(() =>
      withBrokenFs(
        ['renameSync'],
        'EACCES',
        () => true,
        () => stage(built, out),
      ),
    ).toThrow('EACCES');
    expect(versionOf(built)).toEqual(whole('new'));
    discard(built);
    expect(existsSync(built)).toBe(false);
  });
});
