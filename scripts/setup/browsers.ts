import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallPackages, installPackages } from './apt.ts';
import { findChromium, installChromium } from './chromium.ts';
import { canRunOldChromium, fetchOldChromium, pathOf, type OldChromium } from './old-chromium.ts';

/** A browser that the site must work in. */
export interface Browser {
  name: string;
  kind: 'chromium' | 'firefox' | 'webkit';
  /** Its program, or that of its driver; nothing where it is not installed. */
  find: () => string | undefined;
  /** Installs it where that can be done without asking. */
  install: () => void;
  /** What a person does where it cannot. */
  advice: string;
}

/** The oldest on npm that is not older than the oldest browser that must read the guide, Chrome 99. */
const oldChromium: OldChromium = {
  version: '103.0.0',
  integrity:
    'sha512-tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==',
};

export const browsers: readonly Browser[] = [
  {
    name: 'chromium',
    kind: 'chromium',
    find: findChromium,
    install: installChromium,
    advice: 'install Chromium or Chrome, or set CHROMIUM to its path',
  },
  {
    name: 'old-chromium',
    kind: 'chromium',
    find: () => whereThere(pathOf(oldChromium)),
    install: () => {
      if (canRunOldChromium()) fetchOldChromium(oldChromium);
    },
    advice: `its package @sparticuz/chromium@${oldChromium.version} runs on Linux with an x64 processor only`,
  },
  {
    name: 'firefox',
    kind: 'firefox',
    find: () =>
      process.env['FIREFOX'] ||
      onPath('firefox-esr') ||
      onPath('firefox') ||
      whereThere('/Applications/Firefox.app/Contents/MacOS/firefox') ||
      whereThere('C:\\Program Files\\Mozilla Firefox\\firefox.exe'),
    install: () => installHere(['firefox-esr', 'fonts-noto-cjk']),
    advice: 'install Firefox, or set FIREFOX to its path',
  },
  {
    name: 'webkit',
    kind: 'webkit',
    find: () => onPath('Xvfb') && onPath('WebKitWebDriver'),
    install: () => installHere(['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk']),
    advice:
      'on Debian or Ubuntu: apt-get install webkit2gtk-driver xvfb; there is none for other systems',
  },
];

function installHere(packages: readonly string[]): void {
  if (canInstallPackages()) installPackages(packages);
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

function whereThere(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}
