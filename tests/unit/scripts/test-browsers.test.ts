import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fetchOldChromium, pathOf } from '../../../scripts/setup/old-chromium.ts';

/** On a machine that has nothing: no Firefox, and nothing to install one with. */
function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/test-browsers.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: '' },
  });
}

describe('npm run test:browsers', () => {
  it('knows its browsers by name', () => {
    const { status, stderr } = run('netscape');
    expect(status).toBe(2);
    expect(stderr).toContain(
      'There is no browser netscape here, but: chromium, old-chromium, firefox, webkit',
    );
  });

  it('says what is missing, what to do, and ends with 2', () => {
    const { status, stderr } = run('firefox');
    expect(status).toBe(2);
    expect(stderr).toContain('missing: firefox (install Firefox, or set FIREFOX to its path)');
  });

  it('goes on without it when told to, and says so', () => {
    const { status, stderr } = run('firefox', '--skip-missing');
    expect(status).toBe(0);
    expect(stderr).toContain('SKIPPED: firefox');
  });
});

describe.skipIf(process.platform === 'win32')('the old Chromium', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is refused when npm brings another package than the pinned one', () => {
    const tools = mkdtempSync(join(tmpdir(), 'npm-'));
    onTestFinished(() => rmSync(tools, { recursive: true, force: true }));
    writeFileSync(
      join(tools, 'npm'),
      '#!/bin/sh\necho other > "$5/sparticuz-chromium-0.0.0.tgz"\n',
    );
    chmodSync(join(tools, 'npm'), 0o755);
    vi.stubEnv('PATH', `${tools}${delimiter}${process.env['PATH']}`);
    vi.spyOn(console, 'log').mockReturnValue();
    const pinned = { version: '0.0.0', integrity: 'sha512-nothing' };
    expect(() => fetchOldChromium(pinned)).toThrow(
      '@sparticuz/chromium@0.0.0 is not the one that was pinned',
    );
    expect(existsSync(pathOf(pinned))).toBe(false);
    expect(existsSync(`${pathOf(pinned)}.fetching`)).toBe(false);
  });
});
