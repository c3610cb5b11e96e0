import { constants } from 'node:os';
import { relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CommandWords } from '../../src/words/commands.ts';
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
  { build: words }: CommandWords,
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
    for (const file of files) locks.push(take(file, words));
    return await work({
      signal: abort.signal,
      async proceed() {
        // A signal is seen only when the event loop turns.
        await setImmediate();
        abort.signal.throwIfAborted();
        if (!locks.every(({ isHeld }) => isHeld())) throw new RefusedError(words.lockGone);
      },
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(words.stopped);
    return 128 + constants.signals[error.signal];
  } finally {
    tidy();
    process.off('exit', tidy);
    for (const off of offs) off();
  }
}

function take(file: string, words: CommandWords['build']): Lock {
  const taken = takeLock(file);
  if ('release' in taken) return taken;
  const { pid, host, since } = taken;
  const seconds = Math.round((Date.now() - since) / 1000);
  const age = seconds < 120 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
  throw new RefusedError(words.locked(host, pid, age, relative('.', file)));
}
