import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findOpenTools, type CodeTool } from './check/code-tools.ts';
import { RefusedError, runCommand } from './process/command.ts';
import { runTools } from './process/tools.ts';

const usage = `Usage: npm run test:quick [-- COMMIT]
  For the minute between two changes: looks at what has changed since COMMIT (HEAD, where none is named) and is not ignored.
  Content, types, lint and format of everything, and the unit tests that import them, or that
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
  const concerned: Record<CodeTool, string[]> = {
    types: code,
    components: code,
    code,
    'component-lint': code.filter((file) => file.endsWith('.astro')),
    format: changed,
  };
  const ended = spawnSync(process.execPath, ['scripts/check.ts', '--content'], {
    stdio: 'inherit',
  }).status;
  const found = await runTools(
    [
      ...findOpenTools((name) => concerned[name].length > 0),
      [
        'tests',
        {
          command: ['vitest', 'related', '--run', '--project=unit', ...code, ...byName],
          isHeard: true,
        },
      ],
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
