import { existsSync, readFileSync } from 'node:fs';
import { healthSchema, type Health } from '../schema/health.ts';

/** What the last run of the link checker left, or undefined before the first. @throws Error on a damaged file */
export function readHealth(file: string): Health | undefined {
  if (!existsSync(file)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} 读不懂：${(error as Error).message}`, { cause: error });
  }
  const parsed = healthSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file} 格式有误：${issue!.path.join('.')} ${issue!.message}`);
}
