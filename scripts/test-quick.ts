import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codeTools } from './check/code-tools.ts';
import { RefusedError, runCommand } from './process/command.ts';
import { runTools } from './process/tools.ts';

const usage = `Usage: npm run test:quick [-- COMMIT]
  For the minute between two changes: looks at what has changed since COMMIT (HEAD, where none is named) and is not ignored.
  Content, types and lint of everything, format of the changed files, and the unit tests that import them, or that
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
  const components = code.filter((file) => file.endsWith('.astro'));
  const ended = spawnSync(process.execPath, ['scripts/check.ts', '--content'], {
    stdio: 'inherit',
  }).status;
  const found = await runTools(
    [
      ...(code.length > 0 ? [codeTools.components, codeTools.code] : []),
      ...(components.length > 0 ? [codeTools['component-lint']] : []),
      ...(changed.length > 0
        ? [
            {
              command: ['oxfmt', '--check', '--no-error-on-unmatched-pattern', ...changed] as const,
            },
          ]
        : []),
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
