import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, LaunchOptions } from 'playwright-core';
import { canInstallPackages, installPackages } from './apt.ts';
import { commandWordsOf } from '../../src/words/commands.ts';
import { RefusedError } from '../process/command.ts';
import { toolEnv, toolPath } from '../process/tools.ts';

const candidates = [
  // What has no window need not draw one: the tests take half the processor time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Loaded when it is needed: it takes most of a second, more than all the rest of a command that only looks around. */
function loadPlaywright() {
  return createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
}

const isThere = (path: string | undefined) => path !== undefined && path !== '' && existsSync(path);

const findOwn = () => [process.env['CHROMIUM'], ...candidates].find(isThere);

/** A Chromium of this machine: CHROMIUM, a system one, or the one that Playwright installed. */
export function findChromium(): string | undefined {
  return findOwn() ?? [loadPlaywright().chromium.executablePath()].find(isThere);
}

/** Starts the Chromium of this machine, without a window, and so that it asks for nothing of its own. */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  // Playwright knows best which of its own to start.
  const executablePath = findOwn();
  return loadPlaywright().chromium.launch({
    ...options,
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // One process for all tabs of a profile: it has read the system's fonts already.
      '--process-per-site',
    ],
  });
}

/**
 * Installs a Chromium: Debian's package where this may install packages, Playwright's elsewhere.
 * @throws RefusedError with what to do by hand when that fails
 */
export function installChromium(): void {
  console.log('No Chromium found.');
  if (canInstallPackages()) {
    installPackages(['chromium-headless-shell', 'fonts-noto-cjk']);
    // Before Debian 12 there was only the one with windows.
    if (findChromium() === undefined) installPackages(['chromium', 'fonts-noto-cjk']);
  } else {
    console.log(
      'Installing the one of Playwright into its own cache (playwright-core install chromium).',
    );
    const args = [toolPath('playwright-core', commandWordsOf('en')), 'install', 'chromium'];
    spawnSync(process.execPath, args, { stdio: 'inherit', env: toolEnv() });
  }
  if (findChromium() === undefined) {
    throw new RefusedError(
      'No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.',
    );
  }
}
