import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommitDays } from '../../src/commit-days.ts';

let root: string;

function git(folder: string, args: string[], date = '2026-01-01T00:00:00+00:00'): void {
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args],
    {
      stdio: 'ignore',
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    },
  );
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'days-'));
  const content = join(root, 'full/content/part');
  mkdirSync(content, { recursive: true });
  git(root, ['init', '-q', 'full']);
  writeFileSync(join(content, 'a.mdx'), 'one');
  writeFileSync(join(content, 'b.mdx'), 'one');
  git(join(root, 'full'), ['add', '.']);
  git(join(root, 'full'), ['commit', '-qm', 'one'], '2026-02-03T23:30:00+08:00');
  writeFileSync(join(content, 'b.mdx'), 'two');
  git(join(root, 'full'), ['commit', '-qam', 'two'], '2026-03-04T00:30:00+08:00');
  git(root, ['clone', '-q', '--depth', '1', `file://${join(root, 'full')}`, 'shallow']);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the day of the last change', () => {
  it('is the day of the last commit that touched the file, as the committer’s calendar had it', () => {
    expect([...readCommitDays(join(root, 'full/content'))].sort()).toEqual([
      ['part/a.mdx', '2026-02-03'],
      ['part/b.mdx', '2026-03-04'],
    ]);
  });

  it('does not depend on the time zone of the build', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    expect(readCommitDays(join(root, 'full/content')).get('part/b.mdx')).toBe('2026-03-04');
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('is unknown in a shallow clone and outside git', () => {
    expect(readCommitDays(join(root, 'shallow/content')).size).toBe(0);
    expect(readCommitDays(root).size).toBe(0);
  });
});
