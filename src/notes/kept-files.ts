import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Values kept between builds in files of one folder. What is damaged or of an older form is as good as absent. */
export interface KeptFiles<Value> {
  read(key: string): Value | undefined;
  /** Keeps a value; where nothing can be written, the next build makes it again. */
  write(key: string, value: Value): void;
  /** Drops everything that was neither read nor written since the folder was opened. */
  prune(): void;
}

/**
 * Opens a folder of kept values. The key must be a digest of everything that a value is made of: a value is never
 * compared with what it came from, so that another key is the only way to another value.
 */
export function openKeptFiles<Value>(folder: string): KeptFiles<Value> {
  const used = new Set<string>();
  const fileOf = (key: string) => join(folder, `${key}.json`);
  return {
    read(key) {
      let text: string;
      try {
        text = readFileSync(fileOf(key), 'utf8');
      } catch {
        return undefined;
      }
      const [seal, json = ''] = split(text);
      if (seal !== sealOf(json)) return undefined;
      used.add(`${key}.json`);
      return JSON.parse(json) as Value;
    },
    write(key, value) {
      const json = JSON.stringify(value);
      // Under a name of its own first: two processes may keep the same value at the same time.
      const next = join(folder, `${randomUUID()}.next~`);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(next, `${sealOf(json)}\n${json}`);
        renameSync(next, fileOf(key));
        used.add(`${key}.json`);
      } catch {
        discard(next);
      }
    },
    prune() {
      try {
        for (const name of readdirSync(folder))
          if (!used.has(name)) rmSync(join(folder, name), { force: true });
      } catch {
        // Nothing is lost but room on the disk.
      }
    },
  };
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A file that could not be made, in a folder that is none.
  }
}

function split(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

function sealOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url');
}
