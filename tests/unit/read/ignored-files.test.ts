import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isIgnoredFile } from '../../../src/read/ignored-files.ts';
import { check, copyGuide } from '../scripts/harness.ts';

const ignored = [
  ...['.DS_Store', '._water.mdx', 'Thumbs.db', 'ehthumbs.db', 'desktop.ini', 'Desktop.ini'],
  ...['.water.mdx.swp', '.water.mdx.swo', 'water.mdx~', '#water.mdx#', '4913'],
  ...['water.mdx.bak', 'water.mdx.orig', '.#water.mdx'],
];
const kept = [
  ...['water.mdx', 'guide.yaml', 'swap.mdx', 'orig.mdx', 'bak.png', 'x.swf', '49130'],
  ...['thumbs.mdx', 'a#b.mdx', 'notes.tmp', '.hidden'],
];

let repository: string;
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'ignored-'));
  execFileSync('git', ['init', '-q', repository]);
  copyFileSync('.gitignore', join(repository, '.gitignore'));
});
afterAll(() => rmSync(repository, { recursive: true }));

test('files of systems and editors are known by their names, and Git passes over the same', () => {
  const names = [...ignored, ...kept];
  const { stdout } = spawnSync('git', ['-C', repository, 'check-ignore', '--stdin'], {
    encoding: 'utf8',
    input: names.map((name) => `content/basics/${name}`).join('\n'),
  });
  const byGit = stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(/^"?content\/basics\/(.*?)"?$/, '$1'));
  expect(byGit).toEqual(ignored);
  expect(names.filter(isIgnoredFile)).toEqual(ignored);
});

test('the checker says nothing of them, wherever they lie', () => {
  const guide = copyGuide();
  for (const name of ignored) {
    for (const folder of ['.', 'basics']) {
      // Emacs locks a file by a link to nowhere.
      if (name.startsWith('.#')) symlinkSync('nobody@nowhere:1', join(guide, folder, name));
      else writeFileSync(join(guide, folder, name), '\u0000 { $$ ---');
    }
  }
  expect(check(guide)).toEqual([]);
});
