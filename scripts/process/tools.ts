import { spawn } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { findBin, root, searchPath } from '../toolchain.js';
import { RefusedError } from './command.ts';
import { runSideBySide, type Write } from './side-by-side.ts';
import { explainSystemError } from '../../src/read/system-error.ts';
import type { CommandWords } from '../../src/words/command-words.ts';
import { speak, type AuthorWords } from '../../src/words/rule-words.ts';

/** The environment for a child process, the project's own tools first on PATH also when npm did not start us. */
export function toolEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  // Vite would take a BASE_URL of the surroundings for the base of the site.
  delete environment['BASE_URL'];
  return { ...environment, ...more, PATH: searchPath(root, process.execPath) };
}

/** The file behind a command of an installed package, to be run by our own Node. @throws RefusedError when it is not there */
export function toolPath(name: string, words: CommandWords): string {
  const file = findBin(root, name);
  if (file === undefined) throw new RefusedError(words.process.toolMissing(name));
  return file;
}

/** What `runTools` runs, and how. */
export interface Tool {
  /** A command of an installed package. */
  command: readonly [bin: string, ...args: string[]];
  env?: Record<string, string>;
  /** Names of those that must have ended before it. */
  after?: readonly string[];
  /** It takes as many processors as there are, and gives way to those that can use but one. */
  isPatient?: boolean;
  /** What it says counts when it finds no fault, too. */
  isHeard?: boolean;
  /** Called when it had nothing to say. */
  onSound?: () => void;
}

/**
 * Runs commands of installed packages side by side, all of them, so that all faults show at once, and says which did not
 * pass. Of one that did, nothing is heard: what others have found would be lost in it.
 * @returns exit code: 1 when one found faults, 3 when one could not do its work
 */
export async function runTools(
  tools: readonly (readonly [name: string, tool: Tool])[],
  words: AuthorWords,
): Promise<number> {
  const ends = await runSideBySide(
    tools.map(([name, { command, env, after = [], isPatient = false, isHeard = false }]) => ({
      name,
      after,
      run: async (write) => {
        const [bin, ...args] = command;
        const said: Parameters<Write>[0][] = [];
        const end = await runQuietly(
          process.execPath,
          [toolPath(bin, words.commands), ...args],
          // To keep their compiled modules costs such large programs more than it saves.
          toolEnv({ NODE_COMPILE_CACHE: '', ...env }),
          isHeard ? write : (text) => void said.push(text),
          isPatient,
        );
        if (end.code !== 0) for (const text of said) write(text);
        return end;
      },
    })),
    (text) => process.stdout.write(text),
  );
  const codes = ends.map(({ code, signal, error }, index) => {
    const { command, onSound } = tools[index]![1];
    if (code === 0) {
      onSound?.();
      return 0;
    }
    const broken = error
      ? speak(explainSystemError(error) ?? error.message, words)
      : signal && killedBy(signal, words.commands);
    const { toolBroken, toolFailed } = words.commands.process;
    console.error(broken ? toolBroken(command[0], broken) : toolFailed(command[0]));
    return broken ? 3 : 1;
  });
  return Math.max(0, ...codes);
}

/** How a child process ended, or why it never began. */
export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  error?: Error;
}

/** Runs a program whose words go where somebody else decides, in colour where this process speaks to a terminal. */
export function runQuietly(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  write: Write,
  isPatient = false,
): Promise<End> {
  const isColourful = process.stdout.isTTY && env['NO_COLOR'] === undefined;
  const child = spawn(file, args, {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...(isColourful && { FORCE_COLOR: '1' }), ...env },
  });
  if (isPatient && child.pid !== undefined) giveWay(child.pid);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', write);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, signal: null, error }));
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
}

function giveWay(pid: number): void {
  try {
    setPriority(pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  } catch {
    // Where that is not allowed, it takes its turn like the others.
  }
}

/** How a child process ended that did not end by itself. */
export function killedBy(signal: NodeJS.Signals, { process: words }: CommandWords): string {
  const isForMemory = signal === 'SIGKILL' || signal === 'SIGABRT';
  return isForMemory ? words.killedForMemory(signal) : words.killed(signal);
}
