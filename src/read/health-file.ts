import { existsSync, readFileSync } from 'node:fs';
import { healthSchema, type Health } from '../schema/health.ts';
import { createIssue, type Issue } from '../schema/issue.ts';
import { urlFault, type UrlFault } from '../schema/url.ts';
import { readJson } from './data-file.ts';

/** What makes an address one that no reader may be sent to; the rest is a matter of taste in what others redirect to. */
const grave: ReadonlySet<UrlFault['rule']> = new Set([
  'url-parse',
  'url-scheme',
  'url-blank',
  'url-control',
  'url-credentials',
  'url-private-host',
]);

/**
 * link-health.json as the link checker writes it: a build must not stop at what a merge has damaged, and pages link where
 * it says that a link has moved.
 */
export function checkHealth(path: string, text: string): Issue[] {
  const advice = '这个文件由 npm run check:links 写出；恢复上一个版本，或删掉它再跑一次';
  const { file, issues } = readJson(path, text, healthSchema, advice);
  const links = file.data?.links ?? [];
  return [
    ...issues,
    ...links.flatMap((link, index) =>
      (['finalUrl', 'archive'] as const).flatMap((field) => {
        const address = link[field];
        const fault = address === null ? undefined : urlFault(address);
        if (!fault || !grave.has(fault.rule)) return [];
        const place = file.placeOf(['links', index, field]);
        return [createIssue('health-address', place, { field, value: address! })];
      }),
    ),
  ];
}

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
