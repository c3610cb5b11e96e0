import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { harness, type Cell, type Event, type Session } from './python.ts';

/** Results of earlier runs, one file each, named by everything that a result depends on. */
export interface Kept {
  /** Runs the cells, or gives what they did the last time. */
  run: (cells: readonly Cell[], versions: unknown, run: () => Promise<Session>) => Promise<Session>;
  /** Deletes the results that this process has not asked for. */
  prune: () => void;
}

const sessionSchema = z.object({ events: z.array(z.custom<Event>()), end: z.literal('ended') });

/**
 * Keeps results in a folder. A file that cannot be read is run again, never trusted; a process that was stopped by
 * time or died is not kept.
 */
export function keepIn(folder: string): Kept {
  const used = new Set<string>();
  return {
    async run(cells, versions, run) {
      const name = `${digest(JSON.stringify([cells, versions, harness]))}.json`;
      used.add(name);
      const kept = read(join(folder, name));
      if (kept) return kept;
      const session = await run();
      if (session.end === 'ended') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, name), JSON.stringify(session));
      }
      return session;
    },
    prune() {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

/** Runs everything and keeps nothing. */
export const keepNothing: Kept = { run: (_cells, _versions, run) => run(), prune: () => undefined };

function read(path: string): Session | undefined {
  try {
    return sessionSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
