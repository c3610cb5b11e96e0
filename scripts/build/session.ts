import { constants } from 'node:os';
import { relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { RefusedError } from '../process/command.ts';
import { takeLock, type Lock } from './lock.ts';
import { discard } from './swap.ts';

/** A build while it holds its locks. */
export interface Session {
  /** Aborted when the process is asked to end. */
  signal: AbortSignal;
  /** Called between two steps. @throws when the build must not go on: it was told to stop, or its lock is gone */
  proceed: () => Promise<void>;
}

class Stopped extends Error {
  readonly signal: keyof typeof constants.signals;
  constructor(signal: keyof typeof constants.signals) {
    super(signal);
    this.signal = signal;
  }
}

/**
 * Does the work of a build while holding its locks. However that ends, short of a kill -9, the locks and what is left of
 * the work are gone behind it.
 * @param files lock files, absolute
 * @param leftovers folders that are no use when the work has ended
 * @returns the exit code of the work, or the shell's for the signal that stopped it
 * @throws RefusedError when another build holds a lock
 */
export async function withLocks(
  files: readonly string[],
  leftovers: readonly string[],
  work: (session: Session) => Promise<number>,
): Promise<number> {
  const locks: Lock[] = [];
  const tidy = () => {
    if (locks.length === files.length) leftovers.forEach(discard);
    for (const lock of locks.splice(0)) lock.release();
  };
  const abort = new AbortController();
  const offs = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => {
    const stop = () => abort.abort(new Stopped(name));
    process.on(name, stop);
    return () => process.off(name, stop);
  });
  process.on('exit', tidy);
  try {
    for (const file of files) locks.push(take(file));
    return await work({
      signal: abort.signal,
      async proceed() {
        // A signal is seen only when the event loop turns.
        await setImmediate();
        abort.signal.throwIfAborted();
        if (!locks.every(({ isHeld }) => isHeld()))
          throw new RefusedError('构建途中锁不见了，可能有人删了它又开始了另一个构建；到此为止。');
      },
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error('停下了，原来的站没有动。');
    return 128 + constants.signals[error.signal];
  } finally {
    tidy();
    process.off('exit', tidy);
    for (const off of offs) off();
  }
}

function take(file: string): Lock {
  const taken = takeLock(file);
  if ('release' in taken) return taken;
  const { pid, host, since } = taken;
  const seconds = Math.round((Date.now() - since) / 1000);
  const age = seconds < 120 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`;
  throw new RefusedError(
    `另一个构建正在进行（${host} 上的进程 ${pid}，已经 ${age}），等它结束再运行。它要是早已不在，删去 ${relative('.', file)}。`,
  );
}
