import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { browsers, type Browser } from './setup/browsers.ts';
import { RefusedError, runCommand, UsageError } from './process/command.ts';
import { toolEnv, toolPath } from './process/tools.ts';

const names = browsers.map(({ name }) => name).join(', ');
const usage = `Usage: npm run test:browsers [-- <browser>…] [--skip-missing]
  What a reader does (reading, search, filters, figures, colours), in every browser that the site is made for:
  ${names}. Without a name, in all of them.
  Finds them (CHROMIUM=path and FIREFOX=path override) or, as root on Debian, installs them and says so; the old
  Chromium comes with npm. Screenshots: .cache/browsers/screenshots
  --skip-missing  go on without a browser that is missing; otherwise that is an error (exit code 2)`;

await runCommand(usage, ({ commands }, given) => {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { 'skip-missing': { type: 'boolean', default: false } },
  });
  const wanted = positionals.length > 0 ? positionals.map(findByName) : browsers;
  const missing = wanted.filter((browser) => !isThere(browser));
  for (const { name, advice } of missing) {
    const what = values['skip-missing'] ? 'SKIPPED' : 'missing';
    console.error(`${what}: ${name} (${advice})`);
  }
  if (missing.length > 0 && !values['skip-missing'])
    throw new RefusedError('A browser is missing. --skip-missing goes on without it.');
  const there = wanted.filter((browser) => !missing.includes(browser));
  if (there.length === 0) return 0;
  const args = [toolPath('vitest', commands), 'run', '--project', 'browsers'];
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: toolEnv({ TEST_BROWSERS: there.map(({ name }) => name).join(',') }),
  });
  return status ?? 1;
});

function findByName(name: string): Browser {
  const browser = browsers.find((candidate) => candidate.name === name);
  if (!browser) throw new UsageError(`There is no browser ${name} here, but: ${names}`);
  return browser;
}

/** Installs what is not there; why that failed is said, and nothing lost. */
function isThere({ name, find, install }: Browser): boolean {
  if (find() !== undefined) return true;
  try {
    install();
  } catch (error) {
    console.error(`${name}: ${(error as Error).message}`);
  }
  return find() !== undefined;
}
