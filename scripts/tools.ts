import { spawnSync } from 'node:child_process';
import { findBin, root, searchPath } from './toolchain.js';
import { RefusedError } from './command.ts';
import { explainSystemError } from './system-error.ts';

/** The environment for a child process, the project's own tools first on PATH also when npm did not start us. */
export function toolEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  // Vite would take a BASE_URL of the surroundings for the base of the site.
  delete environment['BASE_URL'];
  return { ...environment, ...more, PATH: searchPath(root, process.execPath) };
}

/** The file behind a command of an installed package, to be run by our own Node. @throws RefusedError when it is not there */
export function toolPath(name: string): string {
  const file = findBin(root, name);
  if (file === undefined) throw new RefusedError(`没有装 ${name}：先运行 npm ci`);
  return file;
}

/**
 * Runs commands of installed packages one after the other, all of them, so that all faults show at once, and says which
 * did not pass.
 * @returns exit code: 1 when one found faults, 3 when one could not do its work
 */
export function runTools(
  commands: readonly (readonly [name: string, ...args: string[]])[],
): number {
  const codes = commands.map(([name, ...args]) => {
    const { status, signal, error } = spawnSync(process.execPath, [toolPath(name), ...args], {
      stdio: 'inherit',
      env: toolEnv(),
    });
    if (status === 0) return 0;
    const broken = error
      ? (explainSystemError(error) ?? error.message)
      : signal && killedBy(signal);
    console.error(`${name} ${broken ?? '没有通过'}`);
    return broken ? 3 : 1;
  });
  return Math.max(0, ...codes);
}

/** How a child process ended that did not end by itself. */
export function killedBy(signal: NodeJS.Signals): string {
  return `被信号 ${signal} 终止${signal === 'SIGKILL' || signal === 'SIGABRT' ? '，多半是内存不够' : ''}`;
}
