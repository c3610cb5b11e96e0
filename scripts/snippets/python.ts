import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the harness says of a cell; `index` counts the cells it was given. */
export type Event =
  | { event: 'syntax'; index: number; line: number; column: number; message: string }
  | { event: 'missing'; index: number; modules: string[] }
  | { event: 'versions'; index: number; versions: Record<string, string> }
  | { event: 'start'; index: number }
  | { event: 'error'; index: number; line: number; type: string; message: string }
  | { event: 'done'; index: number; output: string };

export interface Cell {
  code: string;
  run: boolean;
}

/** Everything one Python process said, and how it ended. */
export interface Session {
  events: Event[];
  /** `ended` when it came to its end by itself. */
  end: 'ended' | 'timeout' | 'died' | 'not-found';
}

/** The program that runs the cells; part of what a result depends on. */
export const harness = readFileSync(join(import.meta.dirname, 'harness.py'), 'utf8');

/** PYTHON, else Debian's, else the first of the path. */
export function pythonPath(env: Record<string, string | undefined> = process.env): string {
  return env['PYTHON'] || (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');
}

/**
 * Gives cells to one isolated Python process (`-I`: no environment, no user packages) in a temporary folder.
 * @param mode `survey` parses all and looks for missing modules, `run` executes the run cells in order
 * @param timeout milliseconds for the whole process
 */
export function runPython(
  mode: 'survey' | 'run',
  cells: readonly Cell[],
  python: string,
  timeout: number,
): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  const [cwd, temporary] = [join(folder, 'work'), join(folder, 'tmp')];
  for (const name of [cwd, temporary]) mkdirSync(name);
  const program = `import json\nCELLS = json.loads(${JSON.stringify(JSON.stringify(cells))})\nSURVEY = ${mode === 'survey' ? 'True' : 'False'}\n${harness}`;
  return new Promise<Session>((resolve) => {
    const child = spawn(python, ['-I', '-'], {
      cwd,
      env: childEnvironment(cwd, temporary),
      stdio: ['pipe', 'pipe', 'ignore'],
      // A process group of its own, so that what a snippet forks can be ended with it.
      detached: !isWindows,
    });
    running.add(child);
    if (running.size === 1) for (const signal of signals) process.on(signal, endBySignal);
    let printed = '';
    let end: Session['end'] = 'died';
    const timer = setTimeout(() => {
      end = 'timeout';
      killGroup(child);
    }, timeout);
    const finish = () => {
      clearTimeout(timer);
      running.delete(child);
      if (running.size === 0) for (const signal of signals) process.off(signal, endBySignal);
      rmSync(folder, { recursive: true, force: true });
      const messages = printed
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as Event | { event: 'end' });
      const events = messages.filter((message): message is Event => message.event !== 'end');
      resolve({ events, end: events.length < messages.length ? 'ended' : end });
    };
    child.on('error', () => {
      end = 'not-found';
      finish();
    });
    child.on('exit', () => {
      killGroup(child);
      // What has left the group may still hold the pipe; it must not hold us.
      setTimeout(() => child.stdout.destroy(), 1000).unref();
    });
    child.on('close', finish);
    child.stdout.setEncoding('ascii').on('data', (chunk: string) => (printed += chunk));
    // A process that dies before it has read everything breaks the pipe; its end tells that already.
    child.stdin.on('error', () => undefined);
    child.stdin.end(program);
  });
}

const isWindows = process.platform === 'win32';
const running = new Set<ChildProcess>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends a process and all that it has started and that has not left its group. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** A signal to our group does not reach theirs. */
function endBySignal(signal: NodeJS.Signals): void {
  for (const child of running) killGroup(child);
  for (const name of signals) process.off(name, endBySignal);
  process.kill(process.pid, signal);
}

/** Nothing of the caller's environment but the path: the same note gives the same output everywhere. */
function childEnvironment(home: string, temporary: string): NodeJS.ProcessEnv {
  const { PATH, SYSTEMROOT } = process.env;
  return {
    PATH,
    ...(SYSTEMROOT === undefined ? {} : { SYSTEMROOT }),
    HOME: home,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    MPLBACKEND: 'Agg',
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
  };
}
