import { createIssue, type Issue } from '../../src/schema/issue.ts';
import type { Site } from './read-site.ts';

/** HTML of one page in bytes, before compression: more is slow on a phone, whatever the line. */
const weightLimit = 500_000;

/** Pages that are heavy; a warning, because a long reading list may be worth its weight. */
export function checkWeight(
  { pages }: Pick<Site, 'pages'>,
  sources: ReadonlyMap<string, string>,
): Issue[] {
  return pages.flatMap(({ name, path, size }) => {
    if (size <= weightLimit) return [];
    const page = `/${name.replace(/index\.html$/, '')}`;
    const place = { file: sources.get(page) ?? path, line: 1, column: 1 };
    return [
      createIssue('dist-page-weight', place, {
        page,
        size: `${Math.ceil(size / 1000)} kB`,
        limit: `${weightLimit / 1000} kB`,
      }),
    ];
  });
}
