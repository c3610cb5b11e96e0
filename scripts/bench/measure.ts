import { spawn, type ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { listProcesses, sumTree } from './process-tree.ts';

/** What a command has cost, and how it ended. */
export interface Cost {
  /** Exit code, or null when a signal ended it. */
  status: number | null;
  /** All that it has said. */
  output: string;
  wallSeconds: number;
  /** User and system time of it and all that it has started; undefined where there is no shell to ask. */
  cpuSeconds: number | undefined;
  /** The highest sum of memory over it and all that it has started; undefined where nobody can be asked. */
  peakBytes: number | undefined;
}

/** Milliseconds between two looks at the memory. */
const pause = 100;

/** A shell knows what time its children took, and theirs; it says so where nothing else is said. */
const timed = '"$@"; status=$?; times >&3; exit "$status"';

/**
 * Runs a program and measures it with everything that it starts.
 * @param signal asks all of that to end; what the program does then is waited for
 */
export async function measure(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Cost> {
  const hasShell = process.platform !== 'win32';
  const started = performance.now();
  const child = spawn(
    hasShell ? '/bin/sh' : file,
    hasShell ? ['-c', timed, 'sh', file, ...args] : args,
    // A group of its own, which can be told to end as a whole.
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], env, detached: hasShell },
  );
  const stop = () => stopAll(child, hasShell);
  signal?.addEventListener('abort', stop);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const times = child.stdio[3] as Readable;
  const words = Promise.all([text(child.stdout!), text(child.stderr!), text(times)]);
  const peak = watchMemory(child, ended);
  try {
    const status = await ended;
    const wallSeconds = (performance.now() - started) / 1000;
    const [said, complained, clock] = await words;
    const cpuSeconds = parseTimes(clock);
    return { status, output: said + complained, wallSeconds, cpuSeconds, peakBytes: await peak };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * Reads what `times` of a shell prints, the shell's own user and system time and below them those of its children:
 * `0m0.00s 0m0.01s`, in some shells with a comma. @returns the sum of the second line
 */
export function parseTimes(printed: string): number | undefined {
  const [, children = ''] = printed.trim().split('\n');
  const times = [...children.matchAll(/(\d+)m(\d+)(?:[.,](\d+))?s/g)];
  if (times.length !== 2) return undefined;
  return times.reduce(
    (sum, [, minutes, seconds, rest = '0']) =>
      sum + Number(minutes) * 60 + Number(`${seconds}.${rest}`),
    0,
  );
}

async function watchMemory(
  { pid }: ChildProcess,
  ended: Promise<unknown>,
): Promise<number | undefined> {
  const over = ended.then(
    () => true,
    () => true,
  );
  let peak: number | undefined;
  for (;;) {
    const processes = pid === undefined ? undefined : await listProcesses();
    if (processes === undefined) return undefined;
    peak = Math.max(peak ?? 0, sumTree(processes, pid!));
    if (await Promise.race([over, setTimeout(pause, false)])) return peak;
  }
}

function stopAll(child: ChildProcess, hasGroup: boolean): void {
  if (child.pid === undefined) return;
  try {
    process.kill(hasGroup ? -child.pid : child.pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}
