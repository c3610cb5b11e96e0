import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  describeSelf,
  isRunning,
  takeLock,
  type Holder,
  type Lock,
} from '../../../scripts/build/lock.ts';
import { withBrokenFs } from '../../helpers/broken-fs.ts';

let root: string;
let file: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(root, 'a/b/lock');
});
afterEach(() => rmSync(root, { recursive: true }));

function taken(lock: Lock | Holder): Lock {
  if (!('release' in lock)) throw new Error(`held by ${JSON.stringify(lock)}`);
  return lock;
}

const module = JSON.stringify(
  pathToFileURL(join(import.meta.dirname, '../../../scripts/build/lock.ts')).href,
);

/** Starts a process that runs a script with `takeLock` and `file` in scope; resolves with its end. */
function start(script: string): Promise<{ code: number | null; out: string }> {
  const text = `import { takeLock } from ${module}; const file = ${JSON.stringify(file)}; ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}

describe('a lock', () => {
  test('is held by one at a time, and says by whom and since when', () => {
    const before = Date.now();
    const lock = taken(takeLock(file));
    expect(takeLock(file)).toMatchObject({ pid: process.pid, host: hostname() });
    expect((takeLock(file) as Holder).since).toBeGreaterThanOrEqual(before);
    lock.release();
    taken(takeLock(file)).release();
  });

  test('takes the folders along that were made for it, and no others', () => {
    mkdirSync(join(root, 'a'));
    taken(takeLock(file)).release();
    expect(readdirSync(root)).toEqual(['a']);
    expect(readdirSync(join(root, 'a'))).toEqual([]);

    const lock = taken(takeLock(file));
    writeFileSync(join(root, 'a/b/other'), '');
    lock.release();
    expect(readdirSync(join(root, 'a/b'))).toEqual(['other']);
  });

  test('that somebody deleted is not held any more, and gives back nothing of theirs', () => {
    const lock = taken(takeLock(file));
    expect(lock.isHeld()).toBe(true);
    rmSync(file);
    const theirs = taken(takeLock(file, { ...describeSelf(), since: Date.now() + 1 }));
    expect(lock.isHeld()).toBe(false);
    lock.release();
    expect(theirs.isHeld()).toBe(true);
  });

  test('that a process left when it was killed is taken over', { timeout: 20_000 }, async () => {
    const { out } = await start(
      `takeLock(file); process.stdout.write(String(process.pid)); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 20);`,
    );
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: Number(out) });
    const lock = taken(takeLock(file));
    expect(lock.isHeld()).toBe(true);
    expect(readdirSync(join(root, 'a/b'))).toEqual(['lock']);
  });

  test.each([
    ['before the machine last started', { since: Date.now() - uptime() * 1000 - 1000 }],
    ['and another one has its number now', { born: '1' }],
    ['on another machine, long ago', { host: 'elsewhere', since: Date.now() - 3_700_000 }],
  ])('of a process that ended %s is taken over', (_, difference) => {
    mkdirSync(join(root, 'a/b'), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...describeSelf(), ...difference }));
    taken(takeLock(file));
  });

  test('of a process on another machine counts, because nobody can ask there', () => {
    expect(isRunning({ ...describeSelf(), pid: 999_999_999, host: 'elsewhere' })).toBe(true);
    expect(isRunning({ ...describeSelf(), pid: 999_999_999 })).toBe(false);
  });

  test('of another user counts, although its process takes no signal from us', () => {
    const refused = Object.assign(new Error('EPERM'), { code: 'EPERM' });
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw refused;
    });
    expect(isRunning(describeSelf())).toBe(true);
    kill.mockRestore();
  });

  test.each(['', '{"pid":', '5', 'null', '{}', '"x"'])(
    'file with the text %j, left half long ago, is nobody’s',
    (text) => {
      mkdirSync(join(root, 'a/b'), { recursive: true });
      writeFileSync(file, text);
      utimesSync(file, 1, 1);
      taken(takeLock(file));
    },
  );

  test.each(['EROFS', 'ENOSPC', 'EACCES'])('that cannot be written is an error: %s', (code) => {
    for (const name of ['mkdirSync', 'writeFileSync'])
      expect(() =>
        withBrokenFs(
          [name],
          code,
          () => true,
          () => takeLock(file),
        ),
      ).toThrow(code);
    expect(readdirSync(root)).toEqual([]);
  });
});

test(
  'of eight processes that want a lock at once, behind a dead one, never two hold it',
  {
    timeout: 60_000,
  },
  async () => {
    mkdirSync(join(root, 'a/b'), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...describeSelf(), pid: 999_999_999 }));
    const inside = JSON.stringify(join(root, 'inside'));
    const script = `
    import { rmSync, writeFileSync } from 'node:fs';
    const pause = (time) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
    for (let turns = 0; turns < 5; ) {
      const lock = takeLock(file);
      if (!lock.release) { pause(1); continue; }
      // Fails when another one is inside.
      writeFileSync(${inside}, '', { flag: 'wx' });
      pause(3);
      rmSync(${inside});
      lock.release();
      turns++;
    }`;
    const ends = await Promise.all(Array.from({ length: 8 }, () => start(script)));
    expect(ends.map(({ code }) => code)).toEqual(Array(8).fill(0));
    expect(existsSync(file)).toBe(false);
  },
);
