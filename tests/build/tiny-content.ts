import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Days of the two commits that the small guide is made of, as pages must show them. */
export const commitDays = { first: '2026-02-03', second: '2026-03-04' };

/**
 * Writes the small guide: `tests/fixtures/tiny`, and over it `everything`, whose note has all that a page can show:
 * every state and badge of a link, every component, an old framework, a former address. Each layer is a commit of a
 * history of its own, so that the days of changes are known.
 */
export function writeTinyContent(folder: string): void {
  const root = dirname(folder);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  git(root, ['init', '--quiet', '--initial-branch', 'main']);
  cpSync('tests/fixtures/tiny', folder, { recursive: true });
  commit(root, commitDays.first);
  cpSync('tests/fixtures/everything', folder, { recursive: true });
  commit(root, commitDays.second);
}

function commit(root: string, day: string): void {
  const date = `${day}T12:00:00+00:00`;
  git(root, ['add', '--all']);
  git(root, ['commit', '--quiet', '--message', day], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
}

function git(root: string, args: string[], environment: Record<string, string> = {}): void {
  const identity = [
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.org',
    '-c',
    'commit.gpgSign=false',
  ];
  execFileSync('git', ['-C', root, ...identity, ...args], {
    env: { ...process.env, ...environment },
  });
}
