import { healthSchema } from '../schema/health.ts';
import { createIssue, type Issue } from '../schema/issue.ts';
import { urlFault, type UrlFault } from '../schema/url.ts';
import { readJson } from './data-file.ts';
import { say } from '../schema/phrases/index.ts';

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
  const { file, issues } = readJson(path, text, healthSchema, say('json-health-fix'));
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
