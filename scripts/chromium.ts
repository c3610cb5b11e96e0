import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine: CHROMIUM, a system one, or the one that Playwright installed. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...candidates, chromium.executablePath()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/**
 * Installs a Chromium: Debian's package where this runs as root with apt-get (a container, CI), Playwright's elsewhere.
 * @throws Error with what to do by hand when that fails
 */
export function installChromium(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log(
      'No Chromium found: installing the Debian packages chromium and fonts-noto-cjk (apt-get, as root).',
    );
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ]) {
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    }
  } else {
    console.log(
      'No Chromium found: installing the one of Playwright into its own cache (playwright-core install chromium).',
    );
    spawnSync('playwright-core', ['install', 'chromium'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  if (findChromium() === undefined) {
    throw new Error(
      'No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.',
    );
  }
}
