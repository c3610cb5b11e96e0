import { existsSync, readFileSync } from 'node:fs';
import { healthSchema, type Health } from '../schema/health.ts';
import { expectedBy, SaidError, say } from '../schema/phrases/index.ts';

/** What the last run of the link checker left, or undefined before the first. @throws SaidError on a damaged file */
export function readHealth(file: string): Health | undefined {
  if (!existsSync(file)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const found = (error as Error).message;
    throw new SaidError(say('health-unreadable', { value: file, found }), { cause: error });
  }
  const parsed = healthSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new SaidError(
    say('health-shape', { value: file, field: path.join('.'), found: expectedBy(message) }),
  );
}
