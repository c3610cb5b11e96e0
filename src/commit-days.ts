import { spawnSync } from 'node:child_process';

/**
 * Day of the last commit of each file below a folder, by path relative to it. Empty outside a full git clone: a
 * shallow one would date every file by its only commit, and the clock would make two builds differ.
 */
export function readCommitDays(folder: string): Map<string, string> {
  const days = new Map<string, string>();
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync(
      'git',
      ['-C', folder, '-c', 'core.quotePath=false', ...args],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    return status === 0 ? stdout : '';
  };
  if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return days;
  let day = '';
  for (const line of git('log', '--format=%x00%cs', '--name-only', '--relative', '--', '.').split(
    '\n',
  )) {
    if (line.startsWith('\0')) day = line.slice(1);
    else if (line !== '' && !days.has(line)) days.set(line, day);
  }
  return days;
}
