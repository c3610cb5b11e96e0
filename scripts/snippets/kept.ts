import { createHash } from 'node:crypto';
import { openKeptFiles } from '../../src/notes/kept-files.ts';
import { harness, type Cell, type Session } from './python.ts';

/** Results of earlier runs, one file each, named by everything that a result depends on. */
export interface Kept {
  /** Runs the cells, or gives what they did the last time. */
  run: (cells: readonly Cell[], versions: unknown, run: () => Promise<Session>) => Promise<Session>;
  /** Deletes the results that this process has not asked for. */
  prune: () => void;
}

/** Keeps results in a folder; a process that was stopped by time or died is not kept. */
export function keepIn(folder: string): Kept {
  const files = openKeptFiles<Session>(folder);
  return {
    async run(cells, versions, run) {
      const key = digest(JSON.stringify([cells, versions, harness]));
      const kept = files.read(key);
      if (kept) return kept;
      const session = await run();
      if (session.end === 'ended') files.write(key, session);
      return session;
    },
    prune: () => files.prune(),
  };
}

/** Runs everything and keeps nothing. */
export const keepNothing: Kept = { run: (_cells, _versions, run) => run(), prune: () => undefined };

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
