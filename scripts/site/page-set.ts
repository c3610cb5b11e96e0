import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../../src/schema/address.ts';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import { say } from '../../src/schema/phrases/index.ts';
import type { Site } from './read-site.ts';

/** What the content says must be there. */
export interface ExpectedPages {
  parts: readonly string[];
  notes: readonly string[];
  /** Figures that a page shows. */
  figures: readonly string[];
  /** Pages that are no notes, such as about. */
  pages: readonly string[];
  /** Former addresses that redirect. */
  redirects: readonly string[];
  /** The file behind an address, as messages name it. */
  sources: ReadonlyMap<string, string>;
  /** Whether there is a page of files to take along. */
  hasDownloads?: boolean;
}

/** Files in content = pages in dist = pages in the search index. */
export function checkPageSet(site: Site, expected: ExpectedPages): Issue[] {
  const place = (name: string) => ({ file: `${site.dir}/${name}`, line: 1, column: 1 });
  const own = [
    addresses.home,
    addresses.reading,
    addresses.terms,
    addresses.search,
    addresses.health,
    addresses.path,
    addresses.cards,
    addresses.review,
    addresses.placement,
    ...(expected.hasDownloads ? [addresses.downloads] : []),
  ];
  const wanted = new Set([
    ...own,
    ...(expected.figures.length > 0 ? [addresses.figures] : []),
    ...expected.figures.map(addresses.figure),
    ...expected.pages.map(addresses.page),
    ...expected.parts.map(addresses.part),
    ...expected.parts.map(addresses.readingPart),
    ...expected.parts.map(addresses.cardsPart),
    ...expected.parts.map(addresses.citations),
    ...expected.notes.map(addresses.note),
    ...expected.redirects.map(addresses.note),
  ]);
  const found = new Set(site.pages.map(({ name }) => `/${name.replace(/index\.html$/, '')}`));
  found.delete('/404.html');
  const issues: Issue[] = [];
  for (const page of wanted)
    if (!found.has(page))
      issues.push(createIssue('dist-page-exists', place(page.slice(1)), { value: page }));
  for (const page of found)
    if (!wanted.has(page))
      issues.push(createIssue('dist-page-expected', place(page.slice(1)), { value: page }));
  if (!site.files.has('404.html'))
    issues.push(createIssue('dist-page-exists', place('404.html'), { value: '/404.html' }));
  const indexed = new Set(readIndexedPages(site));
  const notes = new Set(expected.notes.map(addresses.note));
  for (const note of notes)
    if (!indexed.has(note))
      issues.push(
        createIssue('dist-page-indexed', place('pagefind'), {
          value: say('site-index-lacks', { value: note }),
        }),
      );
  for (const page of indexed)
    if (!notes.has(page))
      issues.push(
        createIssue('dist-page-indexed', place('pagefind'), {
          value: say('site-index-has', { value: page }),
        }),
      );
  return issues;
}

/** Addresses that Pagefind's fragments hold; a fragment is gzip, a signature, then JSON. */
export function readIndexedPages({ dir, files }: Pick<Site, 'dir' | 'files'>): string[] {
  return [...files]
    .filter((name) => name.endsWith('.pf_fragment'))
    .map((name) => {
      const text = gunzipSync(readFileSync(join(dir, name))).toString('utf8');
      return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
    });
}
