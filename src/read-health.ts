import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthSchema, type Health } from './schema/health.ts';

/** What the last run of the external link checker left, or undefined before the first run. @throws on a damaged file */
export function readHealth(contentDir: string): Health | undefined {
  const file = join(contentDir, 'link-health.json');
  return existsSync(file) ? healthSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
