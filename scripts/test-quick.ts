import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codeTools } from './check/code-tools.ts';
import { RefusedError, runCommand } from './process/command.ts';
import { runTools } from './process/tools.ts';

const usage = `Usage: npm run test:quick [-- COMMIT]
  For the minute between two changes: looks at what has changed since COMMIT (HEAD, where none is named) and is not ignored.
  Content and types of everything, lint and format of the changed files, and the unit tests that import them, or that
  read files of the project by name. Starts no command of ours, builds no site and opens no browser: that is npm test.`;

await runCommand(usage, async (words, args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const changed = findChanged(positionals[0] ?? 'HEAD');
  const code = changed.filter((file) => /\.(?:ts|js|mjs|astro)$/.test(file));
  const byName = ['tests/unit', 'tests/own/unit'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const onlyThere = (name: string, ...args: string[]) =>
    args.at(-1) === '--' ? [] : [{ command: [name, ...args] as const }];
  const ended = spawnSync(process.execPath, ['scripts/check.ts', '--content'], {
    stdio: 'inherit',
  }).status;
  const found = await runTools(
    [
      ...(code.length > 0 ? [codeTools.types] : []),
      ...onlyThere('eslint', '--max-warnings', '0', '--no-warn-ignored', '--', ...code),
      ...onlyThere('prettier', '--check', '--ignore-unknown', '--', ...changed),
      {
        command: ['vitest', 'related', '--run', '--project=unit', ...code, ...byName],
      },
    ],
    words,
  );
  return Math.max(ended ?? 3, found);
});

/** Files that differ from a commit, and those that git does not know yet. */
function findChanged(commit: string): string[] {
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
    if (status !== 0) throw new RefusedError(stderr.trim());
    return stdout.split('\0').filter(Boolean);
  };
  return [
    ...git('diff', '--name-only', '-z', '--diff-filter=d', '--relative', commit, '--'),
    ...git('ls-files', '-z', '--others', '--exclude-standard'),
  ];
}
