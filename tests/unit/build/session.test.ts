import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeSelf } from '../../../scripts/build/lock.ts';
import { withLocks, type Session } from '../../../scripts/build/session.ts';
import { RefusedError } from '../../../scripts/process/command.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

let root: string;
let locks: string[];
let leftover: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'session-'));
  locks = [join(root, 'checkout/lock'), join(root, 'site.tijing/lock')];
  leftover = join(root, 'site.tijing/next');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** A build that has half a site by now. */
const half =
  (then: (session: Session) => number | Promise<number> = () => 0) =>
  async (session: Session) => {
    mkdirSync(leftover);
    return then(session);
  };
const handlers = () =>
  ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'].map((name) => process.listenerCount(name));

describe('however a build ends, nothing is left of it', () => {
  test('when it ends by itself', async () => {
    const before = handlers();
    expect(
      await withLocks(
        locks,
        [leftover],
        words,
        half(() => 1),
      ),
    ).toBe(1);
    expect(readdirSync(root)).toEqual([]);
    expect(handlers()).toEqual(before);
  });

  test('when it fails', async () => {
    const fail = half(() => {
      throw new Error('x');
    });
    await expect(withLocks(locks, [leftover], words, fail)).rejects.toThrow('x');
    expect(readdirSync(root)).toEqual([]);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('when %s stops it: exit code %i, and a word', async (signal, code) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const build = half(async ({ proceed }) => {
      process.emit(signal, signal);
      await proceed();
      throw new Error('went on');
    });
    expect(await withLocks(locks, [leftover], words, build)).toBe(code);
    expect(said.mock.calls).toEqual([['停下了，原来的站没有动。']]);
    expect(readdirSync(root)).toEqual([]);
  });

  test('when somebody deletes its lock: it does not go on', async () => {
    const build = half(async ({ proceed }) => {
      await proceed();
      rmSync(locks[1]!);
      await proceed();
      throw new Error('went on');
    });
    await expect(withLocks(locks, [leftover], words, build)).rejects.toThrow('构建途中锁不见了');
  });
});

describe('a second build', () => {
  test.each([0, 1])(
    'is refused with who is at work and for how long, by lock %i',
    async (index) => {
      const since = Date.now() - 95_000;
      const file = locks[index]!;
      mkdirSync(join(file, '..'));
      writeFileSync(file, JSON.stringify({ ...describeSelf(), since }));
      // What the other one is making is not ours to tidy up.
      mkdirSync(leftover, { recursive: true });
      const second = withLocks(locks, [leftover], words, () =>
        Promise.reject(new Error('went on')),
      );
      await expect(second).rejects.toThrow(RefusedError);
      await expect(second).rejects.toThrow(
        new RegExp(
          `^另一个构建正在进行（.* 上的进程 ${process.pid}，已经 9[5-9] 秒），等它结束再运行`,
        ),
      );
      expect(readdirSync(join(file, '..'))).toContain('lock');
      expect(readdirSync(join(root, 'site.tijing'))).toContain('next');
      expect(readdirSync(join(root)).length).toBe(index === 0 ? 2 : 1);
    },
  );
});
