import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { linkResultSchema, type LinkResult } from './result.ts';

/** Results lost at most when the machine (not only the process) dies. */
const SYNC_EVERY = 50;

/** An interrupted run older than this is started anew: its verdicts are yesterday's. */
const MAX_AGE = 24 * 3_600_000;

export interface Journal {
  /** Results of the interrupted run this one continues, by address. */
  done: ReadonlyMap<string, LinkResult>;
  append: (results: readonly LinkResult[]) => void;
  /** Marks the run as complete, so that the next one starts anew. */
  finish: () => void;
  /** Forces everything to disk without finishing. */
  close: () => void;
}

/**
 * Opens the append-only journal of a run: one line per result, behind a line that dates the run.
 * A line that a kill cut short is dropped; whatever ends in a line break is whole.
 *
 * @param now epoch milliseconds
 */
export function openJournal(file: string, now: number): Journal {
  makeFolder(dirname(file));
  const old = existsSync(file) ? readJournal(readFileSync(file), now) : undefined;
  const fd = openSync(file, 'a');
  ftruncateSync(fd, old?.bytes ?? 0);
  if (!old) writeLines(fd, [{ version: 1, startedAt: new Date(now).toISOString() }]);
  let unsynced = 0;
  return {
    done: old?.done ?? new Map(),
    append(results) {
      writeLines(fd, results);
      unsynced += results.length;
      if (unsynced < SYNC_EVERY) return;
      fdatasyncSync(fd);
      unsynced = 0;
    },
    finish() {
      writeLines(fd, [{ end: true }]);
      fdatasyncSync(fd);
      closeSync(fd);
    },
    close() {
      fdatasyncSync(fd);
      closeSync(fd);
    },
  };
}

/** The usable part of a journal, or undefined where a new run has to start. */
export function readJournal(
  content: Buffer,
  now: number,
): { done: Map<string, LinkResult>; bytes: number } | undefined {
  const bytes = content.lastIndexOf(0x0a) + 1;
  const lines = content.subarray(0, bytes).toString('utf8').split('\n').slice(0, -1).map(parseLine);
  const [header, ...entries] = lines;
  if (!isHeader(header) || !(now - Date.parse(header.startedAt) < MAX_AGE)) return undefined;
  const done = new Map<string, LinkResult>();
  for (const entry of entries) {
    const result = linkResultSchema.safeParse(entry);
    // The end mark, or a line that is not ours: in both cases the file can't be continued.
    if (!result.success) return undefined;
    done.set(result.data.url, result.data);
  }
  return { done, bytes };
}

function isHeader(value: unknown): value is { version: 1; startedAt: string } {
  const header = value as { version?: unknown; startedAt?: unknown } | null | undefined;
  return header?.version === 1 && typeof header.startedAt === 'string';
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function writeLines(fd: number, values: readonly object[]): void {
  const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
}
