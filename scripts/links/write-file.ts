import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file in one step: after a kill it is the old one or the new one, never half. */
export function replaceFile(file: string, chunks: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  const fd = openSync(next, 'w');
  for (const chunk of chunks) writeSync(fd, chunk);
  fsyncSync(fd);
  closeSync(fd);
  renameSync(next, file);
}
