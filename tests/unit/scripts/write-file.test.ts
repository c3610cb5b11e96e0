import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addLinks } from '../../../scripts/authors/add-link.ts';
import { chinese } from '../../helpers/chinese.ts';
import { readLinkArguments } from '../../../scripts/authors/link-arguments.ts';
import { moveNote } from '../../../scripts/authors/move-note.ts';
import { newNote } from '../../../scripts/authors/new-note.ts';
import { fixContent } from '../../../scripts/fix/fix-content.ts';
import { createFile, replaceFile } from '../../../scripts/files/write-file.ts';
import { withBrokenFs, type FsCall } from '../../helpers/broken-fs.ts';
import { copyGuide } from './harness.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

const writing = ['openSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'writeSync'];

let root: string;

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'write-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Every file below a folder with its text. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'utf8') : 'folder'];
    }),
  );
}

/**
 * Runs an operation once for each call that can fail, with that call failing, and once whole.
 * @returns how many calls can fail
 */
function failEverywhere(folder: string, operation: () => void): number {
  const before = snapshot(folder);
  for (let step = 1; ; step++) {
    let isBroken = false;
    let writes = 0;
    const isHere = ({ name, args }: FsCall) => {
      const isRead = name === 'openSync' && args[1] === 'r';
      return !isRead && ++writes === step && (isBroken = true);
    };
    try {
      withBrokenFs(writing, 'ENOSPC', isHere, operation);
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
    if (!isBroken) return step - 1;
    expect(snapshot(folder), `step ${step}`).toEqual(before);
  }
}

describe('a file that is replaced', () => {
  test('is the old one after a fault at any step, with nothing beside it', () => {
    writeFileSync(join(root, 'a.txt'), 'old');
    const steps = failEverywhere(root, () => replaceFile(join(root, 'a.txt'), ['new', ' text']));
    expect(steps).toBeGreaterThan(4);
    expect(snapshot(root)).toEqual({ [join(root, 'a.txt')]: 'new text' });
  });

  test('keeps who may read it', () => {
    writeFileSync(join(root, 'a.txt'), 'old');
    chmodSync(join(root, 'a.txt'), 0o600);
    replaceFile(join(root, 'a.txt'), ['new']);
    expect(statSync(join(root, 'a.txt')).mode & 0o777).toBe(0o600);
  });

  test.each(['openSync', 'fsyncSync', 'renameSync'])(
    'is named in the error of %s, whatever the system names',
    (operation) => {
      const run = () => replaceFile(join(root, 'a.txt'), ['new']);
      expect(() => withBrokenFs([operation], 'EIO', () => true, run)).toThrow(
        expect.objectContaining({ path: join(root, 'a.txt') }) as Error,
      );
    },
  );
});

describe('a file that is made', () => {
  test('is not there after a fault at any step, nor is its folder', () => {
    const steps = failEverywhere(root, () => createFile(join(root, 'b/c.txt'), 'text'));
    expect(steps).toBeGreaterThan(2);
    expect(readFileSync(join(root, 'b/c.txt'), 'utf8')).toBe('text');
  });

  test('never takes the place of another', () => {
    writeFileSync(join(root, 'a.txt'), 'old');
    expect(() => createFile(join(root, 'a.txt'), 'new')).toThrow('EEXIST');
    expect(snapshot(root)).toEqual({ [join(root, 'a.txt')]: 'old' });
  });

  test('goes away again with the folder that was made for it', () => {
    mkdirSync(join(root, 'b'));
    createFile(join(root, 'b/c/d.txt'), 'text')();
    expect(Object.keys(snapshot(root))).toEqual([join(root, 'b')]);
  });
});

describe('a full disk costs an author no byte', () => {
  test('of npm run new', () => {
    const guide = copyGuide();
    writeFileSync(
      join(guide, 'guide.yaml'),
      readFileSync(join(guide, 'guide.yaml'), 'utf8').replace(
        'routes:',
        '  - id: later\n    title: Later\n    summary: Later\n    notes: []\nroutes:',
      ),
    );
    const steps = failEverywhere(guide, () =>
      expect(newNote(['later/steam', 'Steam'], guide, '2026-02-03', chinese).status).toBe(0),
    );
    expect(steps).toBeGreaterThan(6);
    expect(readFileSync(join(guide, 'guide.yaml'), 'utf8')).toContain('- steam');
  });

  test('of npm run add', () => {
    const guide = copyGuide();
    const args = readLinkArguments([
      'https://example.org/steam',
      'https://example.org/kettle',
      'basics/leaves#books',
      '--new-section',
      'Books',
    ]);
    failEverywhere(guide, () => expect(addLinks(args, guide, chinese).status).toBe(0));
    expect(readFileSync(join(guide, 'basics/leaves.mdx'), 'utf8')).toContain('example.org/steam');
  });

  test('of npm run move', () => {
    const guide = copyGuide();
    failEverywhere(guide, () =>
      expect(moveNote(['basics/water', 'practice/water'], guide, chinese).status).toBe(0),
    );
    expect(existsSync(join(guide, 'practice/water.mdx'))).toBe(true);
  });

  test('of npm run fix', () => {
    const guide = copyGuide();
    const file = join(guide, 'basics/water.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    failEverywhere(guide, () => void fixContent(guide, words.fix));
    expect(readFileSync(file, 'utf8')).not.toContain('\r');
  });
});
