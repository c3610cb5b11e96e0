import { healthSchema } from '../../src/schema/health.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { readJson } from './data-file.ts';

/** link-health.json as the link checker writes it: a build must not stop at what a merge has damaged. */
export function checkHealth(file: string, text: string): Issue[] {
  const advice = '这个文件由 npm run check:links 写出；恢复上一个版本，或删掉它再跑一次';
  return readJson(file, text, healthSchema, advice).issues;
}
