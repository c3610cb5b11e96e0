import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * The repository that guide.yaml names, whatever else it says; undefined where there is no such file. For the link
 * checker, which may have a list of addresses and no guide, and whose memory has no room for the readers of notes.
 */
export function readRepository(contentDir: string): string | undefined {
  const file = join(contentDir, 'guide.yaml');
  if (!existsSync(file)) return undefined;
  const guide: unknown = parse(readFileSync(file, 'utf8'));
  const repository = (guide as { repository?: unknown } | null)?.repository;
  return typeof repository === 'string' ? repository : undefined;
}
