import { spawnSync } from 'node:child_process';
import type { Edition } from './book-types.ts';

/**
 * Which edition a guide is: its last commit, and where it has none the day on which a note was last reviewed.
 * @param reviewed days of the notes, `YYYY-MM-DD`
 */
export function readEdition(contentDir: string, reviewed: readonly string[]): Edition {
  const { status, stdout } = spawnSync('git', ['-C', contentDir, 'log', '-1', '--format=%H %cs'], {
    encoding: 'utf8',
  });
  const [commit, day] = status === 0 ? stdout.trim().split(' ') : [];
  if (commit && day) return { commit, day };
  return { commit: undefined, day: [...reviewed].sort().at(-1) ?? '1980-01-01' };
}
