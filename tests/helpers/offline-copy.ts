import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openCopier, type CopiedFiles } from '../../scripts/downloads/offline/make-offline.ts';
import type { SitePage } from '../../scripts/site/read-page.ts';
import { readPages } from '../../scripts/site/read-site.ts';
import { readContent } from '../../src/read/read-content.ts';
import { expectedPages } from '../../scripts/check/expected-pages.ts';
import { wordsOf } from '../../src/words/index.ts';
import { published, type BuiltSite } from '../build/built.ts';

/** A copy of a built site, of the whole or of one part. @param pages where they have been read before */
export async function copyOf(
  site: BuiltSite,
  part?: string,
  pages: readonly SitePage[] = readPages(site.dir),
): Promise<CopiedFiles> {
  const content = readContent(site.contentDir);
  const { notes, redirects } = expectedPages(content);
  const scripts = pages
    .flatMap(({ references }) => references)
    .filter(({ attribute }) => attribute === 'script[src]')
    .map(({ value }) => value);
  const copy = await openCopier({
    siteDir: resolve(site.dir),
    base: site.base,
    site: published + site.base,
    words: wordsOf(content.guide.data!.language).offline,
    pages: pages.map(({ name }) => name),
    scripts: [...new Set(scripts)],
    redirects,
  });
  return copy(
    part === undefined
      ? undefined
      : { id: part, notes: notes.filter((id) => id.startsWith(`${part}/`)) },
  );
}

/** Writes a copy where a browser can open it. */
export function writeCopy(files: CopiedFiles, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
