import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Issue } from '../../../src/schema/issue.ts';
import { checkContent } from '../../../scripts/check/check-content.ts';
import { readContent } from '../../../src/read/read-content.ts';

/** A copy of the small guide, made Chinese, in a temporary folder that goes with the test. */
export function copyGuide(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('tests/fixtures/tiny', folder, { recursive: true });
  const guide = readFileSync(join(folder, 'guide.yaml'), 'utf8');
  writeFileSync(join(folder, 'guide.yaml'), guide.replace('language: en', 'language: zh-CN'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Messages name the folder relative to where they were run; tests want the same words everywhere. */
export function plain(text: string, contentDir: string): string {
  return text.replaceAll(relative('.', contentDir).replaceAll('\\', '/'), 'GUIDE');
}

/** Runs a script of the project on a guide in a process of its own, as an author would. */
export function run(
  script: string,
  contentDir: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, ...env },
  });
  return { status, stdout: plain(stdout, contentDir), stderr: plain(stderr, contentDir) };
}

/** What the checker says of a guide. */
export function check(contentDir: string): Issue[] {
  return checkContent(readContent(contentDir));
}
