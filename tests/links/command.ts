import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Finished {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Row {
  url: string;
  verdict: string;
  reason: string;
  status: number | null;
  finalUrl: string | null;
  fragment: string;
}

const SCRIPT = join(import.meta.dirname, '../../scripts/check-links.ts');

/** Stands for the guide where a list is checked: what the command says is said in its language. */
const guide = mkdtempSync(join(tmpdir(), 'check-links-guide-'));
writeFileSync(
  join(guide, 'guide.yaml'),
  'language: zh-CN\nrepository: https://github.com/owner/guide\n',
);
process.on('exit', () => rmSync(guide, { recursive: true, force: true }));

/** Starts the command as a user would; `finished` never rejects. */
export function startCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { ...process.env, CONTENT_DIR: guide, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const finished = new Promise<Finished>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, finished };
}

export function runCommand(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Finished> {
  return startCommand(args, env).finished;
}

/** A folder for one test: its list, journal and report. */
export function createWorkspace(urls: readonly string[]): {
  folder: string;
  list: string;
  journal: string;
  json: string;
  args: string[];
  rows: () => Row[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'check-links-'));
  const list = join(folder, 'urls.txt');
  const journal = join(folder, 'journal.jsonl');
  const json = join(folder, 'report.json');
  writeFileSync(list, `${urls.join('\n')}\n`);
  const args = ['--urls', list, '--journal', journal, '--json', json, '--allow-loopback'];
  return {
    folder,
    list,
    journal,
    json,
    args,
    rows: () => JSON.parse(readFileSync(json, 'utf8')) as Row[],
  };
}
