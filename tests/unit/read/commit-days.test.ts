import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommitDays as readBoth } from '../../../src/read/commit-days.ts';

let root: string;

/** Days of the last changes. */
const readCommitDays = (folder: string) =>
  new Map([...readBoth(folder)].map(([name, { changed }]) => [name, changed] as const));

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

  it('stands beside the day on which the file was made', () => {
    expect(readBoth(join(root, 'full/content')).get('part/b.mdx')).toEqual({
      made: '2026-02-03',
      changed: '2026-03-04',
    });
  });

  it('does not depend on the time zone of the build', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    expect(readCommitDays(join(root, 'full/content')).get('part/b.mdx')).toBe('2026-03-04');
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  describe('of a note that moves', () => {
    const note = (more: string, body: string) =>
      `---\ntitle: A\n${more}---\n\n${'A line that stays as it is.\n'.repeat(9)}${body}\n`;
    let content: string;
    const commit = (day: string, files: Record<string, string | null>) => {
      for (const [name, text] of Object.entries(files)) {
        const path = join(content, name);
        mkdirSync(dirname(path), { recursive: true });
        if (text === null) rmSync(path);
        else writeFileSync(path, text);
      }
      git(content, ['add', '-A', '.']);
      git(content, ['commit', '-qm', 'Change nothing at all'], `${day}T12:00:00+00:00`);
    };
    const days = () => Object.fromEntries(readCommitDays(content));
    beforeAll(() => {
      git(root, ['init', '-q', 'moving']);
      content = join(root, 'moving/content');
      commit('2026-01-01', {
        'a/one.mdx': note('requires: []\n', 'See [two](../two/#x) and [above](/a/one/#y).'),
        'a/two.mdx': note(
          'requires:\n  - a/one\n',
          'Back to [one](/a/one/), [one](./one.mdx#z).\n\n[l]: ../one/#y',
        ),
        'guide.yaml': 'a: [one, two]',
      });
      commit('2026-01-02', {
        'a/one.mdx': null,
        'b/first.mdx': note(
          'formerly:\n  - a/one\nrequires: []\n',
          'See [two](../../a/two/#x) and [above](/b/first/#y).',
        ),
        'a/two.mdx': note(
          'requires:\n  - b/first\n',
          'Back to [one](/b/first/), [one](../b/first.mdx#z).\n\n[l]: ../../b/first/#y',
        ),
        'guide.yaml': 'a: [two]\nb: [first]',
      });
    });

    it('is the day before it, for the note and for those whose links followed', () => {
      expect(days()).toEqual({
        'b/first.mdx': '2026-01-01',
        'a/two.mdx': '2026-01-01',
        'guide.yaml': '2026-01-02',
      });
    });

    it('is the day before both moves when it moves on', () => {
      commit('2026-01-03', {
        'b/first.mdx': null,
        'c/last.mdx': note(
          'formerly: [a/one, b/first]\nrequires: []\n',
          'See [two](/a/two/#x) and [above](#y).',
        ),
        'a/two.mdx': note(
          'requires:\n  - c/last\n',
          'Back to [one](/c/last/), [one](../c/last.mdx#z).\n\n[l]: ../../c/last/#y',
        ),
      });
      expect(days()).toMatchObject({ 'c/last.mdx': '2026-01-01', 'a/two.mdx': '2026-01-01' });
      expect(readBoth(content).get('c/last.mdx')!.made).toBe('2026-01-01');
    });

    it.each([
      [
        '2026-01-04',
        'formerly: [a/one, b/first]\nrequires: []\n',
        'See [two](/a/two/#x), and [above](#y).',
      ],
      [
        '2026-01-05',
        'formerly: [a/one, b/first]\nrequires: [a/two]\n',
        'See [two](/a/two/#x), and [above](#y).',
      ],
      [
        '2026-01-06',
        'formerly: [a/one, b/first]\nrequires: [a/two]\n',
        'See [two](/a/two/#w), and [above](#y).',
      ],
      [
        '2026-01-07',
        'formerly: [a/one, b/first]\nrequires: [a/two]\n',
        'See [two](https://a.org/#w), and [above](#y).',
      ],
    ])('is %s once it says something else', (day, fields, body) => {
      commit(day, { 'c/last.mdx': note(fields, body) });
      expect(days()).toMatchObject({ 'c/last.mdx': day, 'a/two.mdx': '2026-01-01' });
    });

    it('is the day of the move when words change with it', () => {
      commit('2026-01-08', {
        'c/last.mdx': null,
        'd/end.mdx': note('formerly: [c/last]\nrequires: [a/two]\n', 'And no more.'),
      });
      expect(days()).toMatchObject({ 'd/end.mdx': '2026-01-08' });
      expect(days()).not.toHaveProperty('c/last.mdx');
    });

    it('is the day of its making for another note at the old address', () => {
      commit('2026-01-09', { 'a/one.mdx': note('requires: []\n', 'Another one.') });
      expect(days()).toMatchObject({ 'a/one.mdx': '2026-01-09', 'd/end.mdx': '2026-01-08' });
    });
  });

  it('is unknown in a shallow clone and outside git', () => {
    expect(readCommitDays(join(root, 'shallow/content')).size).toBe(0);
    expect(readCommitDays(root).size).toBe(0);
  });
});
