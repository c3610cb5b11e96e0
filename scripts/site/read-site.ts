import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDownload } from '../../src/model/downloads.ts';
import { readFaces } from './formula-faces.ts';
import { readPage, sheetReferences, type Reference, type SitePage } from './read-page.ts';

/** Where a site is published. */
export interface SiteAddress {
  /** Its origin; of a mirror its own. */
  site: string;
  /** `/` or `/repo/`. */
  base: string;
}

/** A built site: every file name with its exact case, and what every page holds. */
export interface Site extends SiteAddress {
  dir: string;
  files: ReadonlySet<string>;
  pages: readonly SitePage[];
  /** References of style sheets. */
  sheets: readonly Reference[];
}

/** The sheet of formulas. */
export const formulaSheet = 'katex.css';

/**
 * Reads every page of a site once, one at a time: only what is asked of it later is kept. A file to take along is none.
 * @param label how messages name the folder
 * @param read for a reader that remembers
 */
export function readPages(dir: string, label = dir, read = readPage): SitePage[] {
  const sheet = join(dir, formulaSheet);
  const faces = existsSync(sheet) ? readFaces(readFileSync(sheet, 'utf8')) : undefined;
  return listFiles(dir, '.html')
    .filter((name) => !isDownload(name))
    .map((name) => read(name, `${label}/${name}`, readFileSync(join(dir, name), 'utf8'), faces));
}

/** The site as it stands in its folder, around pages that have been read. */
export function listSite(
  dir: string,
  { site, base }: SiteAddress,
  pages: readonly SitePage[],
  label = dir,
): Site {
  const sheets = listFiles(dir, '.css').flatMap((name) =>
    sheetReferences(readFileSync(join(dir, name), 'utf8'), {
      file: `${label}/${name}`,
      line: 1,
      column: 1,
    }),
  );
  return { dir, site, base, files: new Set(listFiles(dir)), pages, sheets };
}

/** Names of the files below a folder, `/` between their parts. */
export function listFiles(dir: string, ending = ''): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
