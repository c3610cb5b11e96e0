import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSystemError } from '../../src/read/system-error.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import type { Saying } from '../../src/schema/phrases/index.ts';
import { killedBy, toolEnv, toolPath } from '../process/tools.ts';

/** Pages are long strings that die young: a small nursery takes 120 MB less at 500 notes, and no more time. */
const young = '--max-semi-space-size=4';
const tie = pathToFileURL(join(import.meta.dirname, 'end-with-parent.js')).href;

/**
 * Runs Astro quietly; it never outlives this process.
 * @param settings further variables of its environment
 * @param signal ends it
 * @param program for tests
 * @returns why there is no site, or undefined when there is one
 */
export async function runAstro(
  outDir: string,
  settings: Readonly<Record<string, string>>,
  signal: AbortSignal,
  words: CommandWords,
  program = toolPath('astro', words),
): Promise<Saying | undefined> {
  const child = spawn(process.execPath, [young, '--import', tie, program, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: toolEnv({ ...settings, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1' }),
    signal,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const end = await new Promise<{ code: number | null; killer: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.on('error', (error) => {
        if (error.name !== 'AbortError') reject(error);
      });
      child.on('close', (code, killer) => resolve({ code, killer }));
    },
  );
  if (end.code === 0) return undefined;
  // What Node itself says of a full heap, before it aborts.
  if (/heap out of memory/.test(output)) return words.build.astroMemory;
  if (end.killer) return words.build.astroKilled(killedBy(end.killer, words));
  return findSystemError(output) ?? words.build.astroFailed(output);
}
